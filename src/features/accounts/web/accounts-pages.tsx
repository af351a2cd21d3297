import {
  Actions,
  ButtonLink,
  type Column,
  DataTable,
  Details,
  formatDay,
  Moment,
  Muted,
  Pager,
  PageShell,
  SearchBox,
  Section,
  Stack,
  SummaryList,
  shanghaiDay,
  Tag,
  Timeline,
  usePage,
  useWords,
} from '../../../ui/index.ts'
import type { AccountRow, AccountView, GrantRow } from '../contract.ts'
import { adminWords } from './admin-words.ts'
import { accountWords } from './words.ts'

/** A role and where it reaches, in words. */
export function useGrantWords(): (grant: GrantRow) => { role: string; scope: string } {
  const words = useWords(adminWords)
  const { roles } = useWords(accountWords)
  return (grant) => ({
    role: roles[grant.role],
    scope: grant.bodyName
      ? words.scopeBody(grant.bodyName, grant.organisationName)
      : words.scope(grant.organisationName),
  })
}

function useDay(): (moment: Date) => string {
  const { lang, now } = usePage()
  return (moment) => formatDay(shanghaiDay(moment), lang, now)
}

function GrantLines(props: { grants: GrantRow[] }) {
  const words = useWords(adminWords)
  const inWords = useGrantWords()
  if (props.grants.length === 0) return <Muted>{words.noRole}</Muted>
  return (
    <Stack gap="small">
      {props.grants.map((grant) => {
        const { role, scope } = inWords(grant)
        return (
          <span key={grant.id}>
            {role} <Muted>{scope}</Muted>
          </span>
        )
      })}
    </Stack>
  )
}

/** The accounts within the places of an administrator. */
export function AccountsPage(props: {
  accounts: AccountRow[]
  text: string
  older: string | null
  mayCreate: boolean
}) {
  const words = useWords(adminWords)
  const columns: Column<AccountRow>[] = [
    {
      key: 'login',
      label: words.login,
      head: true,
      cell: (row) => <a href={`/staff/accounts/${row.id}`}>{row.login}</a>,
    },
    { key: 'post', label: words.postLine, cell: (row) => row.postLine },
    {
      key: 'roles',
      label: words.roles,
      cell: (row) => <GrantLines grants={row.grants.filter((grant) => grant.endedAt === null)} />,
    },
    {
      key: 'state',
      label: words.state,
      nowrap: true,
      cell: (row) =>
        row.disabledAt ? <Tag tone="bad">{words.disabled}</Tag> : <Tag tone="good">{words.active}</Tag>,
    },
  ]
  return (
    <PageShell kind="staff" title={words.title} lead={words.lead} wide>
      <Stack>
        {props.mayCreate && (
          <Actions>
            <ButtonLink icon="plus" href="/staff/accounts/new">
              {words.create}
            </ButtonLink>
          </Actions>
        )}
        <SearchBox action="/staff/accounts" label={words.search} value={props.text} />
        <DataTable
          caption={words.title}
          captionHidden
          columns={columns}
          rows={props.accounts}
          empty={props.text ? words.noMatch : words.empty}
        />
        <Pager older={props.older} />
        <p>
          <a href="/outbox">{words.outbox}</a>
        </p>
      </Stack>
    </PageShell>
  )
}

export type AccountRights = {
  change: boolean
  grant: boolean
  end: (grant: GrantRow) => boolean
  reset: boolean
  disable: boolean
}
export type AccountHistoryLine = { at: Date; sentence: string; post: string | null }

/** One account: where its roles reach, what was done to it, and what may be done. */
export function AccountPage(props: {
  account: AccountView
  rights: AccountRights
  history: AccountHistoryLine[]
}) {
  const words = useWords(adminWords)
  const { account, rights } = props
  const base = `/staff/accounts/${account.id}`
  const ended = account.grants.filter((grant) => grant.endedAt !== null)
  return (
    <PageShell
      kind="staff"
      title={account.postLine}
      over={<StateTags account={account} />}
      crumbs={[{ href: '/staff/accounts', label: words.title }]}
    >
      <SummaryList
        rows={[
          { key: words.login, value: account.login },
          { key: words.masked, value: account.maskedPhone ?? <Muted>{words.none}</Muted> },
          { key: words.openedAt, value: <Moment value={account.createdAt} /> },
        ]}
      />
      <Section title={words.grants} aside={rights.grant && <a href={`${base}/roles`}>{words.grant}</a>}>
        <GrantList account={account} rights={rights} />
      </Section>
      {ended.length > 0 && (
        <Details summary={words.grantsEnded}>
          <EndedGrants grants={ended} />
        </Details>
      )}
      {(rights.change || rights.reset || rights.disable) && (
        <Actions>
          {rights.change && (
            <ButtonLink tone="secondary" icon="edit" href={`${base}/change`}>
              {words.change}
            </ButtonLink>
          )}
          {rights.reset && (
            <ButtonLink tone="secondary" icon="lock" href={`${base}/password`}>
              {words.reset}
            </ButtonLink>
          )}
          {rights.disable && (
            <ButtonLink tone="quiet" href={`${base}/disable`}>
              {words.disable}
            </ButtonLink>
          )}
        </Actions>
      )}
      <Section title={words.history}>
        <Timeline
          items={props.history.map((line) => ({
            date: <Moment value={line.at} />,
            title: line.sentence,
            body: line.post && <Muted>{line.post}</Muted>,
          }))}
        />
      </Section>
    </PageShell>
  )
}

function StateTags(props: { account: AccountView }) {
  const words = useWords(adminWords)
  const { now } = usePage()
  const { account } = props
  if (account.disabledAt) return <Tag tone="bad">{words.disabled}</Tag>
  return (
    <>
      <Tag tone="good">{words.active}</Tag>
      {account.lockedUntil && account.lockedUntil > now && <Tag tone="warn">{words.locked}</Tag>}
      {account.mustChangePassword && <Tag tone="warn">{words.mustChange}</Tag>}
    </>
  )
}

function GrantList(props: { account: AccountView; rights: AccountRights }) {
  const words = useWords(adminWords)
  const inWords = useGrantWords()
  const day = useDay()
  const standing = props.account.grants.filter((grant) => grant.endedAt === null)
  if (standing.length === 0) return <Muted>{words.noRole}</Muted>
  return (
    <SummaryList
      rows={standing.map((grant) => {
        const { role, scope } = inWords(grant)
        const end = `/staff/accounts/${props.account.id}/roles/${grant.id}/end`
        return {
          key: role,
          value: (
            <>
              {scope} <Muted>{words.since(day(grant.grantedAt))}</Muted>
            </>
          ),
          action: props.rights.end(grant) && <a href={end}>{words.end}</a>,
        }
      })}
    />
  )
}

function EndedGrants(props: { grants: GrantRow[] }) {
  const words = useWords(adminWords)
  const day = useDay()
  const inWords = useGrantWords()
  return (
    <ul>
      {props.grants.map((grant) => {
        const { role, scope } = inWords(grant)
        return (
          <li key={grant.id}>
            {role} {scope} <Muted>{grant.endedAt && words.until(day(grant.endedAt))}</Muted>
          </li>
        )
      })}
    </ul>
  )
}

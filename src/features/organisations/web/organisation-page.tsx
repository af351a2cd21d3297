import {
  Actions,
  ButtonLink,
  Cluster,
  type Column,
  DataTable,
  Details,
  EmptyState,
  formatDay,
  Moment,
  Muted,
  PageShell,
  Section,
  Stack,
  SummaryList,
  Tag,
  Timeline,
  usePage,
  useWords,
} from '../../../ui/index.ts'
import type { BodyRow, NodeRow, OrganisationView, PostRow, RoomRow } from '../contract.ts'
import type { Settings } from '../rules/own-settings.ts'
import { organisationDictionary } from './dictionary-words.ts'
import { endWords } from './end-words.ts'
import { NodeTable, WaysToAdd } from './organisations-page.tsx'
import { type OwnValues, SettingsList } from './settings-list.tsx'
import { organisationWords } from './words.ts'

/** What the signed-in person may do here; each is a button. */
export type OrganisationRights = {
  change: boolean
  create: boolean
  import: boolean
  bodies: boolean
  changeBodies: boolean
  posts: boolean
  rooms: boolean
  accounts: boolean
}

export type HistoryLine = { at: Date; sentence: string; post: string | null }

type Props = {
  view: OrganisationView
  /** What the installation is called: at the top, for who may change it. */
  site: { siteName: string; helpPhone: string | null } | null
  nodes: NodeRow[]
  older: string | null
  settings: Settings
  own: OwnValues
  rights: OrganisationRights
  history: HistoryLine[]
}

/** One node of the tree with its bodies, posts, rooms, and what stands below. */
export function OrganisationPage(props: Props) {
  const words = useWords(organisationWords)
  const { kinds } = useWords(organisationDictionary)
  const { view, rights } = props
  const end = useWords(endWords)
  const day = useDay()
  const base = `/staff/organisations/${view.id}`
  const mayEnd = rights.change && view.above.length > 0
  return (
    <PageShell
      kind="staff"
      title={view.name}
      over={
        <Cluster>
          <Tag>{kinds[view.kind]}</Tag>
          {view.endedOn && <Tag tone="warn">{words.ended(day(view.endedOn))}</Tag>}
        </Cluster>
      }
      lead={view.endReason ? end.why(view.endReason) : undefined}
      crumbs={[
        { href: '/staff/organisations', label: words.title },
        ...view.above.map((place) => ({ href: `/staff/organisations/${place.id}`, label: place.name })),
      ]}
    >
      <Section title={words.rooms} aside={rights.rooms && <a href={`${base}/rooms`}>{words.addRoom}</a>}>
        <RoomTable rooms={view.rooms} />
      </Section>
      <Section title={words.bodies} aside={rights.bodies && <a href={`${base}/bodies`}>{words.addBody}</a>}>
        <BodyTable bodies={view.bodies} rights={rights} />
      </Section>
      <Section title={words.children} aside={<WaysToAdd id={view.id} rights={rights} />}>
        <NodeTable parentName={view.name} nodes={props.nodes} older={props.older} />
      </Section>
      <Section title={words.settings} aside={rights.change && <a href={`${base}/change`}>{words.change}</a>}>
        <SettingsList
          code={view.code}
          settings={props.settings}
          own={props.own}
          isTop={view.above.length === 0}
        />
      </Section>
      {props.site && (
        <Section title={words.site} aside={<a href={`${base}/site`}>{words.changeSite}</a>}>
          <SummaryList
            rows={[
              { key: words.siteName, value: props.site.siteName },
              { key: words.helpPhone, value: props.site.helpPhone ?? <Muted>{words.noHelpPhone}</Muted> },
            ]}
          />
        </Section>
      )}
      {(rights.accounts || mayEnd) && (
        <Actions>
          {rights.accounts && (
            <ButtonLink tone="secondary" icon="person" href={`/staff/accounts/new?organisation=${view.id}`}>
              {words.addAccount}
            </ButtonLink>
          )}
          {mayEnd && (
            <ButtonLink tone="quiet" href={`${base}/end`}>
              {view.endedOn ? end.againLink : end.link}
            </ButtonLink>
          )}
        </Actions>
      )}
      {props.history.length > 0 && <History lines={props.history} />}
    </PageShell>
  )
}

function useDay(): (day: string) => string {
  const { lang, now } = usePage()
  return (day) => formatDay(day, lang, now)
}

function RoomTable(props: { rooms: RoomRow[] }) {
  const words = useWords(organisationWords)
  const { levels } = useWords(organisationDictionary)
  const day = useDay()
  if (props.rooms.length === 0) return <EmptyState title={words.noRooms} />
  const columns: Column<RoomRow>[] = [
    {
      key: 'name',
      label: words.name,
      head: true,
      cell: (room) => <a href={`/staff/rooms/${room.id}`}>{room.name}</a>,
    },
    { key: 'level', label: words.level, cell: (room) => levels[room.level] },
    {
      key: 'ended',
      label: '',
      cell: (room) => room.endedOn && <Muted>{words.ended(day(room.endedOn))}</Muted>,
    },
  ]
  return <DataTable caption={words.rooms} captionHidden columns={columns} rows={props.rooms} />
}

function BodyTable(props: { bodies: BodyRow[]; rights: OrganisationRights }) {
  const words = useWords(organisationWords)
  const { bodyKinds } = useWords(organisationDictionary)
  if (props.bodies.length === 0) return <EmptyState title={words.noBodies}>{words.noBodiesLead}</EmptyState>
  const columns: Column<BodyRow>[] = [
    {
      key: 'name',
      label: words.body,
      head: true,
      cell: (body) => <BodyName body={body} mayChange={props.rights.changeBodies} />,
    },
    { key: 'kind', label: words.bodyKind, cell: (body) => bodyKinds[body.kind] },
    {
      key: 'posts',
      label: words.posts,
      cell: (body) => (
        <Stack gap="small">
          {body.posts.length === 0 && !body.endedOn && <Muted>{words.noPosts}</Muted>}
          {body.posts.map((post) => (
            <PostLine key={post.id} post={post} mayEnd={props.rights.posts} />
          ))}
          {props.rights.posts && !body.endedOn && (
            <a href={`/staff/bodies/${body.id}/posts`}>{words.addPost}</a>
          )}
        </Stack>
      ),
    },
  ]
  return <DataTable caption={words.bodies} captionHidden columns={columns} rows={props.bodies} />
}

function BodyName(props: { body: BodyRow; mayChange: boolean }) {
  const words = useWords(organisationWords)
  const day = useDay()
  const end = useWords(endWords)
  const { body } = props
  return (
    <>
      {body.name}{' '}
      {body.endedOn && (
        <Muted>
          {words.ended(day(body.endedOn))} {body.endReason && end.why(body.endReason)}
        </Muted>
      )}{' '}
      {props.mayChange && (
        <>
          <a href={`/staff/bodies/${body.id}/change`} aria-label={words.changeBodyOf(body.name)}>
            {words.changeBody}
          </a>{' '}
          <a
            href={`/staff/bodies/${body.id}/end`}
            aria-label={body.endedOn ? end.againLinkOf(body.name) : end.linkOf(body.name)}
          >
            {body.endedOn ? end.againLink : end.link}
          </a>
        </>
      )}
    </>
  )
}

function PostLine(props: { post: PostRow; mayEnd: boolean }) {
  const words = useWords(organisationWords)
  const day = useDay()
  const { post } = props
  return (
    <span>
      {post.name}{' '}
      <Muted>
        {post.heldFrom && words.heldFrom(day(post.heldFrom))}{' '}
        {post.heldUntil && words.heldUntil(day(post.heldUntil))}
      </Muted>{' '}
      {props.mayEnd && !post.heldUntil && <a href={`/staff/posts/${post.id}/end`}>{words.endPost}</a>}
    </span>
  )
}

function History(props: { lines: HistoryLine[] }) {
  const words = useWords(organisationWords)
  return (
    <Details summary={words.history}>
      <Timeline
        items={props.lines.map((line) => ({
          date: <Moment value={line.at} />,
          title: line.sentence,
          body: line.post && <Muted>{line.post}</Muted>,
        }))}
      />
    </Details>
  )
}

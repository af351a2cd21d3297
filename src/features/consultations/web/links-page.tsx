import {
  ButtonLink,
  Cluster,
  type Column,
  DataTable,
  EmptyState,
  Form,
  type FormState,
  Moment,
  RadioField,
  Section,
  TextField,
  useWords,
} from '../../../ui/index.ts'
import type { LinkView, RevokedLinkView, StaffConsultationView } from '../contract/views.ts'
import { linkWords } from './link-words.ts'
import { StaffShell } from './staff-shell.tsx'

type Props = { view: StaffConsultationView; form: FormState }

type IssuedRow = StaffConsultationView['issued'][number]

/** Whether any of these still opens a way in. */
const standing = (row: IssuedRow) => row.count > row.revoked

/** The ways in that were given out, and a form for more. */
export function LinksPage(props: Props) {
  const words = useWords(linkWords)
  const { view } = props
  const { consultation } = view
  const base = `/staff/consultations/${consultation.id}`
  const none = view.openLinks.length + view.issued.length + view.revoked.length === 0
  // Once it has ended nobody is sent a way in any more, and none has to be shut.
  const over = consultation.state === 'closed'
  return (
    <StaffShell consultation={consultation} title={words.linksTitle} lead={words.linksLead}>
      {none && <EmptyState title={words.noLinks} />}
      {view.issued.length > 0 && (
        <Section
          title={words.issuedLinks}
          aside={
            !over &&
            view.issued.some(standing) && (
              <ButtonLink href={`${base}/slips/print`} tone="secondary" icon="print">
                {words.printSlips}
              </ButtonLink>
            )
          }
        >
          <IssuedLinks base={base} issued={view.issued} over={over} />
        </Section>
      )}
      {view.openLinks.length > 0 && (
        <Section title={words.openLinks}>
          <OpenLinks base={base} links={view.openLinks} over={over} />
        </Section>
      )}
      {view.revoked.length > 0 && (
        <Section title={words.revokedTitle}>
          <RevokedLinks revoked={view.revoked} />
        </Section>
      )}
      {!over && (
        <Section title={words.issueTitle}>
          <IssueForm {...props} />
        </Section>
      )}
    </StaffShell>
  )
}

function IssuedLinks(props: { base: string; issued: IssuedRow[]; over: boolean }) {
  const words = useWords(linkWords)
  const page = (name: string, row: IssuedRow) =>
    `${props.base}/${name}?label=${encodeURIComponent(row.label ?? '')}`
  const acts: Column<IssuedRow>[] = [
    {
      key: 'print',
      label: words.printSlips,
      cell: (row) => standing(row) && <a href={page('slips/print', row)}>{words.printSlips}</a>,
    },
    {
      key: 'one',
      label: words.oneByOne,
      cell: (row) => standing(row) && <a href={page('links/issued', row)}>{words.seeOrRevoke}</a>,
    },
  ]
  return (
    <DataTable
      caption={words.issuedLinks}
      captionHidden
      rows={props.issued}
      columns={[
        { key: 'label', label: words.label, head: true, cell: (row) => row.label ?? words.noLabel },
        { key: 'count', label: words.issuedCount, numeric: true, cell: (row) => row.count },
        { key: 'used', label: words.used, numeric: true, cell: (row) => row.used },
        { key: 'revoked', label: words.revoked, numeric: true, cell: (row) => row.revoked },
        ...(props.over ? [] : acts),
      ]}
    />
  )
}

function OpenLinks(props: { base: string; links: LinkView[]; over: boolean }) {
  const words = useWords(linkWords)
  const acts: Column<LinkView> = {
    key: 'acts',
    label: words.acts,
    cell: (link) => (
      <Cluster>
        <a href={`${props.base}/links/${link.id}/poster`}>{words.qr}</a>
        <a href={`${props.base}/links/${link.id}/revoke`}>{words.revoke}</a>
      </Cluster>
    ),
  }
  return (
    <DataTable
      caption={words.openLinks}
      captionHidden
      rows={props.links}
      columns={[
        {
          key: 'label',
          label: words.label,
          head: true,
          cell: (link) => link.label ?? words.noLabel,
        },
        { key: 'address', label: words.linkAddress, cell: (link) => link.address },
        { key: 'voters', label: words.voters, numeric: true, cell: (link) => link.voters },
        {
          key: 'issuedOn',
          label: words.issuedOn,
          nowrap: 'wide',
          cell: (link) => <Moment value={link.createdAt} />,
        },
        ...(props.over ? [] : [acts]),
      ]}
    />
  )
}

/** What was shut, when, by whom and why. */
function RevokedLinks(props: { revoked: RevokedLinkView[] }) {
  const words = useWords(linkWords)
  return (
    <DataTable
      caption={words.revokedTitle}
      captionHidden
      rows={props.revoked}
      columns={[
        { key: 'code', label: words.codeOfLink, head: true, nowrap: true, cell: ({ link }) => link.code },
        { key: 'kind', label: words.kind, cell: ({ link }) => words.kinds[link.kind] },
        { key: 'label', label: words.label, cell: ({ link }) => link.label ?? words.noLabel },
        {
          key: 'revokedOn',
          label: words.revokedOn,
          nowrap: 'wide',
          cell: ({ revokedAt }) => <Moment value={revokedAt} />,
        },
        { key: 'by', label: words.revokedBy, cell: ({ by }) => by ?? words.notSaid },
        { key: 'reason', label: words.revokeReason, cell: ({ reason }) => reason ?? words.notSaid },
      ]}
    />
  )
}

function IssueForm(props: Props) {
  const words = useWords(linkWords)
  return (
    <Form state={props.form} submit={words.issue}>
      <RadioField
        name="kind"
        label={words.kind}
        initial="issued"
        options={[
          {
            value: 'issued',
            label: words.kinds.issued,
            hint: words.kindHints.issued,
            reveal: (
              <TextField
                name="count"
                label={words.count}
                type="number"
                width="short"
                initial="50"
                unit={words.countUnit}
              />
            ),
          },
          ...(props.view.consultation.openToDevices
            ? [{ value: 'open', label: words.kinds.open, hint: words.kindHints.open }]
            : []),
        ]}
      />
      <TextField name="label" label={words.label} hint={words.labelHint} optional />
    </Form>
  )
}

import { DataTable, Day, EmptyState, Muted, Pager, PageShell, Section, useWords } from '../../../ui/index.ts'
import type { SessionRow } from '../contract.ts'
import { isUpcoming } from '../rules/session-state.ts'
import { SessionStateTag } from './session-summary.tsx'
import { sessionsWords } from './words.ts'

/** The sessions of one's rooms, a page at a time: what is still to come by day, then what is over, the latest first. */
export function SessionsPage(props: { rows: SessionRow[]; before: string | null; after: string | null }) {
  const words = useWords(sessionsWords)
  const { rows, before, after } = props
  const upcoming = rows.filter((row) => isUpcoming(row.state))
  const past = rows.filter((row) => !isUpcoming(row.state))
  return (
    <PageShell kind="staff" title={words.list.title} lead={words.list.lead} wide>
      {rows.length === 0 && <EmptyState title={words.list.empty} />}
      {upcoming.length > 0 && (
        <Section title={words.list.upcoming}>
          <SessionTable rows={upcoming} caption={words.list.upcoming} />
        </Section>
      )}
      {past.length > 0 && (
        <Section title={words.list.past}>
          <SessionTable rows={past} caption={words.list.past} />
        </Section>
      )}
      <Pager
        labels={{ newer: words.list.before, older: words.list.after }}
        newer={before && `/staff/sessions?before=${before}`}
        older={after && `/staff/sessions?after=${after}`}
      />
    </PageShell>
  )
}

/** What is coming up, on the first page of those who go there; nothing where nothing is. */
export function UpcomingSessions(props: { rows: SessionRow[] }) {
  const words = useWords(sessionsWords).list
  if (props.rows.length === 0) return null
  return (
    <Section title={words.upcomingHere} aside={<a href="/staff/sessions">{words.all}</a>}>
      <SessionTable rows={props.rows} caption={words.upcomingHere} />
    </Section>
  )
}

function SessionTable(props: { rows: SessionRow[]; caption: string }) {
  const words = useWords(sessionsWords)
  return (
    <DataTable
      caption={props.caption}
      captionHidden
      columns={[
        {
          key: 'title',
          label: words.list.session,
          head: true,
          cell: (row) => <a href={`/staff/sessions/${row.id}`}>{row.title}</a>,
        },
        { key: 'room', label: words.list.room, cell: (row) => row.roomName },
        { key: 'day', label: words.list.day, nowrap: true, cell: (row) => <RowDay row={row} /> },
        { key: 'place', label: words.list.place, cell: (row) => row.place ?? '—' },
        { key: 'state', label: words.list.state, cell: (row) => <SessionStateTag kind={row.state} /> },
      ]}
      rows={props.rows}
    />
  )
}

function RowDay(props: { row: SessionRow }) {
  const words = useWords(sessionsWords)
  const { heldOn, day, state } = props.row
  const known = heldOn ?? day
  if (known === null && state !== 'held') return <Muted>{words.part.dayOpen}</Muted>
  return <Day value={known} weekday={isUpcoming(state)} />
}

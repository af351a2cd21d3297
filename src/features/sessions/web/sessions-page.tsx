import { DataTable, Day, EmptyState, Muted, Pager, PageShell, useWords } from '../../../ui/index.ts'
import type { SessionRow } from '../contract.ts'
import { SessionStateTag } from './session-summary.tsx'
import { sessionsWords } from './words.ts'

/** The sessions of one's rooms, the latest arranged first, a page at a time. */
export function SessionsPage(props: { rows: SessionRow[]; newer: string | null; older: string | null }) {
  const words = useWords(sessionsWords)
  const { rows, newer, older } = props
  return (
    <PageShell kind="staff" title={words.list.title} lead={words.list.lead} wide>
      {rows.length === 0 ? (
        <EmptyState title={words.list.empty} />
      ) : (
        <DataTable
          caption={words.list.title}
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
          rows={rows}
        />
      )}
      <Pager
        newer={newer && `/staff/sessions?newer=${newer}`}
        older={older && `/staff/sessions?older=${older}`}
      />
    </PageShell>
  )
}

function RowDay(props: { row: SessionRow }) {
  const words = useWords(sessionsWords)
  const { heldOn, day, state } = props.row
  const known = heldOn ?? day
  if (known === null && state !== 'held') return <Muted>{words.part.dayOpen}</Muted>
  return <Day value={known} />
}

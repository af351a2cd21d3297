import { DataTable, Moment, Pager, PageShell, Stack, useWords } from '../../../ui/index.ts'
import type { UnmaskingLine } from '../contract.ts'
import { JournalTabs } from './journal-tabs.tsx'
import { journalWords } from './words.ts'

/** Who looked at phone numbers of residents, and why. */
export function UnmaskingsPage(props: { rows: UnmaskingLine[]; older: string | null }) {
  const words = useWords(journalWords)
  return (
    <PageShell
      kind="staff"
      wide
      title={words.unmaskings}
      lead={words.unmaskingsLead}
      crumbs={[{ href: '/staff/journal', label: words.title }]}
    >
      <Stack>
        <JournalTabs here="unmaskings" />
        <DataTable
          caption={words.unmaskings}
          captionHidden
          empty={words.noUnmaskings}
          rows={props.rows}
          columns={[
            { key: 'when', label: words.when, nowrap: true, cell: (row) => <Moment value={row.at} /> },
            { key: 'who', label: words.who, head: true, cell: (row) => row.postLine },
            { key: 'reason', label: words.reason, cell: (row) => row.reason },
            { key: 'room', label: words.room, cell: (row) => row.roomName },
            {
              key: 'about',
              label: words.about,
              cell: (row) => (
                <a href={`/staff/journal/chains/${row.subjectId}`}>{words.chainKinds.concern}</a>
              ),
            },
          ]}
        />
        <Pager older={props.older} />
      </Stack>
    </PageShell>
  )
}

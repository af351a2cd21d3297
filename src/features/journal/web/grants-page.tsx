import { DataTable, Moment, Pager, PageShell, Stack, Tag, useWords } from '../../../ui/index.ts'
import type { GrantLine } from '../contract.ts'
import { JournalTabs } from './journal-tabs.tsx'
import { journalWords } from './words.ts'

/** Every role that was given, to whom, by whom, and until when. */
export function GrantsPage(props: { rows: GrantLine[]; older: string | null }) {
  const words = useWords(journalWords)
  const roles: Record<string, string> = words.roleNames
  return (
    <PageShell
      kind="staff"
      wide
      title={words.roles}
      lead={words.rolesLead}
      crumbs={[{ href: '/staff/journal', label: words.title }]}
    >
      <Stack>
        <JournalTabs here="roles" />
        <DataTable
          caption={words.roles}
          captionHidden
          rows={props.rows}
          columns={[
            { key: 'holder', label: words.holder, head: true, cell: (row) => row.postLine },
            { key: 'role', label: words.role, cell: (row) => roles[row.role] ?? row.role },
            {
              key: 'place',
              label: words.place,
              cell: (row) => [row.organisationName, row.bodyName].filter(Boolean).join(' · '),
            },
            {
              key: 'granted',
              label: words.granted,
              nowrap: true,
              cell: (row) => <Moment value={row.grantedAt} />,
            },
            { key: 'by', label: words.grantedBy, cell: (row) => row.grantedBy ?? words.byInstallation },
            {
              key: 'ended',
              label: words.ended,
              nowrap: true,
              cell: (row) =>
                row.endedAt ? <Moment value={row.endedAt} /> : <Tag tone="active">{words.holds}</Tag>,
            },
          ]}
        />
        <Pager older={props.older} />
      </Stack>
    </PageShell>
  )
}

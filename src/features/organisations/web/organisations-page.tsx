import {
  Cluster,
  type Column,
  DataTable,
  EmptyState,
  formatDay,
  Muted,
  Pager,
  PageShell,
  SearchBox,
  Section,
  Stack,
  usePage,
  useWords,
} from '../../../ui/index.ts'
import type { NodeRow, RoomFound } from '../contract.ts'
import { organisationDictionary } from './dictionary-words.ts'
import { organisationWords } from './words.ts'

/** Whether the reader may add organisations here one by one, or many from a table. */
export type AddingRights = { create: boolean; import: boolean }

/** The two ways to add what stands below. */
export function WaysToAdd(props: { id: string; rights: AddingRights }) {
  const words = useWords(organisationWords)
  const { id, rights } = props
  if (!rights.create && !rights.import) return null
  return (
    <Cluster>
      {rights.create && <a href={`/staff/organisations/${id}/new`}>{words.addChild}</a>}
      {rights.import && <a href={`/staff/organisations/${id}/import`}>{words.importTable}</a>}
    </Cluster>
  )
}

/** Nodes directly below one, each leading to its own page. */
export function NodeTable(props: { parentName: string; nodes: NodeRow[]; older: string | null }) {
  const words = useWords(organisationWords)
  const { kinds } = useWords(organisationDictionary)
  if (props.nodes.length === 0)
    return <EmptyState title={words.noChildren}>{words.noChildrenLead}</EmptyState>
  const columns: Column<NodeRow>[] = [
    {
      key: 'name',
      label: words.name,
      head: true,
      cell: (node) => <NodeName node={node} />,
    },
    { key: 'kind', label: words.kind, cell: (node) => kinds[node.kind] },
    { key: 'children', label: words.children, numeric: true, cell: (node) => node.children },
    { key: 'rooms', label: words.rooms, numeric: true, cell: (node) => node.rooms },
  ]
  return (
    <>
      <DataTable
        caption={words.childrenOf(props.parentName)}
        captionHidden
        columns={columns}
        rows={props.nodes}
      />
      <Pager older={props.older} />
    </>
  )
}

function NodeName(props: { node: Pick<NodeRow, 'id' | 'name' | 'endedOn'> }) {
  const words = useWords(organisationWords)
  const { lang, now } = usePage()
  const { id, name, endedOn } = props.node
  return (
    <>
      <a href={`/staff/organisations/${id}`}>{name}</a>{' '}
      {endedOn && <Muted>{words.ended(formatDay(endedOn, lang, now))}</Muted>}
    </>
  )
}

type FoundNode = RoomFound & Pick<NodeRow, 'endedOn'>

function Found(props: { text: string; rows: FoundNode[] }) {
  const words = useWords(organisationWords)
  if (props.rows.length === 0) return <EmptyState>{words.noMatch(props.text)}</EmptyState>
  const columns: Column<FoundNode>[] = [
    {
      key: 'name',
      label: words.name,
      head: true,
      cell: (row) => <NodeName node={row} />,
    },
    { key: 'place', label: words.place, cell: (row) => row.place },
  ]
  return <DataTable caption={words.found} columns={columns} rows={props.rows} />
}

/** The way into the tree: its top with the level below, and a search. */
export function OrganisationsPage(props: {
  top: { id: string; name: string } | null
  nodes: NodeRow[]
  older: string | null
  rights: AddingRights
  search: { text: string; rows: FoundNode[] } | null
}) {
  const words = useWords(organisationWords)
  const { top, search } = props
  return (
    <PageShell kind="staff" title={words.title} lead={words.lead}>
      <Stack>
        <SearchBox action="/staff/organisations" label={words.search} value={search?.text} />
        {search && <Found {...search} />}
        {!search && !top && <EmptyState>{words.empty}</EmptyState>}
        {!search && top && (
          <Section
            title={top.name}
            aside={
              <Cluster>
                <a href={`/staff/organisations/${top.id}`}>{words.open(top.name)}</a>
                {props.nodes.length === 0 && <WaysToAdd id={top.id} rights={props.rights} />}
              </Cluster>
            }
          >
            <NodeTable parentName={top.name} nodes={props.nodes} older={props.older} />
          </Section>
        )}
      </Stack>
    </PageShell>
  )
}

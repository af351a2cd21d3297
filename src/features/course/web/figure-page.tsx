import { Cluster, DataTable, Day, Muted, Pager, PageShell, Stack, Tag, useWords } from '../../../ui/index.ts'
import type { FigureName, FigureRow, FigureView } from '../contract/public-views.ts'
import { figureWords } from './figure-words.ts'

/** The address of the rows that a figure counts: ever, or in one year. */
export function figureHref(name: FigureName, year: number | null = null, at: string | null = null): string {
  const query = new URLSearchParams({ ...(year ? { year: String(year) } : {}), ...(at ? { at } : {}) })
  return `/figures/${name}${query.size > 0 ? `?${query}` : ''}`
}

/** A figure with its definition and every row it counts. */
export function FigurePage({ view }: { view: FigureView }) {
  const words = useWords(figureWords)
  const { name, year, thisYear, count, rows } = view
  const figure = words.figure[name]
  return (
    <PageShell wide title={figure.title} lead={words.lead(figure.definition, count, year)}>
      <Stack>
        <p>
          <a href={figureHref(name, year === null ? thisYear : null)}>
            {year === null ? words.onlyYear(thisYear) : words.allYears}
          </a>
        </p>
        <DataTable
          caption={figure.title}
          captionHidden
          columns={[
            { key: 'topic', label: words.topic, head: true, cell: (row) => <RowTopic row={row} /> },
            { key: 'room', label: words.room, cell: (row) => row.topic?.roomName ?? '—' },
            {
              key: 'day',
              label: figure.day,
              nowrap: true,
              cell: (row) => <Day value={row.on} assumed={row.topic?.datesAssumed} />,
            },
          ]}
          rows={rows}
        />
        <Pager labels={{ older: words.more }} older={view.more && figureHref(name, year, view.more)} />
        <p>
          <Muted>{words.counting}</Muted>
        </p>
      </Stack>
    </PageShell>
  )
}

function RowTopic({ row }: { row: FigureRow }) {
  const words = useWords(figureWords)
  if (!row.topic) return <Muted>{words.notPublic}</Muted>
  return (
    <Cluster>
      <a href={`/topics/${row.topic.id}${row.roundNumber > 1 ? `?round=${row.roundNumber}` : ''}`}>
        {row.topic.title}
      </a>
      {row.roundNumber > 1 && <Muted>{words.round(row.roundNumber)}</Muted>}
      {row.topic.afterwards && <Tag>{words.afterwards}</Tag>}
    </Cluster>
  )
}

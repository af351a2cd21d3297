import type { ComponentChildren } from 'preact'
import { Cluster, DataTable, Day, Muted, Pager, PageShell, Stack, Tag, useWords } from '../../../ui/index.ts'
import {
  type FigureName,
  type FigureRow,
  type Figures,
  type FigureView,
  type FigureYear,
  figureNames,
} from '../contract/public-views.ts'
import { figureWords } from './figure-words.ts'

/** The address of the rows that a figure counts: ever, in one year, or on a day that nobody knows. */
export function figureHref(name: FigureName, year: FigureYear = null, at: string | null = null): string {
  const query = new URLSearchParams({ ...(year ? { year: String(year) } : {}), ...(at ? { at } : {}) })
  return `/figures/${name}${query.size > 0 ? `?${query}` : ''}`
}

/** All figures by year, each number with its rows, and what each counts. */
export function FiguresPage({ figures: { counts } }: { figures: Figures }) {
  const words = useWords(figureWords)
  const years = [...new Set(figureNames.flatMap((name) => Object.keys(counts[name].years).map(Number)))]
  const undated = figureNames.some((name) => counts[name].undated > 0)
  const column = (key: string, label: string, cell: (name: FigureName) => ComponentChildren) => ({
    key,
    label,
    cell,
    numeric: true,
  })
  return (
    <PageShell wide title={words.allTitle} lead={words.allLead}>
      <Stack>
        <DataTable
          caption={words.allTitle}
          captionHidden
          rows={[...figureNames]}
          columns={[
            { key: 'name', label: words.counted, head: true, cell: (name) => words.figure[name].label },
            { key: 'definition', label: words.definition, cell: (name) => words.figure[name].definition },
            column('ever', words.ever, (name) => <Opening name={name} n={counts[name].ever} year={null} />),
            ...years
              .sort((one, other) => other - one)
              .map((year) =>
                column(String(year), words.yearHead(year), (name) => (
                  <Opening name={name} n={counts[name].years[year] ?? 0} year={year} />
                )),
              ),
            ...(undated
              ? [
                  column('undated', words.undated, (name) => (
                    <Opening name={name} n={counts[name].undated} year="unknown" />
                  )),
                ]
              : []),
          ]}
        />
        <p>
          <Muted>{words.counting}</Muted>
        </p>
      </Stack>
    </PageShell>
  )
}

/** A number that opens the rows it counts; none open nothing. */
function Opening(props: { name: FigureName; n: number; year: FigureYear }) {
  return props.n > 0 ? <a href={figureHref(props.name, props.year)}>{props.n}</a> : <>0</>
}

/** A figure with its definition and every row it counts. */
export function FigurePage({ view }: { view: FigureView }) {
  const words = useWords(figureWords)
  const { name, year, thisYear, count, whole, rows } = view
  const figure = words.figure[name]
  return (
    <PageShell
      wide
      title={figure.title}
      lead={words.lead(figure.definition, count, year)}
      crumbs={[{ href: '/figures', label: words.all }]}
    >
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
          <Muted>
            {words.counting}
            {!whole && words.paging}
          </Muted>
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

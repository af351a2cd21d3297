import {
  DataTable,
  Details,
  GroupMark,
  groupLetter,
  OpinionMap,
  Prose,
  Section,
  Stack,
  useTold,
  useWords,
} from '../../../ui/index.ts'
import type { MapCell } from '../contract/results.ts'
import type { ToldGroup, ToldResults } from '../contract/told-results.ts'
import type { ResultsView } from '../contract/views.ts'
import { groupWords } from './group-words.ts'
import { resultsWords } from './results-words.ts'

/** How many statements of each group are written on the map: more could not be read. */
const markersShown = 2

/** The map, what it shows in words, and the same as a table. One's own place only where it is certain. */
export function MapPart(props: { view: ResultsView; results: ToldResults }) {
  const words = useWords(resultsWords)
  const { count } = useTold()
  const { results, view } = props
  const { map, groups, standing } = results
  if (map.cells.length === 0) return null
  const marking = new Set(
    groups.flatMap((one) => one.markers.slice(0, markersShown).map((marker) => marker.number)),
  )
  const shown = map.statements.filter((one) => marking.has(one.number))
  const you = typeof view.you === 'object' ? view.you : null
  return (
    <Section title={words.mapTitle} lead={words.mapLead}>
      <Stack>
        <YourPlace view={view} />
        <OpinionMap
          cells={map.cells}
          outlines={groups.length > 1 ? map.outlines : []}
          statements={shown}
          you={you}
        />
        <Prose>
          {shown.length > 0 && <p>{words.mapNumbers}</p>}
          <p>
            {groups.length > 1
              ? words.mapText(count(standing.placed), count(standing.between), count(standing.tooFew))
              : words.mapTextOne(count(standing.placed), count(standing.tooFew))}
          </p>
        </Prose>
        {groups.length > 1 && (
          <Details summary={words.mapTable}>
            <MapTable groups={groups} cells={map.cells} />
          </Details>
        )}
      </Stack>
    </Section>
  )
}

function YourPlace(props: { view: ResultsView }) {
  const words = useWords(resultsWords).you
  const { group } = useWords(groupWords)
  const { you } = props.view
  if (you === null) return null
  const said =
    you === 'too_few_votes'
      ? words.few
      : you === 'uncertain'
        ? words.uncertain
        : props.view.results?.groups.length === 1
          ? words.hereOne
          : words.here(group(groupLetter(you.group)))
  return <p>{said}</p>
}

function MapTable(props: { groups: ToldGroup[]; cells: MapCell[] }) {
  const words = useWords(resultsWords)
  const { count, percent } = useTold()
  const place = (group: number) => {
    const { x, y } = middleOf(props.cells.filter((cell) => cell.group === group))
    return [
      sideOf(x, words.places.left, words.places.right, words.places.middle),
      sideOf(y, words.places.down, words.places.up, words.places.level),
    ].join(words.comma)
  }
  return (
    <DataTable
      caption={words.mapCaption}
      captionHidden
      rows={props.groups}
      columns={[
        { key: 'group', label: words.mapGroup, head: true, cell: (one) => <GroupMark group={one.group} /> },
        { key: 'people', label: words.mapPeople, numeric: true, cell: (one) => count(one.size) },
        {
          key: 'share',
          label: words.mapShare,
          numeric: true,
          cell: (one) => percent(one.share) ?? '—',
        },
        { key: 'place', label: words.mapPlace, cell: (one) => place(one.group) },
      ]}
    />
  )
}

function middleOf(cells: MapCell[]): { x: number; y: number } {
  const people = cells.reduce((sum, cell) => sum + cell.people, 0)
  if (people === 0) return { x: 0, y: 0 }
  return {
    x: cells.reduce((sum, cell) => sum + cell.x * cell.people, 0) / people,
    y: cells.reduce((sum, cell) => sum + cell.y * cell.people, 0) / people,
  }
}

function sideOf(at: number, low: string, high: string, middle: string): string {
  const near = 0.15
  return at < -near ? low : at > near ? high : middle
}

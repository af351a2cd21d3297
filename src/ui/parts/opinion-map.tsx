import { opinionWords } from '../opinion-words.ts'
import { useWords } from '../words.ts'
import { GroupShape, groupLetter, round } from './group-mark.tsx'
import { labelPlace, numberPlaces, type Spot } from './label-place.ts'

type Props = {
  /** From −1 to 1 on both axes. */
  cells: { x: number; y: number; group: number; people: number }[]
  /** A hull around each group: x, y, x, y … */
  outlines: number[][]
  /** Statements that mark a group, where whoever agrees with them stands. */
  statements: { number: number; x: number; y: number }[]
  you?: { x: number; y: number } | null
}

const width = 640
const height = 480
const margin = 44
/** Radius of a place of almost nobody, how much the fullest is larger, of the letter of a group, of a number. */
const smallest = 3.5
const grows = 9
const letterRadius = 18
const numberRadius = 15
const across = (x: number) => round(margin + ((x + 1) / 2) * (width - 2 * margin))
const down = (y: number) => round(height - margin - ((y + 1) / 2) * (height - 2 * margin))

/** People on a plane by how they answered; drawn on the server. Text and table stand beside it, made by the page. */
export function OpinionMap(props: Props) {
  const words = useWords(opinionWords)
  const most = Math.max(1, ...props.cells.map((cell) => cell.people))
  const radius = (people: number) => smallest + grows * Math.sqrt(people / most)
  const spots = props.cells.map((cell) => ({
    x: across(cell.x),
    y: down(cell.y),
    radius: radius(cell.people),
  }))
  const labels = labelPlaces(props.outlines, spots)
  const drawn = props.statements.map((one) => ({ ...one, x: across(one.x), y: down(one.y) }))
  const letters = labels.flatMap((place) => (place ? [{ ...place, radius: letterRadius }] : []))
  const numbers = numberPlaces(drawn, { radius: numberRadius, spots, labels: letters }, { width, height })
  return (
    <svg class="opinion-map" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={words.mapLabel}>
      <path class="map-axes" d={`M${width / 2} 0V${height}M0 ${height / 2}H${width}`} />
      {props.outlines.map((points, group) => (
        <path key={group} class={`map-outline group-${group}`} d={outline(points)} />
      ))}
      {props.cells.map((cell, index) => (
        <GroupShape
          key={index}
          group={cell.group}
          x={across(cell.x)}
          y={down(cell.y)}
          radius={radius(cell.people)}
        />
      ))}
      {numbers.map((one) => (
        <StatementNumber key={one.of.number} {...one} />
      ))}
      {labels.map((place, group) => place && <GroupLabel key={group} group={group} {...place} />)}
      {props.you && <YouAreHere x={across(props.you.x)} y={down(props.you.y)} label={words.you} />}
    </svg>
  )
}

function outline(points: number[]): string {
  const corners = []
  for (let at = 0; at + 1 < points.length; at += 2) {
    corners.push(`${across(points[at] ?? 0)} ${down(points[at + 1] ?? 0)}`)
  }
  return corners.length > 0 ? `M${corners.join('L')}Z` : ''
}

/** Where the letter of each group stands: one after the other, so that none covers another. */
function labelPlaces(outlines: number[][], spots: Spot[]): ({ x: number; y: number } | null)[] {
  const places: ({ x: number; y: number } | null)[] = []
  for (const points of outlines) {
    const drawn = points.map((value, index) => (index % 2 === 0 ? across(value) : down(value)))
    const labels = places.flatMap((place) => (place ? [{ ...place, radius: letterRadius }] : []))
    const size = { radius: letterRadius, reach: smallest + grows, spots, labels }
    places.push(labelPlace(drawn, size, { width, height }))
  }
  return places
}

/** A number beside the people it would hide, with a line to where its statement lies. */
function StatementNumber(props: { of: { number: number; x: number; y: number }; x: number; y: number }) {
  const { of, x, y } = props
  return (
    <g class="map-statement">
      <path d={`M${of.x} ${of.y}L${x} ${y}`} />
      <circle cx={of.x} cy={of.y} r={4} />
      <text x={x} y={y + 8}>
        {of.number}
      </text>
    </g>
  )
}

/** The letter stands beside the group, on a ground of its own so that it can be read on any of them. */
function GroupLabel(props: { group: number; x: number; y: number }) {
  const { x, y } = props
  return (
    <g class="map-letter">
      <circle cx={x} cy={y} r={letterRadius} class={`group-ring group-${props.group}`} />
      <text x={x} y={y + 8}>
        {groupLetter(props.group)}
      </text>
    </g>
  )
}

function YouAreHere(props: { x: number; y: number; label: string }) {
  const left = props.x > width / 2
  return (
    <g class="map-you">
      <circle cx={props.x} cy={props.y} r={15} />
      <circle cx={props.x} cy={props.y} r={5} class="map-you-dot" />
      <text x={props.x + (left ? -22 : 22)} y={props.y + 8} text-anchor={left ? 'end' : 'start'}>
        {props.label}
      </text>
    </g>
  )
}

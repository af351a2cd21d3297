import type { MapCell } from '../../contract/results.ts'

/** Fields of the grid on each side. */
const fields = 48
/** A smaller group is told as one place: single people must not be found in it. */
const smallestDrawn = 5

export type MapPicture = { cells: MapCell[]; outlines: number[][]; scale: number }

/**
 * The people of each group on a grid from −1 to 1, and a hull around each group's fields. `points` holds x, y per
 * person; `labels` the group, negative for people who are not shown.
 */
export function mapPicture(points: Float64Array, labels: ArrayLike<number>, groups: number): MapPicture {
  let widest = 0
  for (let p = 0; p < labels.length; p++) {
    if (labels[p]! < 0) continue
    widest = Math.max(widest, Math.abs(points[2 * p]!), Math.abs(points[2 * p + 1]!))
  }
  const scale = widest > 0 ? 1 / widest : 1
  const cells: MapCell[] = []
  const outlines: number[][] = []
  for (let group = 0; group < groups; group++) {
    const own = cellsOf(points, labels, group, scale)
    cells.push(...own)
    outlines.push(hull(own))
  }
  return { cells, outlines, scale }
}

function cellsOf(points: Float64Array, labels: ArrayLike<number>, group: number, scale: number): MapCell[] {
  const counts = new Map<number, number>()
  let people = 0
  let x = 0
  let y = 0
  for (let p = 0; p < labels.length; p++) {
    if (labels[p] !== group) continue
    people++
    x += points[2 * p]! * scale
    y += points[2 * p + 1]! * scale
    const field = fieldOf(points[2 * p]! * scale) * fields + fieldOf(points[2 * p + 1]! * scale)
    counts.set(field, (counts.get(field) ?? 0) + 1)
  }
  if (people === 0) return []
  if (people < smallestDrawn) return [{ x: rounded(x / people), y: rounded(y / people), group, people }]
  return [...counts]
    .sort(([a], [b]) => a - b)
    .map(([field, count]) => ({
      x: middleOf(Math.floor(field / fields)),
      y: middleOf(field % fields),
      group,
      people: count,
    }))
}

function fieldOf(value: number): number {
  return Math.min(fields - 1, Math.max(0, Math.floor(((value + 1) / 2) * fields)))
}

function middleOf(field: number): number {
  return rounded(((field + 0.5) / fields) * 2 - 1)
}

/** Thousandths are finer than any picture; negative zero is zero. */
export function rounded(value: number): number {
  return Math.round(value * 1000) / 1000 + 0
}

/** The convex hull of the fields' middles (Andrew's monotone chain), as x, y, x, y …; empty below three corners. */
function hull(cells: readonly MapCell[]): number[] {
  const sorted = [...cells].sort((a, b) => a.x - b.x || a.y - b.y)
  const half = (order: readonly MapCell[]) => {
    const chain: MapCell[] = []
    for (const cell of order) {
      while (chain.length >= 2 && turn(chain.at(-2)!, chain.at(-1)!, cell) <= 0) chain.pop()
      chain.push(cell)
    }
    return chain.slice(0, -1)
  }
  const corners = [...half(sorted), ...half(sorted.toReversed())]
  return corners.length < 3 ? [] : corners.flatMap(({ x, y }) => [x, y])
}

function turn(a: MapCell, b: MapCell, c: MapCell): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
}

import type { RawVotes } from './naive-polis-lists.ts'

/**
 * Polis' two-level grouping the plain way, read off the published description: the yardstick for the engine's, without
 * shared code. Points and centres are pairs.
 */
type Point = [x: number, y: number]
type Clusters = { centres: Point[]; labels: number[] }

/** Who is clustered, in row order: `order` lists the people in the order of their first vote. */
export function naiveClustered(votes: RawVotes, order: number[], sticky: boolean[]): number[] {
  const cast = votes.map((row) => row.filter((vote) => vote !== undefined).length)
  const columns = (votes[0] ?? []).filter((_, j) => votes.some((row) => row[j] !== undefined)).length
  const rows = order.filter((p) => cast[p]! > 0)
  const inside = new Set(rows.filter((p) => cast[p]! >= Math.min(7, columns) || sticky[p]))
  const rest = rows.filter((p) => !inside.has(p)).sort((a, b) => cast[b]! - cast[a]!)
  while (inside.size < 15 && rest.length > 0) inside.add(rest.shift()!)
  return rows.filter((p) => inside.has(p))
}

function apart(a: Point, b: Point) {
  return (a[0] - b[0]) * (a[0] - b[0]) + (a[1] - b[1]) * (a[1] - b[1])
}

function nearest(point: Point, centres: Point[]) {
  const distances = centres.map((centre) => apart(point, centre))
  return distances.indexOf(Math.min(...distances))
}

/** Assign, recentre, drop what is empty; until every sorted centre moved less than 0.01, or so many rounds. */
function lloyd(points: Point[], weights: number[], start: Point[], rounds: number): Clusters {
  let centres = start
  let labels: number[] = []
  for (let round = 0; round < rounds; round++) {
    const assigned = points.map((point) => nearest(point, centres))
    const used = centres.map((_, c) => c).filter((c) => assigned.includes(c))
    const moved = used.map((c): Point => {
      let [x, y, weight] = [0, 0, 0]
      points.forEach((point, i) => {
        if (assigned[i] !== c) return
        x += weights[i]! * point[0]
        y += weights[i]! * point[1]
        weight += weights[i]!
      })
      return [x / weight, y / weight]
    })
    const sorted = (list: Point[]) => [...list].sort((a, b) => a[0] - b[0] || a[1] - b[1])
    const before = sorted(centres)
    const same =
      moved.length === before.length &&
      sorted(moved).every((centre, c) => Math.sqrt(apart(centre, before[c]!)) < 0.01)
    centres = moved
    labels = assigned.map((c) => used.indexOf(c))
    if (same) break
  }
  return { centres, labels }
}

function distinct(points: Point[], count: number): Point[] {
  return points
    .filter((a, i) => points.findIndex((b) => b[0] === a[0] && b[1] === a[1]) === i)
    .slice(0, count)
}

function silhouette({ labels }: Clusters, points: Point[], groups: number): number {
  const distance = (a: number, b: number) => Math.sqrt(apart(points[a]!, points[b]!))
  const mean = (list: number[]) => list.reduce((sum, value) => sum + value, 0) / list.length
  const scores = points.map((_, i) => {
    const to = (g: number) => points.map((_, j) => j).filter((j) => j !== i && labels[j] === g)
    const own = to(labels[i]!)
    const others = Array.from({ length: groups }, (_, g) => g).filter(
      (g) => g !== labels[i] && labels.includes(g),
    )
    if (own.length === 0 || others.length === 0) return 0
    const a = mean(own.map((j) => distance(i, j)))
    const b = Math.min(...others.map((g) => mean(to(g).map((j) => distance(i, j)))))
    return Math.max(a, b) === 0 ? 0 : (b - a) / Math.max(a, b)
  })
  return mean(scores)
}

/** Cold start: base clusters, then groups of each k, each with its mean silhouette, and the group of each point. */
export function naivePolisGroups(points: Point[]) {
  const base = lloyd(
    points,
    points.map(() => 1),
    distinct(points, 100),
    100,
  )
  const sizes = base.centres.map((_, c) => base.labels.filter((label) => label === c).length)
  const tried = []
  for (let k = 2; k <= Math.min(5, 2 + Math.floor(base.centres.length / 12), base.centres.length); k++) {
    const groups = lloyd(base.centres, sizes, distinct(base.centres, k), 20)
    tried.push({
      k,
      silhouette: silhouette(groups, base.centres, groups.centres.length),
      labels: base.labels.map((b) => groups.labels[b]!),
    })
  }
  return tried
}

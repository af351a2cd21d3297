import type { SeededRandom } from '../seeded-random.ts'
import { nearestCentres } from './nearest-centres.ts'

/** Points and centres are pairs x, y at 2i and 2i + 1. */
export type Points = Float64Array

export type KMeansResult = {
  labels: Int32Array
  centres: Points
  /** Which start centre each centre grew out of. */
  origins: number[]
}

export type KMeansOptions = {
  /** Weight of each point, 1 when left out. */
  weights?: ArrayLike<number>
  iterations: number
  /** Stops when every centre, in sorted order, moved less than this. 0: when no centre moves. */
  stopBelow: number
}

/**
 * Lloyd's iteration from given centres: in each round everybody goes to the nearest centre, then each centre to the mean
 * of its members, so that what comes back are groups and the means of just these groups. Groups that lose all points are
 * dropped, so fewer may come back.
 */
export function kMeans(points: Points, start: Points, options: KMeansOptions): KMeansResult {
  let centres: Points = start.slice()
  let origins = Array.from({ length: start.length / 2 }, (_, c) => c)
  const nearest = nearestCentres(points)
  let order = Int32Array.from(origins)
  nearest.search(centres)
  let sorted = sortedCentres(centres, order)
  for (let round = 1; ; round++) {
    const before = centres
    const { centres: moved, kept } = meansOfGroups(points, nearest.labels, before.length / 2, options.weights)
    const dropped = moved.length < before.length
    if (dropped) order = Int32Array.from(kept.keys())
    const sortedNow = sortedCentres(moved, order)
    const move = dropped ? Number.POSITIVE_INFINITY : largestMove(sorted, sortedNow)
    sorted = sortedNow
    origins = kept.map((c) => origins[c]!)
    centres = moved
    if (round >= options.iterations || move < options.stopBelow || move === 0) {
      const places = new Int32Array(before.length / 2)
      kept.forEach((c, place) => {
        places[c] = place
      })
      return { labels: nearest.labels.map((label) => places[label]!), centres, origins }
    }
    nearest.search(moved)
  }
}

/** Weighted mean of each group; groups without weight are dropped and `kept` tells which are left. */
export function meansOfGroups(
  points: Points,
  labels: Int32Array,
  groups: number,
  weights?: ArrayLike<number>,
): { centres: Points; kept: number[] } {
  const sums = new Float64Array(3 * groups)
  for (let i = 0; i < labels.length; i++) {
    const at = 3 * labels[i]!
    if (at < 0) continue
    const weight = weights ? weights[i]! : 1
    sums[at]! += weight * points[2 * i]!
    sums[at + 1]! += weight * points[2 * i + 1]!
    sums[at + 2]! += weight
  }
  const kept = Array.from({ length: groups }, (_, g) => g).filter((g) => sums[3 * g + 2]! > 0)
  const means = kept.flatMap((g) => [sums[3 * g]! / sums[3 * g + 2]!, sums[3 * g + 1]! / sums[3 * g + 2]!])
  return { centres: Float64Array.from(means), kept }
}

/** k-means++ (Arthur and Vassilvitskii 2007), best of several seeded restarts by the sum of squared distances. */
export function kMeansPlusPlus(
  points: Points,
  groups: number,
  random: SeededRandom,
  restarts: number,
): KMeansResult {
  let best: KMeansResult | undefined
  let bestCost = Number.POSITIVE_INFINITY
  for (let restart = 0; restart < restarts; restart++) {
    const start = spreadCentres(points, groups, random)
    const result = kMeans(points, start, { iterations: 100, stopBelow: 0 })
    let cost = 0
    for (let i = 0; i < result.labels.length; i++)
      cost += squaredDistance(points, i, result.centres, result.labels[i]!)
    if (cost < bestCost) {
      best = result
      bestCost = cost
    }
  }
  return best ?? { labels: new Int32Array(points.length / 2), centres: new Float64Array(0), origins: [] }
}

function spreadCentres(points: Points, groups: number, random: SeededRandom): Points {
  const count = points.length / 2
  const centres = new Float64Array(2 * Math.min(groups, count))
  const nearest = new Float64Array(count).fill(Number.POSITIVE_INFINITY)
  let chosen = Math.min(count - 1, Math.floor(random() * count))
  for (let c = 0; 2 * c < centres.length; c++) {
    centres[2 * c] = points[2 * chosen]!
    centres[2 * c + 1] = points[2 * chosen + 1]!
    let total = 0
    for (let i = 0; i < count; i++) {
      nearest[i] = Math.min(nearest[i]!, squaredDistance(points, i, centres, c))
      total += nearest[i]!
    }
    let draw = random() * total
    chosen = count - 1
    for (let i = 0; i < count; i++) {
      draw -= nearest[i]!
      if (draw < 0) {
        chosen = i
        break
      }
    }
  }
  return centres
}

export function squaredDistance(a: Points, i: number, b: Points, j: number): number {
  const dx = a[2 * i]! - b[2 * j]!
  const dy = a[2 * i + 1]! - b[2 * j + 1]!
  return dx * dx + dy * dy
}

/**
 * Centres in ascending order of x, then y: comparable between two rounds whatever their numbers. `order` is brought up to
 * date by insertion: from round to round it hardly changes.
 */
function sortedCentres(centres: Points, order: Int32Array): Points {
  const sorted = new Float64Array(centres.length)
  for (let c = 0; c < centres.length / 2; c++) {
    const id = order[c]!
    const x = centres[2 * id]!
    const y = centres[2 * id + 1]!
    let to = c
    for (; to > 0; to--) {
      const beforeX = sorted[2 * to - 2]!
      if (beforeX < x || (beforeX === x && sorted[2 * to - 1]! <= y)) break
      order[to] = order[to - 1]!
      sorted[2 * to] = beforeX
      sorted[2 * to + 1] = sorted[2 * to - 1]!
    }
    order[to] = id
    sorted[2 * to] = x
    sorted[2 * to + 1] = y
  }
  return sorted
}

function largestMove(before: Points, after: Points): number {
  let largest = 0
  for (let c = 0; c < before.length / 2; c++)
    largest = Math.max(largest, squaredDistance(before, c, after, c))
  return Math.sqrt(largest)
}

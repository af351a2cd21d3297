import type { VoteTable } from '../vote-table.ts'
import { type BaseClusters, baseClusters, firstDistinct } from './base-clusters.ts'
import { clusteredPeople } from './clustered-people.ts'
import { type KMeansResult, kMeans, type Points } from './k-means.ts'
import { meanSilhouette } from './silhouette.ts'

/** Which number of groups is shown: it changes only after four runs in a row that found the same other one. */
export type GroupCountSmoother = { lastK: number; count: number; smoothedK: number }

export type PolisGroups = {
  /** Group of each person of the table, −1 for who is not clustered. Groups are numbered by their start centre. */
  labels: Int32Array
  groups: number
  centres: Points
  base: BaseClusters
  /** Mean silhouette of each tried number of groups, from 2 on. */
  silhouettes: { k: number; silhouette: number }[]
  smoother: GroupCountSmoother
}

export type PolisGroupOptions = {
  /** People in order of their first vote (numbers of the table's rows); the table's order when left out. */
  order?: ArrayLike<number>
  /** Who was clustered before, 1 per person. */
  sticky?: ArrayLike<number>
  smoother?: GroupCountSmoother
}

/**
 * Polis' two-level grouping of people on the map, for comparison and export: base clusters, then k-means over these,
 * weighted by size, for k = 2 … min(5, 2 + ⌊base/12⌋), the k of highest silhouette (of equal ones the larger).
 * It depends on the order of people and can never say "one group": the platform's own groups are in `groups/`.
 */
export function polisGroups(table: VoteTable, points: Points, options: PolisGroupOptions = {}): PolisGroups {
  const inside = clusteredPeople(table, options.sticky)
  const all = options.order ? Int32Array.from(options.order) : Int32Array.from(inside.keys())
  const rows = all.filter((p) => inside[p] === 1)
  const own = Float64Array.from({ length: 2 * rows.length }, (_, i) => points[2 * rows[i >> 1]! + (i & 1)]!)
  const base = baseClusters(own)
  const tried = groupsOfBaseClusters(base)
  const found = tried.reduce(
    (best, next) => (next.silhouette >= best.silhouette ? next : best),
    tried[0] ?? { k: 1, silhouette: 0, result: oneGroup(base) },
  )
  const smoother = smoothGroupCount(
    found.k,
    tried.map((t) => t.k),
    options.smoother,
  )
  const shown = tried.find((t) => t.k === smoother.smoothedK) ?? found
  const labels = new Int32Array(table.people).fill(-1)
  rows.forEach((p, i) => {
    labels[p] = shown.result.labels[base.labels[i]!]!
  })
  return {
    labels,
    groups: shown.result.centres.length / 2,
    centres: shown.result.centres,
    base,
    silhouettes: tried.map(({ k, silhouette }) => ({ k, silhouette })),
    smoother,
  }
}

/** Weighted k-means over base-cluster centres for every k that is tried; 20 rounds, as Polis really runs. */
function groupsOfBaseClusters(base: BaseClusters): { k: number; silhouette: number; result: KMeansResult }[] {
  const highest = Math.min(5, 2 + Math.floor(base.ids.length / 12))
  const tried = []
  for (let k = 2; k <= highest && k <= base.ids.length; k++) {
    const result = groupBaseCentres(base.centres, base.sizes, firstDistinct(base.centres, k).centres)
    tried.push({
      k,
      silhouette: meanSilhouette(base.centres, result.labels, result.centres.length / 2),
      result,
    })
  }
  return tried
}

/** One weighted k-means over base clusters from given group centres: what a warm start runs too. */
export function groupBaseCentres(centres: Points, sizes: ArrayLike<number>, start: Points): KMeansResult {
  return kMeans(centres, start, { weights: sizes, iterations: 20, stopBelow: 0.01 })
}

function oneGroup(base: BaseClusters): KMeansResult {
  return { labels: new Int32Array(base.ids.length), centres: base.centres.slice(0, 2), origins: [0] }
}

/** count + 1 while the same k is found; the shown k follows at four, or at once when it can no longer be had. */
export function smoothGroupCount(
  k: number,
  available: readonly number[],
  state?: GroupCountSmoother,
): GroupCountSmoother {
  const count = state && state.lastK === k ? state.count + 1 : 1
  const smoothed = !state || count >= 4 ? k : state.smoothedK
  return { lastK: k, count, smoothedK: available.includes(smoothed) ? smoothed : k }
}

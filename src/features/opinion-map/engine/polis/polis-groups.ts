import { pointsOf, upTo, wholeOrder } from '../counting.ts'
import type { VoteTable } from '../vote-table.ts'
import { type BaseClusters, baseClusters } from './base-clusters.ts'
import { clusteredPeople } from './clustered-people.ts'
import { type KMeansResult, kMeans, type Points } from './k-means.ts'
import { meanSilhouette } from './silhouette.ts'
import { firstDistinct, fromLastClusters, type LastClusters, type StartCentres } from './start-centres.ts'

/** Which number of groups is shown: it changes only after four runs in a row that found the same other one. */
export type GroupCountSmoother = { lastK: number; count: number; smoothedK: number }

/** Groups of one number, over the base clusters. */
export type BaseGroups = {
  k: number
  /** Ids of the groups, ascending; a warm start keeps them. Base clusters that lose all groups make it fewer than k. */
  ids: number[]
  /** Group (place in `ids`) of each base cluster, in their order. */
  labels: Int32Array
  centres: Points
  /** Mean silhouette over the base clusters, each counting once. */
  silhouette: number
}

export type PolisGroups = {
  /** Group of each person of the table, −1 for who is not clustered: places in the `ids` of the groups shown. */
  labels: Int32Array
  groups: number
  centres: Points
  /** The base clusters; `labels` by person of the table, −1 for who is not clustered. */
  base: BaseClusters
  /** What was found for each number of groups, from 2 on. */
  tried: BaseGroups[]
  smoother: GroupCountSmoother
}

export type PolisGroupOptions = {
  /** People in order of their first vote (numbers of the table's rows); the table's order when left out. */
  order?: ArrayLike<number>
  /** Who was clustered before, 1 per person. */
  sticky?: ArrayLike<number>
  smoother?: GroupCountSmoother
  /** A run to go on from, our own or a published one, with `base.labels` by person of this table. */
  last?: {
    base: LastClusters
    /** `labels` by base cluster, in the order of `base.ids`. */
    tried: readonly (LastClusters & { readonly k: number })[]
  }
}

/**
 * Polis' two-level grouping of people on the map, for comparison and export: base clusters, then k-means over these,
 * weighted by size, for k = 2 … min(5, 2 + ⌊base/12⌋), the k of highest silhouette (of equal ones the larger).
 * It depends on the order of people and can never say "one group": the platform's own groups are in `groups/`.
 * Throws EngineError where `order` does not list each person once.
 */
export function polisGroups(table: VoteTable, points: Points, options: PolisGroupOptions = {}): PolisGroups {
  const { sticky, last } = options
  const order = options.order ? wholeOrder(options.order, table.people) : upTo(table.people)
  const inside = clusteredPeople(table, sticky, order)
  const rows = order.filter((p) => inside[p] === 1)
  const own = pointsOf(points, rows)
  const base = baseClusters(
    own,
    last && { ids: last.base.ids, labels: rows.map((p) => last.base.labels[p]!) },
  )
  const tried = groupsOfBaseClusters(base, last)
  const found = tried.reduce(
    (best, next) => (next.silhouette >= best.silhouette ? next : best),
    tried[0] ?? oneGroup(base),
  )
  const smoother = smoothGroupCount(
    found.k,
    tried.map((t) => t.k),
    options.smoother,
  )
  const shown = tried.find((t) => t.k === smoother.smoothedK) ?? found
  const labels = new Int32Array(table.people).fill(-1)
  const baseLabels = new Int32Array(table.people).fill(-1)
  rows.forEach((p, i) => {
    baseLabels[p] = base.labels[i]!
    labels[p] = shown.labels[base.labels[i]!]!
  })
  return {
    labels,
    groups: shown.ids.length,
    centres: shown.centres,
    base: { ...base, labels: baseLabels },
    tried,
    smoother,
  }
}

/** Weighted k-means over base-cluster centres for every k that is tried; 20 rounds, as Polis really runs. */
function groupsOfBaseClusters(base: BaseClusters, last: PolisGroupOptions['last']): BaseGroups[] {
  const highest = Math.min(5, 2 + Math.floor(base.ids.length / 12))
  const tried: BaseGroups[] = []
  for (let k = 2; k <= highest && k <= base.ids.length; k++) {
    const start = startOfGroups(base, k, last)
    const { labels, centres, origins } = groupBaseCentres(base.centres, base.sizes, start.centres)
    const silhouette = meanSilhouette(base.centres, labels, origins.length)
    tried.push({ k, ids: origins.map((c) => start.ids[c]!), labels, centres, silhouette })
  }
  return tried
}

/** The first k distinct centres of base clusters by id, or the last groups of that number. */
function startOfGroups(base: BaseClusters, k: number, last: PolisGroupOptions['last']): StartCentres {
  const groups = last?.tried.find((one) => one.k === k)
  if (!last || !groups) return firstDistinct(base.centres, k)
  const groupOf = new Map(last.base.ids.map((id, place) => [id, groups.labels[place]!]))
  const labels = base.ids.map((id) => groupOf.get(id) ?? -1)
  return fromLastClusters(base.centres, { ids: groups.ids, labels }, k, base.sizes)
}

/** One weighted k-means over base clusters from given group centres: what a warm start runs too. */
export function groupBaseCentres(centres: Points, sizes: ArrayLike<number>, start: Points): KMeansResult {
  return kMeans(centres, start, { weights: sizes, iterations: 20, stopBelow: 0.01 })
}

/** With a single base cluster, or none, there is nothing to try. */
function oneGroup(base: BaseClusters): BaseGroups {
  const { ids, centres } = base
  return { k: 1, ids: ids.slice(), labels: new Int32Array(ids.length), centres, silhouette: 0 }
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

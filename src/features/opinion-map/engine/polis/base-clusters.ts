import { kMeans, type Points } from './k-means.ts'
import { firstDistinct, fromLastClusters, type LastClusters } from './start-centres.ts'

/** Many small clusters of people on the map, which the opinion groups are then built from. */
export type BaseClusters = {
  /** Ascending; a cluster keeps its id from run to run. */
  ids: number[]
  centres: Points
  /** Cluster (place in `ids`) of each point that was handed in. */
  labels: Int32Array
  sizes: Int32Array
}

const wanted = 100

/**
 * k-means with k = 100, at most 100 rounds, until every centre (in sorted order) moved less than 0.01; empty clusters are
 * dropped. It starts from the first 100 distinct points in row order, or goes on from the last clusters.
 */
export function baseClusters(points: Points, last?: LastClusters): BaseClusters {
  const start = last ? fromLastClusters(points, last, wanted) : firstDistinct(points, wanted)
  const { labels, centres, origins } = kMeans(points, start.centres, { iterations: 100, stopBelow: 0.01 })
  const ids = origins.map((c) => start.ids[c]!)
  const sizes = new Int32Array(ids.length)
  for (const label of labels) sizes[label]!++
  return { ids, centres, labels, sizes }
}

import type { Points } from './k-means.ts'

/** Where clusters start from: their ids, ascending, and their centres. */
export type StartCentres = { ids: number[]; centres: Points }

/** Clusters of the last run: their ids, and for each point of now its cluster (place in `ids`), −1 for none. */
export type LastClusters = { readonly ids: readonly number[]; readonly labels: ArrayLike<number> }

/** The first distinct points, as centres numbered from 0. */
export function firstDistinct(points: Points, count: number): StartCentres {
  const seen = new Set<string>()
  const centres: number[] = []
  for (let i = 0; i < points.length / 2 && seen.size < count; i++) {
    const key = `${points[2 * i]!},${points[2 * i + 1]!}`
    if (seen.has(key)) continue
    seen.add(key)
    centres.push(points[2 * i]!, points[2 * i + 1]!)
  }
  return { ids: Array.from({ length: seen.size }, (_, c) => c), centres: Float64Array.from(centres) }
}

type Cluster = { id: number; x: number; y: number; size: number }

/**
 * Goes on from the last clusters: each moves to the mean of its surviving members (by `weights`, 1 when left out),
 * identical ones merge (the larger keeps the id), and while there are fewer than `count`, the single point farthest from
 * its nearest centre becomes a cluster of its own, with the highest id + 1. Fewer come back when no other point is left.
 */
export function fromLastClusters(
  points: Points,
  last: LastClusters,
  count: number,
  weights?: ArrayLike<number>,
): StartCentres {
  const clusters = merged(recentred(points, last, weights))
  const distances = new Float64Array(points.length / 2).fill(Number.POSITIVE_INFINITY)
  const reach = (cluster: Cluster) => {
    for (let i = 0; i < distances.length; i++) {
      const d = (points[2 * i]! - cluster.x) ** 2 + (points[2 * i + 1]! - cluster.y) ** 2
      if (d < distances[i]!) distances[i] = d
    }
  }
  clusters.forEach(reach)
  while (clusters.length < count && distances.length > 0) {
    let farthest = 0
    for (let i = 1; i < distances.length; i++) if (distances[i]! > distances[farthest]!) farthest = i
    if (distances[farthest] === 0) break
    const id = clusters.reduce((highest, cluster) => Math.max(highest, cluster.id), -1) + 1
    const split = { id, x: points[2 * farthest]!, y: points[2 * farthest + 1]!, size: 1 }
    clusters.push(split)
    reach(split)
  }
  clusters.sort((a, b) => a.id - b.id)
  return {
    ids: clusters.map((cluster) => cluster.id),
    centres: Float64Array.from(clusters.flatMap((cluster) => [cluster.x, cluster.y])),
  }
}

/**
 * The last clusters at the means of their members; those without any are gone. Means are taken from the first member
 * on, so that members at one place have exactly that place as their mean and no rounding is taken for distance.
 */
function recentred(points: Points, last: LastClusters, weights?: ArrayLike<number>): Cluster[] {
  const first = new Int32Array(last.ids.length).fill(-1)
  const clusters = last.ids.map((id) => ({ id, x: 0, y: 0, size: 0 }))
  for (let i = 0; i < points.length / 2; i++) {
    const label = last.labels[i]!
    const cluster = clusters[label]
    if (!cluster) continue
    if (first[label] === -1) first[label] = i
    const weight = weights ? weights[i]! : 1
    cluster.x += weight * (points[2 * i]! - points[2 * first[label]!]!)
    cluster.y += weight * (points[2 * i + 1]! - points[2 * first[label]! + 1]!)
    cluster.size += weight
  }
  return clusters.flatMap(({ id, x, y, size }, c) => {
    const from = 2 * first[c]!
    return size > 0 ? [{ id, x: points[from]! + x / size, y: points[from + 1]! + y / size, size }] : []
  })
}

/** Clusters at the very same place become one, under the id of the larger (of equal ones the first). */
function merged(clusters: readonly Cluster[]): Cluster[] {
  const found: Cluster[] = []
  for (const cluster of clusters) {
    const same = found.find((other) => other.x === cluster.x && other.y === cluster.y)
    if (!same) {
      found.push(cluster)
      continue
    }
    if (cluster.size > same.size) same.id = cluster.id
    same.size += cluster.size
  }
  return found
}

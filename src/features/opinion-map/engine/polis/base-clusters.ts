import { kMeans, type Points } from './k-means.ts'

/** Many small clusters of people on the map, which the opinion groups are then built from. */
export type BaseClusters = {
  ids: number[]
  centres: Points
  /** Number of the cluster (its place in `ids`) for each point that was handed in. */
  labels: Int32Array
  sizes: Int32Array
}

const wanted = 100

/**
 * k-means with k = 100, at most 100 rounds, until every centre moved less than 0.01. It starts from the first 100
 * distinct points in row order, or from the last clusters: these are moved to the mean of their surviving members
 * (`last.labels`, −1 for who was not in), identical ones merge (the larger keeps the id), and while there are fewer
 * than 100, the single point farthest from its nearest centre becomes a cluster of its own with the next id.
 */
export function baseClusters(points: Points, last?: { ids: number[]; labels: Int32Array }): BaseClusters {
  const start = last ? startFromLast(points, last) : firstDistinct(points, wanted)
  const { labels, centres, origins } = kMeans(points, start.centres, { iterations: 100, stopBelow: 0.01 })
  const ids = origins.map((c) => start.ids[c]!)
  const sizes = new Int32Array(ids.length)
  for (const label of labels) sizes[label]!++
  return { ids, centres, labels, sizes }
}

type Start = { ids: number[]; centres: Points }

/** The first distinct points, as centres numbered from 0. */
export function firstDistinct(points: Points, count: number): Start {
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

function startFromLast(points: Points, last: { ids: number[]; labels: Int32Array }): Start {
  type Cluster = { id: number; x: number; y: number; size: number }
  const clusters: Cluster[] = []
  last.ids.forEach((id, c) => {
    const members = Array.from(last.labels.keys()).filter((i) => last.labels[i] === c)
    if (members.length === 0) return
    const x = members.reduce((sum, i) => sum + points[2 * i]!, 0) / members.length
    const y = members.reduce((sum, i) => sum + points[2 * i + 1]!, 0) / members.length
    const same = clusters.find((other) => other.x === x && other.y === y)
    if (!same) clusters.push({ id, x, y, size: members.length })
    else {
      if (members.length > same.size) same.id = id
      same.size += members.length
    }
  })
  const distances = new Float64Array(points.length / 2).fill(Number.POSITIVE_INFINITY)
  const reach = (cluster: Cluster) => {
    for (let i = 0; i < distances.length; i++) {
      const d = (points[2 * i]! - cluster.x) ** 2 + (points[2 * i + 1]! - cluster.y) ** 2
      if (d < distances[i]!) distances[i] = d
    }
  }
  clusters.forEach(reach)
  while (clusters.length < wanted) {
    let farthest = 0
    for (let i = 1; i < distances.length; i++) if (distances[i]! > distances[farthest]!) farthest = i
    if (distances.length === 0 || distances[farthest] === 0) break
    const id = clusters.reduce((highest, cluster) => Math.max(highest, cluster.id), -1) + 1
    const split = { id, x: points[2 * farthest]!, y: points[2 * farthest + 1]!, size: 1 }
    clusters.push(split)
    reach(split)
  }
  return {
    ids: clusters.map((cluster) => cluster.id),
    centres: Float64Array.from(clusters.flatMap((cluster) => [cluster.x, cluster.y])),
  }
}

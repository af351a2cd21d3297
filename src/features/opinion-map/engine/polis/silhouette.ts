import type { Points } from './k-means.ts'

/**
 * Mean silhouette (Rousseeuw 1987) of points in groups, Euclidean, each point counting once: (b − a) / max(a, b) with a
 * the mean distance to its own group and b to the nearest other. A point alone in its group counts 0. O(points²).
 */
export function meanSilhouette(points: Points, labels: ArrayLike<number>, groups: number): number {
  const count = points.length / 2
  const sizes = new Int32Array(groups)
  for (let i = 0; i < count; i++) sizes[labels[i]!]!++
  const distances = new Float64Array(count * groups)
  for (let i = 0; i < count; i++) {
    for (let j = i + 1; j < count; j++) {
      const dx = points[2 * i]! - points[2 * j]!
      const dy = points[2 * i + 1]! - points[2 * j + 1]!
      const d = Math.sqrt(dx * dx + dy * dy)
      distances[i * groups + labels[j]!]! += d
      distances[j * groups + labels[i]!]! += d
    }
  }
  let sum = 0
  for (let i = 0; i < count; i++) {
    const own = labels[i]!
    if (sizes[own]! < 2) continue
    const a = distances[i * groups + own]! / (sizes[own]! - 1)
    let b = Number.POSITIVE_INFINITY
    for (let g = 0; g < groups; g++)
      if (g !== own && sizes[g]! > 0) b = Math.min(b, distances[i * groups + g]! / sizes[g]!)
    if (b !== Number.POSITIVE_INFINITY && Math.max(a, b) > 0) sum += (b - a) / Math.max(a, b)
  }
  return count === 0 ? 0 : sum / count
}

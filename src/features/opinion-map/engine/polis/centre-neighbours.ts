import { type Points, squaredDistance } from './k-means.ts'

/** What differs by no more than this share may be equal: rounding never decides a label. */
export const rounding = 1e-9

/**
 * Only centres within twice a point's distance to its own centre can be nearer than that one. Each centre lists those
 * within twice the distance of its farthest point, the nearest first, so that a point looks at a few and stops.
 */
export function searchAmongNeighbours(points: Points, centres: Points, labels: Int32Array): void {
  const count = centres.length / 2
  const own = new Float64Array(labels.length)
  const reach = new Float64Array(count).fill(-1)
  for (let i = 0; i < labels.length; i++) {
    if (labels[i]! >= count) labels[i] = 0
    const label = labels[i]!
    const dx = points[2 * i]! - centres[2 * label]!
    const dy = points[2 * i + 1]! - centres[2 * label + 1]!
    const distance = 4 * (1 + rounding) * (dx * dx + dy * dy)
    own[i] = distance
    if (distance > reach[label]!) reach[label] = distance
  }
  const { ids, gaps, ends } = neighbours(centres, reach)
  for (let i = 0; i < labels.length; i++) {
    let label = labels[i]!
    const within = own[i]!
    let at = label * count
    const end = ends[label]!
    if (at === end || gaps[at]! > within) continue
    const x = points[2 * i]!
    const y = points[2 * i + 1]!
    let best = (x - centres[2 * label]!) ** 2 + (y - centres[2 * label + 1]!) ** 2
    for (; at < end && gaps[at]! <= within; at++) {
      const c = ids[at]!
      const dx = x - centres[2 * c]!
      const dy = y - centres[2 * c + 1]!
      const distance = dx * dx + dy * dy
      if (distance < best || (distance === best && c < label)) {
        best = distance
        label = c
      }
    }
    labels[i] = label
  }
}

/** The other centres within `reach` (squared) of each centre c, the nearest first, from c · count up to ends[c]. */
function neighbours(centres: Points, reach: Float64Array) {
  const count = reach.length
  const ids = new Int32Array(count * count)
  const gaps = new Float64Array(count * count)
  const ends = new Int32Array(count)
  for (let c = 0; c < count; c++) {
    const start = c * count
    let end = start
    for (let other = 0; other < count; other++) {
      const gap = squaredDistance(centres, c, centres, other)
      if (other === c || gap > reach[c]!) continue
      let to = end++
      for (; to > start && gaps[to - 1]! > gap; to--) {
        gaps[to] = gaps[to - 1]!
        ids[to] = ids[to - 1]!
      }
      gaps[to] = gap
      ids[to] = other
    }
    ends[c] = end
  }
  return { ids, gaps, ends }
}

import type { Points } from './k-means.ts'

/**
 * The nearest centre of each point (of equally near ones the first), kept up to date while centres move. A point is
 * looked at again only when the bounds of Hamerly (2010) allow its label to change, and then only centres within twice
 * its distance to the old one are tried: the labels are those of a plain search, at a fraction of its cost.
 */
export type NearestCentres = {
  readonly labels: Int32Array
  /** Searches all centres for all points. */
  search(centres: Points): void
  /** The centres moved, each keeping its number. */
  follow(before: Points, after: Points): void
}

/** Bounds are compared with this much to spare, so that rounding never decides a label. */
const spare = 1e-9

export function nearestCentres(points: Points): NearestCentres {
  const count = points.length / 2
  const labels = new Int32Array(count)
  /** At least the distance to the own centre, and at most the distance to any other. */
  const upper = new Float64Array(count)
  const lower = new Float64Array(count)

  function search(centres: Points): void {
    for (let i = 0; i < count; i++) {
      let best = Number.POSITIVE_INFINITY
      let second = Number.POSITIVE_INFINITY
      for (let c = 0; c < centres.length / 2; c++) {
        const distance = squared(points, i, centres, c)
        if (distance < best) {
          second = best
          best = distance
          labels[i] = c
        } else if (distance < second) second = distance
      }
      upper[i] = Math.sqrt(best)
      lower[i] = Math.sqrt(second)
    }
  }

  /** Tries the neighbours of the old centre, nearest first, as long as they can be nearer to the point than it is. */
  function searchNear(i: number, centres: Points, near: Neighbours): void {
    const old = labels[i]!
    const reach = 2 * upper[i]! + spare
    let best = squared(points, i, centres, old)
    let second = Number.POSITIVE_INFINITY
    let label = old
    near.sort(old, centres)
    let n = old * near.each
    const end = n + near.each
    for (; n < end && near.gaps[n]! <= reach; n++) {
      const c = near.centres[n]!
      const distance = squared(points, i, centres, c)
      if (distance < best || (distance === best && c < label)) {
        second = best
        best = distance
        label = c
      } else if (distance < second) second = distance
    }
    const beyond = n < end ? near.gaps[n]! - upper[i]! : Number.POSITIVE_INFINITY
    labels[i] = label
    upper[i] = Math.sqrt(best)
    lower[i] = Math.min(Math.sqrt(second), beyond)
  }

  let near: Neighbours | undefined
  function follow(before: Points, after: Points): void {
    const moves = new Float64Array(after.length / 2)
    for (let c = 0; c < moves.length; c++) moves[c] = Math.sqrt(squared(before, c, after, c))
    const farthest = moves.reduce((most, move) => Math.max(most, move), 0)
    if (near?.each !== moves.length - 1) near = neighbours(moves.length)
    const halfGaps = near.moved(after)
    for (let i = 0; i < count; i++) {
      const label = labels[i]!
      lower[i]! -= farthest
      upper[i]! += moves[label]!
      const safe = Math.max(halfGaps[label]!, lower[i]!) - spare
      if (upper[i]! < safe) continue
      upper[i] = Math.sqrt(squared(points, i, after, label))
      if (upper[i]! >= safe) searchNear(i, after, near)
    }
  }

  return { labels, search, follow }
}

/** For each centre all others, nearest first, and how far they are; `each` entries per centre. */
type Neighbours = {
  each: number
  centres: Int32Array
  gaps: Float64Array
  /** The centres moved: gives half the distance of each to its nearest neighbour. */
  moved(centres: Points): Float64Array
  /** Brings the neighbours of one centre up to date; must be called before they are read. */
  sort(centre: number, centres: Points): void
}

/** Sorts only what is asked for, by insertion from the order before: centres that move little keep their order. */
function neighbours(groups: number): Neighbours {
  const each = groups - 1
  const order = Int32Array.from({ length: groups * each }, (_, at) => {
    const n = at % each
    return n < Math.floor(at / each) ? n : n + 1
  })
  const gaps = new Float64Array(groups * each)
  const sorted = new Uint8Array(groups)

  function moved(centres: Points): Float64Array {
    sorted.fill(0)
    const nearest = new Float64Array(groups).fill(Number.POSITIVE_INFINITY)
    for (let a = 0; a < groups; a++) {
      for (let b = a + 1; b < groups; b++) {
        const distance = squared(centres, a, centres, b)
        if (distance < nearest[a]!) nearest[a] = distance
        if (distance < nearest[b]!) nearest[b] = distance
      }
    }
    return nearest.map((distance) => Math.sqrt(distance) / 2)
  }

  function sort(centre: number, centres: Points): void {
    if (sorted[centre]) return
    sorted[centre] = 1
    const first = centre * each
    for (let at = first; at < first + each; at++) {
      const other = order[at]!
      const gap = Math.sqrt(squared(centres, centre, centres, other))
      let to = at
      for (; to > first && gaps[to - 1]! > gap; to--) {
        gaps[to] = gaps[to - 1]!
        order[to] = order[to - 1]!
      }
      gaps[to] = gap
      order[to] = other
    }
  }

  return { each, centres: order, gaps, moved, sort }
}

function squared(a: Points, i: number, b: Points, j: number): number {
  const dx = a[2 * i]! - b[2 * j]!
  const dy = a[2 * i + 1]! - b[2 * j + 1]!
  return dx * dx + dy * dy
}

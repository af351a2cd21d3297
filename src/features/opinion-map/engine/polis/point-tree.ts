import { pointsOf, upTo } from '../counting.ts'
import type { Points } from './k-means.ts'

/**
 * Points in a tree of rectangles: every node halves its points along the longer side, down to a few in each leaf. Node n
 * has the children 2n + 1 and 2n + 2; the points of its first child end at `middleOf` its own.
 */
export type PointTree = {
  /** Number of each point, leaf by leaf, and the points themselves in that order. */
  order: Int32Array
  sorted: Points
  /** Smallest rectangle around the points of node n, x0, y0, x1, y1 from 4n on. */
  boxes: Float64Array
  /** Nodes down to this depth; the last ones are the leaves. */
  depth: number
}

/** Where the points of a node, places start up to end, are parted between its children. */
export function middleOf(start: number, end: number): number {
  return (start + end) >> 1
}

/** Each leaf holds at most `perLeaf` points. */
export function pointTree(points: Points, perLeaf: number): PointTree {
  const count = points.length / 2
  const depth = Math.max(0, Math.ceil(Math.log2(count / perLeaf)))
  const order = upTo(count)
  const boxes = new Float64Array(4 * (2 ** (depth + 1) - 1))
  function build(node: number, start: number, end: number, level: number): void {
    const wide = enclose(points, order, start, end, boxes, 4 * node)
    if (level === depth) return
    const middle = middleOf(start, end)
    partAt(points, wide ? 0 : 1, order, start, end, middle)
    build(2 * node + 1, start, middle, level + 1)
    build(2 * node + 2, middle, end, level + 1)
  }
  build(0, 0, count, 0)
  return { order, sorted: pointsOf(points, order), boxes, depth }
}

/** Writes the rectangle around some points; true when it is wider than high. */
function enclose(
  points: Points,
  order: Int32Array,
  start: number,
  end: number,
  boxes: Float64Array,
  at: number,
): boolean {
  let [x0, y0] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  let [x1, y1] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (let i = start; i < end; i++) {
    const x = points[2 * order[i]!]!
    const y = points[2 * order[i]! + 1]!
    if (x < x0) x0 = x
    if (x > x1) x1 = x
    if (y < y0) y0 = y
    if (y > y1) y1 = y
  }
  boxes[at] = x0
  boxes[at + 1] = y0
  boxes[at + 2] = x1
  boxes[at + 3] = y1
  return x1 - x0 > y1 - y0
}

/** Brings the points of smallest coordinate to the places before `middle` (Hoare's selection). */
function partAt(
  points: Points,
  axis: 0 | 1,
  order: Int32Array,
  start: number,
  end: number,
  middle: number,
): void {
  let low = start
  let high = end - 1
  while (low < high) {
    const pivot = points[2 * order[(low + high) >> 1]! + axis]!
    let i = low
    let j = high
    while (i <= j) {
      while (points[2 * order[i]! + axis]! < pivot) i++
      while (points[2 * order[j]! + axis]! > pivot) j--
      if (i > j) break
      const kept = order[i]!
      order[i++] = order[j]!
      order[j--] = kept
    }
    if (middle <= j) high = j
    else if (middle >= i) low = i
    else return
  }
}

import { rounding, searchAmongNeighbours } from './centre-neighbours.ts'
import { type Points, squaredDistance } from './k-means.ts'
import { middleOf, type PointTree, pointTree } from './point-tree.ts'

/** With so few centres it is enough to know by how much each point's own centre leads. */
const fewCentres = 8

/** Up to so many points, building and going down a tree takes longer than looking around each centre. */
const fewPoints = 5000

/** The nearest centre of each point, of equally near ones the first; searched anew as often as centres move. */
export type NearestCentres = {
  readonly labels: Int32Array
  search(centres: Points): void
}

/**
 * Few centres are searched by leads, few points among neighbours. With many of both the points are put into a tree once:
 * a search goes down the tree with the centres that can be the nearest of any point in the rectangle (the filtering of
 * Kanungo and others 2002); one or two are left soon, and where one is left no point is looked at. The labels are those
 * of a plain search in every case.
 */
export function nearestCentres(points: Points): NearestCentres {
  const labels = new Int32Array(points.length / 2)
  let searchFew: ((centres: Points) => void) | undefined
  let tree: PointTree | undefined
  let lists: Candidates[] = []
  function search(centres: Points): void {
    if (centres.length / 2 <= fewCentres) {
      searchFew ??= searchByLeads(points, labels)
      searchFew(centres)
      return
    }
    searchFew = undefined
    if (labels.length <= fewPoints) {
      searchAmongNeighbours(points, centres, labels)
      return
    }
    // Leaves about half as large as what goes to one centre, within bounds.
    tree ??= pointTree(points, Math.min(32, Math.max(8, labels.length / centres.length)))
    if (lists.length === 0 || lists[0]!.ids.length < centres.length / 2)
      lists = Array.from({ length: tree.depth + 2 }, () => room(centres.length / 2))
    searchTree(tree, centres, labels, lists)
  }
  return { labels, search }
}

/**
 * Each point keeps by how much its centre leads the second nearest. Until centres have moved as far as that, its label
 * stands (Hamerly 2010); else all centres are looked at, from the last label on, which is mostly right still.
 */
function searchByLeads(points: Points, labels: Int32Array): (centres: Points) => void {
  const lead = new Float64Array(labels.length)
  let last: Points | undefined
  return (centres) => {
    const count = centres.length / 2
    const known = last?.length === centres.length
    const moves = new Float64Array(count)
    let largest = 0
    for (let c = 0; last && known && c < count; c++) {
      moves[c] = Math.sqrt(squaredDistance(last, c, centres, c))
      if (moves[c]! > largest) largest = moves[c]!
    }
    last = centres
    for (let i = 0; i < labels.length; i++) {
      if (known) {
        const left = lead[i]! - moves[labels[i]!]! - largest
        lead[i] = left
        if (left > 0) continue
      }
      lead[i] = labelPoint(points, i, centres, labels)
    }
  }
}

/** The first of the nearest centres of a point; returns by how much it leads. */
function labelPoint(points: Points, i: number, centres: Points, labels: Int32Array): number {
  const count = centres.length / 2
  const x = points[2 * i]!
  const y = points[2 * i + 1]!
  const own = labels[i]! < count ? labels[i]! : 0
  let label = own
  let best = (x - centres[2 * own]!) ** 2 + (y - centres[2 * own + 1]!) ** 2
  let second = Number.POSITIVE_INFINITY
  for (let c = 0; c < count; c++) {
    if (c === own) continue
    const dx = x - centres[2 * c]!
    const dy = y - centres[2 * c + 1]!
    const distance = dx * dx + dy * dy
    if (distance < best || (distance === best && c < label)) {
      second = best
      best = distance
      label = c
    } else second = Math.min(second, distance)
  }
  labels[i] = label
  return (1 - rounding) * Math.sqrt(second) - Math.sqrt(best)
}

/** Centres under consideration, in ascending order, with their places beside each other. */
type Candidates = { count: number; ids: Int32Array; x: Float64Array; y: Float64Array }

function room(count: number): Candidates {
  return { count: 0, ids: new Int32Array(count), x: new Float64Array(count), y: new Float64Array(count) }
}

function keep(list: Candidates, id: number, x: number, y: number): void {
  list.ids[list.count] = id
  list.x[list.count] = x
  list.y[list.count++] = y
}

/** `lists` are room for the candidates at each depth of the way down, and, first, for all centres. */
function searchTree(tree: PointTree, centres: Points, labels: Int32Array, lists: Candidates[]): void {
  const all = lists[0]!
  all.count = 0
  for (let c = 0; c < centres.length / 2; c++) keep(all, c, centres[2 * c]!, centres[2 * c + 1]!)
  function descend(node: number, start: number, end: number, level: number): void {
    const list = lists[level + 1]!
    narrow(lists[level]!, tree.boxes, 4 * node, list)
    if (list.count === 1 || level === tree.depth) {
      labelPoints(tree, start, end, list, labels)
      return
    }
    const middle = middleOf(start, end)
    descend(2 * node + 1, start, middle, level + 1)
    descend(2 * node + 2, middle, end, level + 1)
  }
  descend(0, 0, labels.length, 0)
}

/**
 * Those of `from` that can be the nearest of a point in the rectangle. The centre nearest to its middle beats another one
 * everywhere in it when it does so in the corner that lies farthest towards the other. What is beaten by a hair's breadth
 * stays in, so that rounding never decides a label.
 */
function narrow(from: Candidates, boxes: Float64Array, at: number, into: Candidates): void {
  const x0 = boxes[at]!
  const y0 = boxes[at + 1]!
  const x1 = boxes[at + 2]!
  const y1 = boxes[at + 3]!
  const middleX = (x0 + x1) / 2
  const middleY = (y0 + y1) / 2
  let best = 0
  let least = Number.POSITIVE_INFINITY
  for (let n = 0; n < from.count; n++) {
    const dx = middleX - from.x[n]!
    const dy = middleY - from.y[n]!
    const distance = dx * dx + dy * dy
    if (distance < least) {
      least = distance
      best = n
    }
  }
  const bestX = from.x[best]!
  const bestY = from.y[best]!
  const size = (x1 - x0) * (x1 - x0) + (y1 - y0) * (y1 - y0)
  into.count = 0
  for (let n = 0; n < from.count; n++) {
    const x = from.x[n]!
    const y = from.y[n]!
    const cornerX = x > bestX ? x1 : x0
    const cornerY = y > bestY ? y1 : y0
    const own = (cornerX - x) * (cornerX - x) + (cornerY - y) * (cornerY - y)
    const other = (cornerX - bestX) * (cornerX - bestX) + (cornerY - bestY) * (cornerY - bestY)
    if (own - other <= 1e-9 * (own + other + size)) keep(into, from.ids[n]!, x, y)
  }
}

function labelPoints(
  tree: PointTree,
  start: number,
  end: number,
  near: Candidates,
  labels: Int32Array,
): void {
  const { order, sorted } = tree
  const { count, ids, x, y } = near
  if (count === 1) {
    const label = ids[0]!
    for (let i = start; i < end; i++) labels[order[i]!] = label
    return
  }
  for (let i = start; i < end; i++) {
    const px = sorted[2 * i]!
    const py = sorted[2 * i + 1]!
    let best = Number.POSITIVE_INFINITY
    let label = 0
    for (let n = 0; n < count; n++) {
      const dx = px - x[n]!
      const dy = py - y[n]!
      const distance = dx * dx + dy * dy
      if (distance < best) {
        best = distance
        label = ids[n]!
      }
    }
    labels[order[i]!] = label
  }
}

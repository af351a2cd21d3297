import { EngineError } from './engine-error.ts'

/** 0, 1, 2 … below `count`. Filled by a loop: making it from an iterator takes ten times as long. */
export function upTo(count: number): Int32Array {
  const numbers = new Int32Array(count)
  for (let i = 0; i < count; i++) numbers[i] = i
  return numbers
}

/** An order that was handed in, which must hold each of 0, 1, 2 … below `count` once; throws EngineError if not. */
export function wholeOrder(order: ArrayLike<number>, count: number): Int32Array {
  const listed = new Uint8Array(count)
  for (let i = 0; i < order.length; i++) {
    if (listed[order[i]!] !== 0) throw new EngineError('order-not-whole', { place: i, number: order[i]! })
    listed[order[i]!] = 1
  }
  if (order.length !== count) throw new EngineError('order-not-whole', { listed: order.length, count })
  return Int32Array.from(order)
}

/** The points (pairs x, y at 2i and 2i + 1) of the listed rows, in their order. */
export function pointsOf(points: Float64Array, rows: Int32Array): Float64Array {
  const chosen = new Float64Array(2 * rows.length)
  for (let i = 0; i < rows.length; i++) {
    chosen[2 * i] = points[2 * rows[i]!]!
    chosen[2 * i + 1] = points[2 * rows[i]! + 1]!
  }
  return chosen
}

import type { SeededRandom } from '../seeded-random.ts'

export function between(random: SeededRandom, low: number, high: number): number {
  return low + (high - low) * random()
}

export function normal(random: SeededRandom): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}

/** Sizes of the planted groups. */
export const groupShares: Record<number, readonly number[]> = {
  1: [1],
  2: [0.6, 0.4],
  3: [0.5, 0.3, 0.2],
  4: [0.4, 0.3, 0.2, 0.1],
  5: [0.35, 0.25, 0.2, 0.12, 0.08],
}

export function drawIndex(random: SeededRandom, shares: ArrayLike<number>): number {
  let u = random()
  for (let i = 0; i < shares.length; i++) {
    u -= shares[i]!
    if (u < 0) return i
  }
  return shares.length - 1
}

/** How many votes one person casts: evenly between two bounds, or a long tail (lognormal, median 12, spread .9). */
export type VotesPerPerson = readonly [low: number, high: number] | 'tail'

export function drawVoteCount(random: SeededRandom, votes: VotesPerPerson, statements: number): number {
  if (votes === 'tail')
    return Math.min(statements, Math.max(1, Math.round(12 * Math.exp(0.9 * normal(random)))))
  return Math.min(statements, votes[0] + Math.floor(random() * (votes[1] - votes[0] + 1)))
}

/** Draws of different statements, weighted by exposure (gamma(2, 1) per statement), without replacement. */
export function exposureDraws(random: SeededRandom, statements: number): (count: number) => Int32Array {
  const weights = Float64Array.from({ length: statements }, () => -Math.log((1 - random()) * (1 - random())))
  const ends = new Float64Array(statements)
  let total = 0
  for (let j = 0; j < statements; j++) {
    total += weights[j]!
    ends[j] = total
  }
  const lastDraw = new Int32Array(statements).fill(-1)
  let draw = 0
  return (count) => {
    draw++
    if (2 * count > statements) return smallestKeys(random, weights, count)
    const chosen = new Int32Array(count)
    for (let i = 0; i < count; ) {
      const j = firstAbove(ends, random() * total)
      if (lastDraw[j] === draw) continue
      lastDraw[j] = draw
      chosen[i++] = j
    }
    return chosen
  }
}

/** The same law for many draws at once (Efraimidis and Spirakis 2006). */
function smallestKeys(random: SeededRandom, weights: Float64Array, count: number): Int32Array {
  const keys = Float64Array.from(weights, (weight) => -Math.log(1 - random()) / weight)
  const order = Int32Array.from(keys.keys()).sort((a, b) => keys[a]! - keys[b]!)
  return order.slice(0, count)
}

function firstAbove(ends: Float64Array, value: number): number {
  let low = 0
  let high = ends.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (ends[middle]! > value) high = middle
    else low = middle + 1
  }
  return low
}

import { seededRandom } from '../seeded-random.ts'
import { type TridiagonalEigen, tridiagonalEigen } from './tridiagonal-eigen.ts'

/** y := G·x for a symmetric positive semidefinite G. */
export type SymmetricOperator = (x: Float64Array, y: Float64Array) => void

export type LeadingEigenvectors = {
  values: Float64Array
  /** Unit vectors; the zero vector where there is no such direction (eigenvalue 0). */
  vectors: Float64Array[]
  /** How often the operator was applied. */
  passes: number
}

/** A vector is off by its residual over the distance to the next eigenvalue: by no more than this, in radians. */
const tolerance = 1e-11

/** A residual of so small a share of the largest eigenvalue is rounding. */
const smallestResidual = 1e-15

const longestBasis = 400

/**
 * A second look goes to the end in spaces of up to so many dimensions, else it takes so many steps: enough to find a twin
 * unless the next eigenvalue is less than two hundredths below it.
 */
const secondLook = { wholeUpTo: 128, steps: 12 }

/**
 * The two largest eigenpairs, from fixed start vectors. Nothing in it is drawn at random: same operator, same bits.
 * One start sees a single direction of an eigenvalue that occurs twice, so a second one looks for a larger eigenvalue than
 * the second in what is orthogonal to both.
 */
export function leadingEigenvectors(apply: SymmetricOperator, size: number): LeadingEigenvectors {
  const random = seededRandom(size)
  const whole = lanczos(apply, size, random, { wanted: 2 })
  const [first, second] = whole.pairs as [Pair, Pair]
  const beside = lanczos(apply, size, random, {
    wanted: 1,
    before: [first.vector, second.vector],
    largest: first.value,
    isEnough: (steps, top) => size > secondLook.wholeUpTo && steps >= secondLook.steps && top < second.value,
  })
  const [other] = beside.pairs as [Pair]
  const pairs = [first, other.value > second.value ? other : second]
  const exists = pairs.map(({ value }) => value > 1e-12 * first.value)
  return {
    values: Float64Array.from(pairs, ({ value }, i) => (exists[i] ? value : 0)),
    vectors: pairs.map(({ vector }, i) => (exists[i] ? vector : new Float64Array(size))),
    passes: whole.passes + beside.passes,
  }
}

type Pair = { value: number; vector: Float64Array }

type LanczosOptions = {
  wanted: number
  /** Directions to leave out. */
  before?: readonly Float64Array[]
  /** Largest eigenvalue of all, where it is known. */
  largest?: number
  /** Asked from time to time, with the largest eigenvalue seen so far. */
  isEnough?: (steps: number, top: number) => boolean
}

/**
 * The `wanted` largest eigenpairs of what is orthogonal to `before`, by Lanczos' method with full reorthogonalisation, until
 * each vector is exact to 1e-11.
 */
function lanczos(apply: SymmetricOperator, size: number, random: () => number, options: LanczosOptions) {
  const { wanted, before = [], largest = 0, isEnough = () => false } = options
  const basis: Float64Array[] = []
  const diagonal: number[] = []
  const off: number[] = []
  let scale = largest
  let next = startDirection(before, size, random)
  while (next && basis.length < longestBasis) {
    basis.push(next)
    const image = new Float64Array(size)
    apply(next, image)
    diagonal.push(dot(next, image))
    orthogonalise(image, before, basis)
    const rest = Math.sqrt(dot(image, image))
    scale = Math.max(scale, rest, diagonal.at(-1)!)
    const steps = basis.length
    if (rest <= 1e-14 * scale || steps === size) break
    if (steps >= 8 && steps % 2 === 0) {
      const ritz = tridiagonalEigen(diagonal, off, 'last row')
      if (isConverged(ritz, rest, scale, wanted) || isEnough(steps, ritz.values[0]!)) break
    }
    for (let j = 0; j < size; j++) image[j]! /= rest
    next = image
    off.push(rest)
  }
  return { pairs: ritzPairs(basis, diagonal, off, size, wanted), passes: basis.length }
}

function isConverged(ritz: TridiagonalEigen, rest: number, scale: number, wanted: number): boolean {
  const { values, vectors, order } = ritz
  for (let i = 0; i < wanted; i++) {
    const above = i > 0 ? values[i - 1]! - values[i]! : Number.POSITIVE_INFINITY
    const gap = Math.min(above, values[i]! - values[i + 1]!)
    const residual = rest * Math.abs(vectors[order[i]!]!)
    if (residual > Math.max(tolerance * gap, smallestResidual * scale)) return false
  }
  return true
}

function ritzPairs(
  basis: readonly Float64Array[],
  diagonal: number[],
  off: number[],
  size: number,
  wanted: number,
): Pair[] {
  const n = basis.length
  const { values, vectors, order } = tridiagonalEigen(diagonal, off.slice(0, Math.max(0, n - 1)), 'all rows')
  return Array.from({ length: wanted }, (_, i) => {
    const vector = new Float64Array(size)
    if (i >= n) return { value: 0, vector }
    for (let b = 0; b < n; b++) {
      const weight = vectors[b * n + order[i]!]!
      const direction = basis[b]!
      for (let j = 0; j < size; j++) vector[j]! += weight * direction[j]!
    }
    const length = Math.sqrt(dot(vector, vector))
    for (let j = 0; j < size; j++) vector[j]! /= length
    return { value: values[i]!, vector }
  })
}

function startDirection(
  before: readonly Float64Array[],
  size: number,
  random: () => number,
): Float64Array | undefined {
  const vector = Float64Array.from({ length: size }, () => random() - 0.5)
  const whole = Math.sqrt(dot(vector, vector))
  orthogonalise(vector, before, [])
  const length = Math.sqrt(dot(vector, vector))
  if (length <= 1e-10 * whole) return undefined
  for (let j = 0; j < size; j++) vector[j]! /= length
  return vector
}

/** Takes two lists of directions out of a vector, twice, so that what is left is orthogonal to working precision. */
function orthogonalise(
  vector: Float64Array,
  before: readonly Float64Array[],
  basis: readonly Float64Array[],
): void {
  for (let round = 0; round < 2; round++) {
    for (const direction of before) takeOut(vector, direction)
    for (const direction of basis) takeOut(vector, direction)
  }
}

function takeOut(vector: Float64Array, direction: Float64Array): void {
  const share = dot(vector, direction)
  for (let j = 0; j < vector.length; j++) vector[j]! -= share * direction[j]!
}

function dot(a: Float64Array, b: Float64Array): number {
  let s0 = 0
  let s1 = 0
  const even = a.length & ~1
  for (let j = 0; j < even; j += 2) {
    s0 += a[j]! * b[j]!
    s1 += a[j + 1]! * b[j + 1]!
  }
  return even < a.length ? s0 + s1 + a[even]! * b[even]! : s0 + s1
}

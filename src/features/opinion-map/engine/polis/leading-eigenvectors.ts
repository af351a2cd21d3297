import { seededRandom } from '../seeded-random.ts'
import { tridiagonalEigen } from './tridiagonal-eigen.ts'

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
 * The `wanted` largest eigenpairs, one after the other: each is the largest of what is orthogonal to those before, so that
 * an eigenvalue that occurs twice gives two of them. Nothing in it is drawn at random: same operator, same bits.
 */
export function leadingEigenvectors(
  apply: SymmetricOperator,
  size: number,
  wanted: number,
): LeadingEigenvectors {
  const random = seededRandom(size)
  const values = new Float64Array(wanted)
  const vectors: Float64Array[] = []
  let passes = 0
  for (let i = 0; i < wanted; i++) {
    const found = leadingEigenvector(apply, size, vectors, values[0]!, random)
    const exists = found.value > 1e-12 * values[0]!
    if (exists) values[i] = found.value
    vectors.push(exists ? found.vector : new Float64Array(size))
    passes += found.passes
  }
  return { values, vectors, passes }
}

/**
 * The largest eigenpair of what is orthogonal to `before`, by Lanczos' method with full reorthogonalisation from one fixed
 * start vector, until the vector is exact to 1e-11. `largest` is the largest eigenvalue of all, 0 when not known yet.
 */
function leadingEigenvector(
  apply: SymmetricOperator,
  size: number,
  before: readonly Float64Array[],
  largest: number,
  random: () => number,
): { value: number; vector: Float64Array; passes: number } {
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
    const exhausted = rest <= 1e-14 * scale || steps === size
    if (exhausted || (steps >= 8 && steps % 2 === 0 && isConverged(diagonal, off, rest, scale))) break
    for (let j = 0; j < size; j++) image[j]! /= rest
    next = image
    off.push(rest)
  }
  return { ...ritzVector(basis, diagonal, off, size), passes: basis.length }
}

function isConverged(diagonal: number[], off: number[], rest: number, scale: number): boolean {
  const { values, vectors, order } = tridiagonalEigen(diagonal, off, 'last row')
  const residual = rest * Math.abs(vectors[order[0]!]!)
  return residual <= Math.max(tolerance * (values[0]! - values[1]!), smallestResidual * scale)
}

function ritzVector(basis: Float64Array[], diagonal: number[], off: number[], size: number) {
  const n = basis.length
  const vector = new Float64Array(size)
  const { values, vectors, order } = tridiagonalEigen(diagonal, off.slice(0, Math.max(0, n - 1)), 'all rows')
  for (let b = 0; b < n; b++) {
    const weight = vectors[b * n + order[0]!]!
    const direction = basis[b]!
    for (let j = 0; j < size; j++) vector[j]! += weight * direction[j]!
  }
  const length = Math.sqrt(dot(vector, vector))
  for (let j = 0; j < size; j++) vector[j]! /= length
  return { value: values[0] ?? 0, vector }
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

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

const tolerance = 1e-11
const longestBasis = 400

/**
 * The `wanted` largest eigenpairs by Lanczos' method with full reorthogonalisation, from one fixed start vector, until
 * the residual ‖Gv − λv‖ of each is ≤ 1e-11 · λ1. Nothing in it is drawn at random: same operator, same bits.
 * When a Krylov space is used up, the next fixed vector goes on in what is orthogonal to it.
 */
export function leadingEigenvectors(
  apply: SymmetricOperator,
  size: number,
  wanted: number,
): LeadingEigenvectors {
  const random = seededRandom(size)
  const basis: Float64Array[] = []
  const diagonal: number[] = []
  const off: number[] = []
  let scale = 0
  let next = freshDirection(basis, size, random)
  const limit = Math.min(size, longestBasis)
  while (next && basis.length < limit) {
    basis.push(next)
    const image = new Float64Array(size)
    apply(next, image)
    diagonal.push(dot(next, image))
    orthogonalise(image, basis)
    const rest = Math.sqrt(dot(image, image))
    scale = Math.max(scale, rest, diagonal.at(-1)!)
    const steps = basis.length
    const exhausted = rest <= 1e-14 * scale || rest === 0
    if (!exhausted && steps >= 8 && steps % 2 === 0 && isConverged(diagonal, off, rest, wanted)) break
    if (exhausted) {
      next = freshDirection(basis, size, random)
      off.push(0)
    } else {
      for (let j = 0; j < size; j++) image[j]! /= rest
      next = image
      off.push(rest)
    }
  }
  return ritzVectors(basis, diagonal, off, size, wanted)
}

function isConverged(diagonal: number[], off: number[], rest: number, wanted: number): boolean {
  const { values, vectors, order } = tridiagonalEigen(diagonal, off, 'last row')
  for (let i = 0; i < wanted; i++) {
    if (rest * Math.abs(vectors[order[i]!]!) > tolerance * values[0]!) return false
  }
  return true
}

function ritzVectors(
  basis: Float64Array[],
  diagonal: number[],
  off: number[],
  size: number,
  wanted: number,
): LeadingEigenvectors {
  const n = basis.length
  const { values, vectors, order } = tridiagonalEigen(diagonal, off.slice(0, Math.max(0, n - 1)), 'all rows')
  const found = new Float64Array(wanted)
  const out: Float64Array[] = []
  for (let i = 0; i < wanted; i++) {
    const vector = new Float64Array(size)
    out.push(vector)
    if (i >= n || !(values[i]! > 1e-12 * values[0]!)) continue
    found[i] = values[i]!
    for (let b = 0; b < n; b++) {
      const weight = vectors[b * n + order[i]!]!
      const direction = basis[b]!
      for (let j = 0; j < size; j++) vector[j]! += weight * direction[j]!
    }
    const length = Math.sqrt(dot(vector, vector))
    for (let j = 0; j < size; j++) vector[j]! /= length
  }
  return { values: found, vectors: out, passes: n }
}

function freshDirection(basis: Float64Array[], size: number, random: () => number): Float64Array | undefined {
  if (basis.length >= size) return undefined
  const vector = Float64Array.from({ length: size }, () => random() - 0.5)
  const before = Math.sqrt(dot(vector, vector))
  orthogonalise(vector, basis)
  const length = Math.sqrt(dot(vector, vector))
  if (length <= 1e-10 * before) return undefined
  for (let j = 0; j < size; j++) vector[j]! /= length
  return vector
}

/** Takes the basis out of a vector, twice, so that what is left is orthogonal to working precision. */
function orthogonalise(vector: Float64Array, basis: readonly Float64Array[]): void {
  for (let round = 0; round < 2; round++) {
    for (const direction of basis) {
      const share = dot(vector, direction)
      for (let j = 0; j < vector.length; j++) vector[j]! -= share * direction[j]!
    }
  }
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

import { describe, expect, it } from 'vitest'
import { seededRandom } from '../seeded-random.ts'
import { leadingEigenvectors, type SymmetricOperator } from './leading-eigenvectors.ts'

/** A matrix whose eigenvalues and eigenvectors are known: a diagonal between two mirrorings H = 1 − 2uuᵀ. */
function mirrored(eigenvalues: readonly number[]) {
  const random = seededRandom(31)
  const u = eigenvalues.map(() => random() - 0.5)
  const length = Math.hypot(...u)
  const mirror = (x: readonly number[]) => {
    const share = (2 * x.reduce((sum, value, j) => sum + value * u[j]!, 0)) / (length * length)
    return x.map((value, j) => value - share * u[j]!)
  }
  const apply: SymmetricOperator = (x, y) =>
    y.set(mirror(mirror(Array.from(x)).map((value, j) => value * eigenvalues[j]!)))
  const eigenvector = (i: number) => mirror(eigenvalues.map((_, j) => (j === i ? 1 : 0)))
  return { apply, eigenvector }
}

/** How far a unit vector lies outside what the others span. */
function outside(vector: Float64Array, directions: readonly number[][]): number {
  const left = Array.from(vector)
  for (const direction of directions) {
    const share = left.reduce((sum, value, j) => sum + value * direction[j]!, 0)
    direction.forEach((value, j) => {
      left[j]! -= share * value
    })
  }
  return Math.hypot(...left)
}

const tail = (count: number, from: number) => Array.from({ length: count }, (_, j) => from * 0.99 ** j)

describe('the leading eigenvectors', () => {
  it('are exact however near the next eigenvalue lies', () => {
    const eigenvalues = [100, 5, 4.99, ...tail(90, 4.9)]
    const { apply, eigenvector } = mirrored(eigenvalues)
    const { values, vectors } = leadingEigenvectors(apply, eigenvalues.length)
    for (const i of [0, 1]) {
      expect(values[i]).toBeCloseTo(eigenvalues[i]!, 11)
      expect(outside(vectors[i]!, [eigenvector(i)])).toBeLessThan(1e-10)
    }
  })

  for (const [size, next] of [
    [12, 0.5],
    [60, 0.97],
    [100, 0.99],
    [160, 0.97],
    [300, 0.9],
  ] as const)
    it(`are two for an eigenvalue that occurs twice: ${size} statements, the next at ${next}`, () => {
      const { apply, eigenvector } = mirrored([1, 1, ...tail(size - 2, next)])
      const { values, vectors } = leadingEigenvectors(apply, size)
      expect(values[0]).toBeCloseTo(1, 12)
      expect(values[1]).toBeCloseTo(1, 12)
      const plane = [eigenvector(0), eigenvector(1)]
      for (const vector of vectors) expect(outside(vector, plane)).toBeLessThan(1e-10)
      expect(vectors[0]!.reduce((sum, value, j) => sum + value * vectors[1]![j]!, 0)).toBeCloseTo(0, 12)
    })
})

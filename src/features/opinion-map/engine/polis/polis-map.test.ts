import { describe, expect, it } from 'vitest'
import { naivePolisMap } from '../testing/naive-polis-map.ts'
import { plantedClasses } from '../testing/planted-opinions.ts'
import { type Moderation, type VoteInput, voteTable } from '../vote-table.ts'
import { coVoteCounts, gramFromCounts } from './co-vote-counts.ts'
import { leadingEigenvectors } from './leading-eigenvectors.ts'
import { polisColumns } from './polis-columns.ts'
import { polisMap } from './polis-map.ts'
import { cheaperPath } from './principal-components.ts'

function denseVotes(input: VoteInput): (number | undefined)[][] {
  const rows = input.personIds.map(() =>
    new Array<number | undefined>(input.statementIds.length).fill(undefined),
  )
  for (let v = 0; v < input.person.length; v++) rows[input.person[v]!]![input.statement[v]!] = input.answer[v]
  return rows
}

function cosine(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const dot = (x: ArrayLike<number>, y: ArrayLike<number>) =>
    Array.from(x).reduce((sum, value, j) => sum + value * y[j]!, 0)
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b))
}

const shapes = {
  'few votes each, through the counts': { people: 900, statements: 40, groups: 3, votes: [3, 9], seed: 11 },
  'many votes each, over the votes': { people: 200, statements: 150, groups: 3, votes: [110, 150], seed: 12 },
} as const

describe('the Polis-compatible map', () => {
  for (const [name, shape] of Object.entries(shapes)) {
    it(`is what the dense computation gives, with rejected and meta statements: ${name}`, () => {
      const { input } = plantedClasses(shape)
      const moderation = input.statementIds.map(
        (_, j): Moderation => (j % 9 === 4 ? 'rejected' : j === 7 ? 'meta' : 'open'),
      )
      const table = voteTable({ ...input, moderation })
      const map = polisMap(table)
      const naive = naivePolisMap(
        denseVotes(input),
        moderation.map((state) => state !== 'open'),
      )
      expect(map.components.path).toBe(name.includes('counts') ? 'counts' : 'votes')
      expect(cosine(map.components.first, naive.first)).toBeGreaterThan(1 - 1e-9)
      expect(cosine(map.components.second, naive.second)).toBeGreaterThan(1 - 1e-9)
      for (const [j, mean] of naive.means.entries()) expect(map.columns.means[j]).toBeCloseTo(mean, 12)
      naive.people.forEach(([x, y], p) => {
        expect(Math.abs(map.people[2 * p]! - x)).toBeLessThan(1e-4)
        expect(Math.abs(map.people[2 * p + 1]! - y)).toBeLessThan(1e-4)
      })
    })
  }

  it('turns the larger loading to the positive side, of equal ones the first', () => {
    for (let statements = 2; statements <= 24; statements++) {
      // Two in three people answer as they do, the others the other way round: all loadings are equally large.
      const cells = Array.from({ length: 9 * statements }, (_, i) => [
        Math.floor(i / statements),
        i % statements,
      ])
      const table = voteTable({
        personIds: Array.from({ length: 9 }, (_, p) => p),
        statementIds: Array.from({ length: statements }, (_, j) => j),
        person: cells.map(([p]) => p!),
        statement: cells.map(([, j]) => j!),
        answer: cells.map(([p, j]) => (p! % 3 === 0 ? 1 : -1) * ((5 * j!) % 7 < 3 ? -1 : 1)),
      })
      const { first } = polisMap(table).components
      expect(first[0]).toBeCloseTo(1 / Math.sqrt(statements), 12)
    }
  })

  it('puts people whom nothing ties to its components at one place, the middle', () => {
    const { input } = plantedClasses({ people: 90, statements: 20, groups: 2, votes: [12, 18], seed: 5 })
    // Twelve more people answer statements of their own: half of them one of the two, half of them both.
    const apart = Array.from({ length: 12 }, (_, p) =>
      p % 2 === 0
        ? [[p, p % 4 === 0 ? 0 : 1]]
        : [
            [p, 0],
            [p, 1],
          ],
    )
    const cells = apart.flat() as [number, number][]
    const table = voteTable({
      personIds: [...input.personIds, ...apart.map((_, p) => 1000 + p)],
      statementIds: [...input.statementIds, 1000, 1001],
      person: [...Array.from(input.person), ...cells.map(([p]) => 90 + p)],
      statement: [...Array.from(input.statement), ...cells.map(([, j]) => 20 + j)],
      answer: [...Array.from(input.answer), ...cells.map(([p, j]) => (p % 3 === j ? 1 : -1))],
    })
    const { people } = polisMap(table)
    expect(people.slice(0, 180).some((value) => Math.abs(value) > 1)).toBe(true)
    expect(Array.from(people.slice(180), Math.abs)).toEqual(new Array(24).fill(0))
  })

  it('leaves out statements without a vote and counts zeroed ones as seen by all', () => {
    const table = voteTable({
      personIds: ['a', 'b', 'c'],
      statementIds: [0, 1, 2, 3],
      moderation: ['open', 'open', 'rejected', 'open'],
      person: [0, 0, 1, 1, 2, 2],
      statement: [0, 1, 0, 1, 0, 2],
      answer: [1, 1, -1, -1, 1, 1],
    })
    const columns = polisColumns(table)
    expect(columns.count).toBe(3)
    expect(columns.zeroed).toBe(1)
    expect(columns.means[2]).toBe(0)
    const map = polisMap(table)
    // Person c: one live vote plus the zeroed column gives n = 2 of C = 3.
    const expected = Math.sqrt(3 / 2) * (1 - columns.means[0]!) * map.components.first[0]!
    expect(map.people[4]).toBeCloseTo(expected, 12)
    expect(map.statements[4]).toBe(0)
    expect(map.extremities[0]).toBeCloseTo(
      Math.sqrt(3) *
        (1 - columns.means[0]!) *
        Math.hypot(map.components.first[0]!, map.components.second[0]!),
      12,
    )
  })

  it('solves the eigenproblem to working precision and names missing directions', () => {
    const { input } = plantedClasses(shapes['few votes each, through the counts'])
    const table = voteTable(input)
    const columns = polisColumns(table)
    const triangle = gramFromCounts(coVoteCounts(table), columns)
    const gram = triangle.map((_, at) => {
      const [j, k] = [Math.floor(at / 40), at % 40]
      return triangle[Math.max(j, k) * 40 + Math.min(j, k)]!
    })
    const { values, vectors } = leadingEigenvectors((x, y) => {
      for (let j = 0; j < 40; j++) y[j] = x.reduce((sum, value, k) => sum + value * gram[j * 40 + k]!, 0)
    }, 40)
    for (const [i, vector] of vectors.entries()) {
      for (let j = 0; j < 40; j++) {
        const image = vector.reduce((sum, value, k) => sum + value * gram[j * 40 + k]!, 0)
        expect(Math.abs(image - values[i]! * vector[j]!)).toBeLessThan(1e-10 * values[0]!)
      }
    }
    expect(Math.abs(cosine(vectors[0]!, vectors[1]!))).toBeLessThan(1e-12)
    const line = leadingEigenvectors((x, y) => y.fill(0).set([5 * x[0]!]), 3)
    expect(line.values[0]).toBeCloseTo(5, 12)
    expect(Array.from(line.vectors[1]!)).toEqual([0, 0, 0])
  })

  it('answers calmly when there is nothing to map', () => {
    const empty = voteTable({ personIds: [], statementIds: [], person: [], statement: [], answer: [] })
    expect(polisMap(empty).people).toHaveLength(0)
    const lonely = voteTable({
      personIds: ['a'],
      statementIds: ['s'],
      person: [0],
      statement: [0],
      answer: [1],
    })
    expect(Array.from(polisMap(lonely).people)).toEqual([0, 0])
  })

  it('picks the path by the shape of the votes alone', () => {
    const few = voteTable(plantedClasses(shapes['few votes each, through the counts']).input)
    const many = voteTable(plantedClasses(shapes['many votes each, over the votes']).input)
    expect(cheaperPath(few)).toBe('counts')
    expect(cheaperPath(many)).toBe('votes')
  })
})

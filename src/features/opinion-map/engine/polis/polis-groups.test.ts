import { describe, expect, it } from 'vitest'
import { adjustedRandIndex } from '../adjusted-rand-index.ts'
import { plantedClasses } from '../testing/planted-opinions.ts'
import { voteTable } from '../vote-table.ts'
import { baseClusters } from './base-clusters.ts'
import { clusteredPeople } from './clustered-people.ts'
import { polisGroups, smoothGroupCount } from './polis-groups.ts'
import { polisMap } from './polis-map.ts'
import { meanSilhouette } from './silhouette.ts'
import { fromLastClusters } from './start-centres.ts'

describe('who is clustered', () => {
  it('is who cast seven votes, filled up to fifteen by the most active, and whoever was in before', () => {
    const counts = [9, 7, 6, 5, 5, 4, 3, 3, 2, 2, 2, 2, 1, 1, 1, 1, 1, 0]
    const person = counts.flatMap((n, p) => Array<number>(n).fill(p))
    const table = voteTable({
      personIds: counts.map((_, p) => p),
      statementIds: Array.from({ length: 9 }, (_, j) => j),
      person,
      statement: counts.flatMap((n) => Array.from({ length: n }, (_, j) => j)),
      answer: person.map(() => 1),
    })
    expect(Array.from(clusteredPeople(table)).join('')).toBe('111111111111111000')
    const backwards = counts.map((_, p) => p).reverse()
    expect(Array.from(clusteredPeople(table, undefined, backwards)).join('')).toBe('111111111111001110')
    const sticky = counts.map((_, p) => (p === 16 ? 1 : 0))
    expect(Array.from(clusteredPeople(table, sticky)).join('')).toBe('111111111111110010')
  })
})

describe('base clusters', () => {
  const points = Float64Array.from(
    Array.from({ length: 300 }, (_, i) => [Math.sin(i) * (i % 7), Math.cos(3 * i)]).flat(),
  )

  it('are at most a hundred and hold everybody', () => {
    const base = baseClusters(points)
    expect(base.ids.length).toBeLessThanOrEqual(100)
    expect(base.sizes.reduce((a, b) => a + b, 0)).toBe(300)
  })

  it('go on from the last ones, keep their ids and split off the farthest people up to a hundred', () => {
    const last = { ids: [4, 9], labels: Int32Array.from({ length: 300 }, (_, i) => i % 2) }
    const base = baseClusters(points, last)
    expect(base.ids.slice(0, 3)).toEqual([4, 9, 10])
    expect(base.ids.length).toBeGreaterThan(90)
  })

  it('of the last run that now stand at one place become one, under the id of the larger', () => {
    const four = Float64Array.from([1, 1, 1, 1, 1, 1, 5, 5, 8, 5, 2, 9])
    const last = { ids: [3, 6, 7, 8], labels: [0, 1, 1, 2, 2, -1] }
    const start = fromLastClusters(four, last, 3)
    expect(start.ids).toEqual([6, 7, 8])
    // 8, gone without members, is free again; it goes to the one farthest from all others.
    expect(Array.from(start.centres)).toEqual([1, 1, 6.5, 5, 2, 9])
  })
})

describe('Polis grouping', () => {
  it('refuses an order that leaves somebody out or lists somebody twice', () => {
    const { input } = plantedClasses({ people: 20, statements: 10, groups: 2, votes: [8, 10], seed: 22 })
    const table = voteTable(input)
    const { people } = polisMap(table)
    const all = Array.from(table.personIds.keys())
    for (const order of [all.slice(1), [...all, 3], [...all.slice(1), 1], [...all.slice(1), 20]])
      expect(() => polisGroups(table, people, { order })).toThrow('order-not-whole')
  })

  it('finds clearly planted groups', () => {
    const { input, truth } = plantedClasses({
      people: 600,
      statements: 60,
      groups: 2,
      votes: [30, 50],
      seed: 21,
    })
    const table = voteTable(input)
    const found = polisGroups(table, polisMap(table).people)
    expect(found.groups).toBe(2)
    expect(adjustedRandIndex(found.labels, truth)).toBeGreaterThan(0.9)
  })

  it('shows another number of groups only after four runs that found it', () => {
    let state = smoothGroupCount(2, [2, 3])
    const shown = [3, 3, 3, 3, 2].map((k) => {
      state = smoothGroupCount(k, [2, 3], state)
      return state.smoothedK
    })
    expect(shown).toEqual([2, 2, 2, 3, 3])
    expect(smoothGroupCount(2, [2], { lastK: 3, count: 9, smoothedK: 3 }).smoothedK).toBe(2)
  })

  it('measures the silhouette as defined, a lonely point as 0', () => {
    const points = Float64Array.from([0, 0, 1, 0, 9, 0])
    const expected = ((9 - 1) / 9 + (8 - 1) / 8 + 0) / 3
    expect(meanSilhouette(points, [0, 0, 1], 2)).toBeCloseTo(expected, 12)
  })
})

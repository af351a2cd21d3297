import { describe, expect, it } from 'vitest'
import { groupMarkers } from './group-markers.ts'
import { opinionMap } from './opinion-map.ts'
import { falseDiscoveryRates, normalTail, wilsonInterval } from './proportion-tests.ts'
import { plantedClasses } from './testing/planted-opinions.ts'
import { withShuffledAnswers } from './testing/shuffled-answers.ts'
import { voteTable } from './vote-table.ts'

describe('what marks a group', () => {
  const planted = plantedClasses({ people: 800, statements: 80, groups: 2, votes: [20, 40], seed: 91 })
  const table = voteTable(planted.input)
  const { groups, markers } = opinionMap(table, 2)

  it('is what the group thinks and the others do not, on the right side', () => {
    // Group 0 is the larger one, which is planted group 0 too.
    for (const [g, list] of markers.entries()) {
      expect(list.length).toBeGreaterThan(10)
      for (const marker of list.slice(0, 10)) {
        const [own, other] = [
          planted.agreeRate[marker.statement]![g]!,
          planted.agreeRate[marker.statement]![1 - g]!,
        ]
        expect(marker.direction === 'agree' ? own - other : other - own).toBeGreaterThan(0.1)
        expect(marker.falseDiscoveryRate).toBeLessThanOrEqual(0.1)
      }
    }
  })

  it('is hardly anything when groups are drawn by lot', () => {
    const lot = { ...groups, labels: groups.labels.map((_, p) => (Math.imul(p, 2654435761) >>> 16) & 1) }
    const found = groupMarkers(withShuffledAnswers(table, 3), lot).flat()
    expect(found.length).toBeLessThanOrEqual(2)
  })

  it('is nothing where there is one group, and never a rejected statement', () => {
    expect(opinionMap(table, 1).markers).toEqual([[]])
    const rejected = markers[0]![0]!.statement
    const moderation = planted.input.statementIds.map(
      (_, j) => (j === rejected ? 'rejected' : 'open') as 'open',
    )
    const without = opinionMap(voteTable({ ...planted.input, moderation }), 2)
    expect(without.markers.flat().some((marker) => marker.statement === rejected)).toBe(false)
    expect(without.consensus.some((s) => s.statement === rejected)).toBe(false)
  })
})

describe('the tests behind it', () => {
  it('hold the false discovery rate as Benjamini and Hochberg do', () => {
    const rates = falseDiscoveryRates(Float64Array.from([0.01, 0.04, 0.03, 0.5]))
    const expected = [0.04, 0.16 / 3, 0.16 / 3, 0.5]
    for (const [i, rate] of rates.entries()) expect(rate).toBeCloseTo(expected[i]!, 12)
  })

  it('know the normal distribution and Wilson’s interval', () => {
    expect(normalTail(0)).toBeCloseTo(0.5, 7)
    expect(normalTail(1.2816)).toBeCloseTo(0.1, 4)
    expect(normalTail(-1.6449)).toBeCloseTo(0.95, 4)
    const [low, high] = wilsonInterval(8, 10, 1.96)
    expect(low).toBeCloseTo(0.4902, 3)
    expect(high).toBeCloseTo(0.9433, 3)
    expect(wilsonInterval(0, 0, 1.96)).toEqual([0, 1])
  })
})

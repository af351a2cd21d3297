import { describe, expect, it } from 'vitest'
import { opinionGroups } from './groups/opinion-groups.ts'
import { polisMap } from './polis/polis-map.ts'
import { proportionalSlate } from './proportional-slate.ts'
import { seededRandom } from './seeded-random.ts'
import { voteTable } from './vote-table.ts'

/** 100 people in blocs of 50, 30 and 20; each bloc agrees with ten statements of its own and rejects the others'. */
function blocs(seenBy: (person: number, statement: number) => boolean) {
  const person: number[] = []
  const statement: number[] = []
  const answer: number[] = []
  for (let p = 0; p < 100; p++) {
    const bloc = p < 50 ? 0 : p < 80 ? 1 : 2
    for (let j = 0; j < 30; j++) {
      if (!seenBy(p, j)) continue
      person.push(p)
      statement.push(j)
      answer.push(Math.floor(j / 10) === bloc ? 1 : -1)
    }
  }
  const ids = (n: number) => Array.from({ length: n }, (_, i) => i)
  const table = voteTable({ personIds: ids(100), statementIds: ids(30), person, statement, answer })
  return { table, groups: opinionGroups(table, polisMap(table), 3) }
}

function perBloc(chosen: { statement: number }[]): number[] {
  return [0, 1, 2].map((bloc) => chosen.filter((c) => Math.floor(c.statement / 10) === bloc).length)
}

describe('the proportional slate', () => {
  const all = Array.from({ length: 30 }, (_, j) => j)

  it('gives each bloc its share of the list, not all to the majority', () => {
    const { table, groups } = blocs(() => true)
    const slate = proportionalSlate(table, groups, all, 10)
    expect(perBloc(slate.chosen)).toEqual([5, 3, 2])
    expect(slate.coverage).toBeCloseTo(1, 6)
    const alone = proportionalSlate(table, groups, all, 1)
    expect(perBloc(alone.chosen)).toEqual([1, 0, 0])
    expect(alone.coverage).toBeCloseTo(0.5, 6)
    expect(alone.coverageByGroup[0]).toBeCloseTo(1, 4)
    expect(alone.coverageByGroup[2]).toBeCloseTo(0, 4)
  })

  it('comes within one of it when each person saw half of the statements', () => {
    const random = seededRandom(4)
    const { table, groups } = blocs(() => random() < 0.5)
    const found = perBloc(proportionalSlate(table, groups, all, 10).chosen)
    for (const [bloc, fair] of [5, 3, 2].entries())
      expect(Math.abs(found[bloc]! - fair)).toBeLessThanOrEqual(1)
  })

  it('keeps to the candidates, however few', () => {
    const { table, groups } = blocs(() => true)
    expect(proportionalSlate(table, groups, [29], 5).chosen.map((c) => c.statement)).toEqual([29])
    expect(proportionalSlate(table, groups, [], 5).chosen).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { tableOf } from '../testing/raw-votes.ts'
import { geometricConsensus, groupAwareConsensus } from './group-aware-consensus.ts'
import { type GroupTallies, groupTallies } from './group-tallies.ts'
import { overallConsensus } from './overall-consensus.ts'
import { representativeness, representativeStatements } from './representative-statements.ts'
import { statementPriorities } from './statement-priorities.ts'

/** rows[group][statement] = [agrees, disagrees, seen]. */
function tallies(rows: [number, number, number][][]): GroupTallies {
  const flat = rows.flat()
  return {
    groups: rows.length,
    statements: rows[0]!.length,
    agrees: Int32Array.from(flat, (cell) => cell[0]),
    disagrees: Int32Array.from(flat, (cell) => cell[1]),
    seen: Int32Array.from(flat, (cell) => cell[2]),
  }
}

const none = new Uint8Array(8)

describe('tallies', () => {
  it('are refused where a person has no label or one beyond the groups', () => {
    const table = tableOf({ votes: [[1], [-1], [0]], moderation: ['open'] })
    expect(Array.from(groupTallies(table, [0, 1, -1], 2).seen)).toEqual([1, 1])
    for (const labels of [
      [0, 2, 0],
      [0, 1],
      [0, Number.NaN, 1],
    ])
      expect(() => groupTallies(table, labels, 2)).toThrow('index-out-of-range')
  })
})

describe('group-aware consensus', () => {
  it('multiplies smoothed shares over groups; a silent group counts a half', () => {
    const scores = groupAwareConsensus(tallies([[[8, 1, 10]], [[3, 4, 8]], [[0, 0, 0]]]))
    expect(scores[0]).toBeCloseTo((9 / 12) * (4 / 10) * (1 / 2), 15)
    const against = groupAwareConsensus(tallies([[[8, 1, 10]], [[3, 4, 8]]]), 'disagree')
    expect(against[0]).toBeCloseTo((2 / 12) * (5 / 10), 15)
  })

  it('in its geometric form does not shrink with the number of groups', () => {
    const one: [number, number, number][] = [[93, 3, 100]]
    const two = geometricConsensus(tallies([one, one]))[0]!
    const six = geometricConsensus(tallies([one, one, one, one, one, one]))[0]!
    expect(six).toBeCloseTo(two, 12)
    expect(two).toBeCloseTo((93.5 / 101) * (1 - 3.5 / 101), 12)
  })
})

describe('representativeness', () => {
  const both = tallies([
    [
      [18, 1, 20],
      [2, 15, 20],
      [10, 9, 20],
    ],
    [
      [3, 16, 22],
      [14, 4, 22],
      [11, 9, 22],
    ],
  ])

  it('follows the published formulas', () => {
    const [first] = representativeness(both, 0)
    expect(first!.pa).toBeCloseTo(19 / 22, 15)
    expect(first!.pat).toBeCloseTo(2 * Math.sqrt(21) * (19 / 21 - 0.5), 12)
    expect(first!.ra).toBeCloseTo(19 / 22 / (4 / 24), 12)
    const pooled = (19 + 4) / (21 + 23)
    expect(first!.rat).toBeCloseTo(
      (19 / 21 - 4 / 23) / Math.sqrt(pooled * (1 - pooled) * (1 / 21 + 1 / 23)),
      12,
    )
    expect(first!.direction).toBe('agree')
  })

  it('lists the best agreed statement first and agreed ones before rejected ones', () => {
    const list = representativeStatements(both, 0, none)
    expect(list.map((r) => [r.statement, r.direction, r.bestAgree])).toEqual([
      [0, 'agree', true],
      [1, 'disagree', false],
    ])
  })

  it('never lists a rejected statement: it is dropped at the end, and no other takes its place', () => {
    const list = representativeStatements(both, 0, Uint8Array.from([1, 0, 0]))
    expect(list.map((r) => r.statement)).toEqual([1])
    const six = Array.from({ length: 6 }, (_, j): [number, number, number] => [18 - j, 1, 20])
    const others = six.map((): [number, number, number] => [2, 16, 20])
    const shown = (moderation: number[]) =>
      representativeStatements(tallies([six, others]), 0, Uint8Array.from(moderation)).map((r) => r.statement)
    expect(shown([0, 0, 0, 0, 0, 0])).toEqual([0, 1, 2, 3, 4])
    expect(shown([0, 0, 1, 0, 0, 0])).toEqual([0, 1, 3, 4])
  })

  it('falls back to the statement that sets the group most apart when none passes', () => {
    const list = representativeStatements(
      tallies([
        [
          [2, 3, 6],
          [2, 4, 6],
        ],
        [
          [3, 3, 6],
          [3, 3, 6],
        ],
      ]),
      0,
      none,
    )
    expect(list.map((r) => [r.statement, r.bestAgree])).toEqual([[1, false]])
  })

  it('never falls back to a statement that nobody voted on', () => {
    const alone = tallies([
      [
        [0, 0, 0],
        [0, 2, 2],
        [0, 0, 0],
      ],
    ])
    expect(representativeStatements(alone, 0, none).map((r) => r.statement)).toEqual([1])
    expect(representativeStatements(alone, 0, Uint8Array.from([1, 0, 0])).map((r) => r.statement)).toEqual([
      1,
    ])
    const passed = tallies([
      [
        [0, 0, 0],
        [0, 0, 2],
      ],
    ])
    expect(representativeStatements(passed, 0, none).map((r) => r.statement)).toEqual([1])
    // Somebody outside all groups voted on the first: then it has a column.
    expect(representativeStatements(passed, 0, none, [1, 1]).map((r) => r.statement)).toEqual([0])
    expect(representativeStatements(tallies([[[0, 0, 0]]]), 0, none)).toEqual([])
  })
})

describe('the overall list', () => {
  it('keeps what clearly more than half agree with, best first, without rejected ones', () => {
    const all = tallies([
      [
        [60, 10, 80],
        [30, 1, 32],
        [20, 20, 40],
        [2, 50, 60],
        [99, 0, 99],
      ],
    ])
    const five = Array.from({ length: 6 }, (_, j): [number, number, number] => [60 - j, 10, 80])
    const without = overallConsensus(tallies([five]), Uint8Array.from([1, 0, 0, 0, 0, 0]))
    expect(without.agree.map((s) => s.statement)).toEqual([1, 2, 3, 4])
    const lists = overallConsensus(all, Uint8Array.from([0, 0, 0, 0, 1]))
    expect(lists.agree.map((s) => s.statement)).toEqual([1, 0])
    expect(lists.disagree.map((s) => s.statement)).toEqual([3])
  })
})

describe('statement priorities', () => {
  it('follows the published formula, fixed at 49 for meta statements', () => {
    const found = statementPriorities(
      tallies([
        [
          [6, 2, 10],
          [0, 0, 0],
          [5, 5, 10],
        ],
      ]),
      Float64Array.from([1.5, 0, 2]),
      Uint8Array.from([0, 0, 2]),
    )
    const importance = (1 - 3 / 12) * 2.5 * (7 / 12)
    expect(found[0]).toBeCloseTo((importance * (1 + 8 / 4)) ** 2, 12)
    expect(found[1]).toBeCloseTo((0.5 * 0.5 * 9) ** 2, 12)
    expect(found[2]).toBe(49)
  })
})

import { describe, expect, it } from 'vitest'
import { wilsonInterval, z90 } from '../proportion-tests.ts'
import { dissentOf, labelOf } from './consensus-label.ts'
import type { GroupAnswer } from './group-answer.ts'

/** A statement from counts per group: [agrees, disagrees, passes, too small to count]. */
function facts(...rows: [number, number, number, small?: boolean][]) {
  const groups = rows.map(([agrees, disagrees, passes, small], group): GroupAnswer => {
    const [low, high] = wilsonInterval(agrees, agrees + disagrees, z90)
    const share = (agrees + 1) / (agrees + disagrees + 2)
    return { group, agrees, disagrees, passes, share, low, high, counts: !small }
  })
  const sum = (part: 'agrees' | 'disagrees' | 'passes') => groups.reduce((total, g) => total + g[part], 0)
  const people = rows.map((row) => row[0] + row[1] + row[2])
  const all = people.reduce((total, n) => total + n, 0)
  const overall = groups.reduce((total, g) => total + (g.share * people[g.group]!) / all, 0)
  return { agrees: sum('agrees'), disagrees: sum('disagrees'), passes: sum('passes'), groups, overall }
}

describe('the label of a statement', () => {
  it('is agreed by all only when every group surely agrees', () => {
    expect(labelOf(facts([80, 10, 5], [18, 2, 3])).label).toBe('agreed-by-all')
    expect(labelOf(facts([80, 10, 5], [13, 7, 3])).label).toBe('leaning')
    expect(labelOf(facts([4, 70, 5], [2, 18, 3])).label).toBe('rejected-by-all')
  })

  it('waits for seven votes of each group and ten in all, and says whose are missing', () => {
    expect(labelOf(facts([80, 10, 5], [5, 0, 1]))).toEqual({ label: 'too-few-votes', lacking: [1] })
    expect(labelOf(facts([9, 0, 0]))).toEqual({ label: 'too-few-votes', lacking: [] })
    expect(labelOf(facts([10, 0, 0])).label).toBe('agreed-by-all')
  })

  it('tells a majority with a dissenting group from a divisive statement', () => {
    const majority = facts([90, 10, 0], [3, 17, 2])
    expect(labelOf(majority).label).toBe('majority-with-dissent')
    expect(dissentOf(majority)).toEqual([
      {
        group: 1,
        side: 'disagree',
        share: expect.closeTo(18 / 22, 12),
        count: 17,
        decided: 20,
        small: false,
      },
    ])
    expect(labelOf(facts([50, 5, 0], [6, 44, 2])).label).toBe('divisive')
    expect(labelOf(facts([51, 49, 3])).label).toBe('divisive')
  })

  it('does not let a group below the floor stand against an agreement, but shows its dissent', () => {
    const withSmall = facts([80, 5, 2], [40, 4, 1], [0, 2, 0, true])
    expect(labelOf(withSmall)).toEqual({ label: 'agreed-by-all', lacking: [] })
    expect(dissentOf(withSmall)).toEqual([
      { group: 2, side: 'disagree', share: 3 / 4, count: 2, decided: 2, small: true },
    ])
  })

  it('is mostly passed when more than half passed', () => {
    expect(labelOf(facts([5, 1, 20], [4, 2, 9])).label).toBe('mostly-passed')
  })
})

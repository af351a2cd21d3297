import { assert, integer, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { invitedComposition, presentComposition, reachesShare, readingGroups } from './composition.ts'
import type { ParticipantFacts, PeopleGroup } from './facts.ts'

function places(counts: Partial<Record<PeopleGroup, number>>): ParticipantFacts['places'] {
  return Object.entries(counts).map(([group, invited]) => ({
    category: group,
    group: group as PeopleGroup,
    invited,
    present: null,
  }))
}

// The numbers of the four cases as their texts give them.
const cases = {
  五一社区: places({ cppcc: 3, party_gov: 3, grassroots_cadre: 2, masses: 8, stakeholder: 8 }),
  陈桥街道: places({ cppcc: 8, party_gov: 3, masses: 12, stakeholder: 4 }),
  花园村: places({ cppcc: 5, party_gov: 3, grassroots_cadre: 3, masses: 6 }),
  徐庄村: places({ cppcc: 3, party_gov: 2, grassroots_cadre: 2, masses: 5, stakeholder: 2 }),
}
const share = { of: 2, in: 3 }

describe('the share of residents in the four cases', () => {
  test.each([
    ['五一社区', 24, 16, [8, false], [16, true], [18, true]],
    ['陈桥街道', 27, 18, [12, false], [16, false], [16, false]],
    ['花园村', 17, 12, [6, false], [6, false], [9, false]],
    ['徐庄村', 14, 10, [5, false], [7, false], [9, false]],
  ] as const)('%s: %i people, %i needed', (name, total, needed, strict, stakeholders, grassroots) => {
    const read = (reading: keyof typeof readingGroups) => {
      const result = invitedComposition(cases[name], { counted: readingGroups[reading], share })
      expect([result.total, result.needed]).toEqual([total, needed])
      return [result.counted, result.met]
    }
    expect(read('strict')).toEqual(strict)
    expect(read('stakeholders')).toEqual(stakeholders)
    expect(read('grassroots')).toEqual(grassroots)
  })

  test('16 of 24 reaches two thirds exactly, 15 does not', () => {
    expect(reachesShare(16, 24, share)).toBe(true)
    expect(reachesShare(15, 24, share)).toBe(false)
    expect(reachesShare(0, 0, share)).toBe(false)
  })

  test('the number needed is the smallest that reaches the share, for every table and share', () => {
    assert(
      property(
        integer({ min: 1, max: 5000 }),
        integer({ min: 1, max: 40 }),
        integer({ min: 0, max: 40 }),
        (total, of, more) => {
          const anyShare = { of, in: of + more }
          const { needed } = invitedComposition(places({ other: total }), {
            counted: ['masses'],
            share: anyShare,
          })
          expect(reachesShare(needed, total, anyShare)).toBe(true)
          expect(reachesShare(needed - 1, total, anyShare)).toBe(false)
        },
      ),
    )
  })
})

test('who came is counted apart from who was invited, and only where it is known', () => {
  const invited = places({ masses: 2, cppcc: 1 })
  expect(presentComposition(invited, { counted: ['masses'], share })).toBeNull()
  const came = [
    { ...invited[0]!, present: 1 },
    { ...invited[1]!, present: 1 },
  ]
  expect(invitedComposition(came, { counted: ['masses'], share })).toMatchObject({
    counted: 2,
    total: 3,
    met: true,
  })
  expect(presentComposition(came, { counted: ['masses'], share })).toMatchObject({
    counted: 1,
    total: 2,
    met: false,
  })
})

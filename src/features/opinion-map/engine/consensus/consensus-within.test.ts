import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sizeFloor } from '../groups/choose-group-count.ts'
import { wilsonInterval, z90 } from '../proportion-tests.ts'
import { type ConsensusLabel, dissentOf, labelOf } from './consensus-label.ts'
import { consensusWithin, type Within } from './consensus-within.ts'
import type { GroupAnswer } from './group-answer.ts'

type Row = [agrees: number, disagrees: number, passes: number]
const exactly = (count: number): Within => ({ low: count, high: count })

/** What is so where every number is known, of people who are all clearly placed. */
function known(rows: readonly Row[], sizes: readonly number[]) {
  const total = (at: 0 | 1 | 2) => rows.reduce((all, row) => all + row[at], 0)
  const [agrees, disagrees, passes] = [total(0), total(1), total(2)]
  const everybody = (agrees + 1) / (agrees + disagrees + 2)
  const placed = sizes.reduce((all, size) => all + size, 0)
  const groups = rows.map(([yes, no, pass], group): GroupAnswer => {
    const [low, high] = wilsonInterval(yes, yes + no, z90)
    const share = (yes + everybody + 1) / (yes + no + 3)
    const counts = rows.length === 1 || sizes[group]! >= sizeFloor(placed)
    return { ...{ group, agrees: yes, disagrees: no, passes: pass }, ...{ share, low, high, counts } }
  })
  const overall = groups.reduce((all, one) => all + (one.share * sizes[one.group]!) / placed, 0)
  const facts = { agrees, disagrees, passes, groups, overall }
  const dissent = dissentOf(facts).map(({ group, side, small }) => ({ group, side, small }))
  return { ...labelOf(facts), dissent }
}

function within(rows: readonly [Within, Within, Within][], sizes: readonly Within[]) {
  const total = (parts: Within[]) => ({
    low: parts.reduce((all, one) => all + one.low, 0),
    high: parts.reduce((all, one) => all + one.high, 0),
  })
  return consensusWithin({
    agrees: total(rows.map(([one]) => one)),
    disagrees: total(rows.map(([, one]) => one)),
    passes: total(rows.map(([, , one]) => one)),
    groups: rows.map(([agrees, disagrees, passes], group) => ({
      ...{ group, agrees, disagrees, passes, size: sizes[group]! },
    })),
    placed: total([...sizes]),
  })
}

/** What may be so where a weaker label is told. */
const stronger: Partial<Record<ConsensusLabel, ConsensusLabel[]>> = {
  leaning: ['agreed-by-all', 'rejected-by-all'],
  divisive: ['majority-with-dissent'],
}

const counts = fc.oneof(fc.nat({ max: 8 }), fc.nat({ max: 60 }))
const rows = fc.array(fc.tuple(counts, counts, counts), { minLength: 1, maxLength: 4 })

describe('what follows from numbers that are known within bounds', () => {
  it('is what is so, where every number is known', () => {
    fc.assert(
      fc.property(rows, fc.array(fc.nat({ max: 9 }), { minLength: 4, maxLength: 4 }), (some, more) => {
        const sizes = some.map((row, at) => row[0] + row[1] + row[2] + more[at]! + 1)
        const found = within(
          some.map(([a, d, p]) => [exactly(a), exactly(d), exactly(p)]),
          sizes.map(exactly),
        )
        const { label, lacking, dissent } = known(some, sizes)
        expect(found).toMatchObject({ label, lacking, dissent, unsure: [] })
      }),
      { numRuns: 2000 },
    )
  })

  it('is so whatever the numbers are', () => {
    const wide = fc.array(fc.nat({ max: 6 }), { minLength: 32, maxLength: 32 })
    const at = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 16, maxLength: 16 })
    let told = 0
    fc.assert(
      fc.property(rows, wide, at, (least, width, place) => {
        let next = 0
        const bounds = (low: number): Within => ({ low, high: low + width[next++]! })
        const answers = least.map((row) => row.map(bounds) as [Within, Within, Within])
        const sizes = least.map((row) => bounds(row[0] + row[1] + row[2] + 18))
        let drawn = 0
        const one = ({ low, high }: Within) => Math.round(low + (high - low) * place[drawn++]!)
        const filling = answers.map((row) => row.map(one) as Row)
        const so = known(filling, sizes.map(one))
        const found = within(answers, sizes)
        if (found.label) expect([found.label, ...(stronger[found.label] ?? [])]).toContain(so.label)
        if (found.label && found.label !== 'too-few-votes') told++
        expect(so.lacking).toEqual(expect.arrayContaining(found.lacking))
        const sides = so.dissent.map(({ group, side }) => ({ group, side }))
        expect(sides).toEqual(
          expect.arrayContaining(found.dissent.map(({ group, side }) => ({ group, side }))),
        )
        for (const { group } of so.dissent)
          if (found.sides[group] === null)
            expect([...found.dissent.map((some) => some.group), ...found.unsure]).toContain(group)
      }),
      { numRuns: 5000 },
    )
    expect(told).toBeGreaterThan(300)
  })

  it('says nothing where one more or less of a few would change it', () => {
    const few: Within = { low: 0, high: 4 }
    const found = within([[exactly(9), few, few]], [{ low: 9, high: 13 }])
    expect(found.label).toBeNull()
    const clear = within([[exactly(60), few, few]], [{ low: 60, high: 68 }])
    expect(clear.label).toBe('agreed-by-all')
  })
})

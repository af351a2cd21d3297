import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { isExact, type Told } from '../../../base/told.ts'
import {
  exactParts,
  fewestShown,
  type ToldParts,
  tellParts,
  tellStanding,
  tellStatement,
  tellVoters,
} from './small-cells.ts'

const few: Told = { low: 0, high: 4 }
const said = ({ parts }: ToldParts) =>
  parts.map(({ low, high }) => (low === high ? String(low) : `${low}-${high}`)).join(' ')

/** All ways to write a total as so many parts. */
function ways(total: number, count: number): number[][] {
  if (count === 1) return [[total]]
  return Array.from({ length: total + 1 }, (_, first) => first).flatMap((first) =>
    ways(total - first, count - 1).map((rest) => [first, ...rest]),
  )
}

describe('numbers of few people', () => {
  it('are told as fewer than five, and what they would follow from as a range', () => {
    expect(said(tellParts(100, [60, 40]))).toBe('60 40')
    expect(said(tellParts(103, [60, 3, 40]))).toBe('60 0-4 39-43')
    expect(said(tellParts(107, [100, 4, 3]))).toBe('100 0-4 0-4')
    // Together they would be known to be two.
    expect(said(tellParts(112, [60, 50, 1, 1]))).toBe('60 44-52 0-4 0-4')
    // The larger one could only be five, and nobody in the other.
    expect(said(tellParts(5, [5, 0]))).toBe('0-5 0-5')
    expect(tellParts(4, [4, 0])).toEqual({ total: few, parts: [few, few] })
  })

  for (const least of [0, 1] as const) {
    const nobody = least === 1 ? ', where nobody is no secret' : ''
    test(`never follow from the rest, whoever knows the rule${nobody}`, () => {
      for (const [count, most] of [
        [2, 40],
        [3, 30],
        [4, 20],
      ] as const) {
        const totals = Array.from({ length: most - fewestShown + 1 }, (_, at) => [fewestShown + at])
        // Which of the small ones a total is, is not told.
        for (const these of [Array.from({ length: fewestShown }, (_, total) => total), ...totals]) {
          const alike = new Map<string, number[][]>()
          for (const total of these)
            for (const parts of ways(total, count)) {
              const told = tellParts(total, parts, least)
              told.parts.forEach(({ low, high }, at) => {
                expect(parts[at]! >= low && parts[at]! <= high).toBe(true)
              })
              alike.set(said(told), [...(alike.get(said(told)) ?? []), parts])
            }
          for (const [key, list] of alike)
            for (let at = 0; at < count; at++) {
              const values = new Set(list.map((parts) => parts[at]!))
              const [only] = values
              if (values.size === 1 && (least === 0 || only! > 0))
                expect(only, `${these}: ${key}`).toBeGreaterThanOrEqual(fewestShown)
            }
        }
      }
    })
  }

  it('leave the true numbers possible, however many groups there are', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 200 }), { minLength: 2, maxLength: 6 }), (parts) => {
        const told = tellParts(
          parts.reduce((all, one) => all + one, 0),
          parts,
        )
        for (const [at, { low, high }] of told.parts.entries()) {
          expect(parts[at]).toBeGreaterThanOrEqual(low)
          expect(parts[at]).toBeLessThanOrEqual(high)
          if (low === high) expect(low).toBeGreaterThanOrEqual(fewestShown)
        }
      }),
    )
  })
})

describe('the answers to a statement', () => {
  const group = (at: number, agrees: number, disagrees: number, passes: number) => ({
    ...{ group: at, agrees, disagrees, passes },
  })
  const statement = {
    ...{ number: 1, agrees: 46, disagrees: 12, passes: 9 },
    groups: [group(0, 30, 2, 9), group(1, 14, 10, 0)],
  }

  it('tell nobody about the few who belong to no group, who would be what is left of the total', () => {
    const told = tellStatement(statement, 2)
    expect(told.agrees).toEqual({ low: 46, high: 46 })
    expect(told.ungrouped.agrees).toEqual(few)
    expect(told.groups[1]!.agrees).toEqual({ low: 12, high: 16 })
    expect(told.groups[0]!.agrees).toEqual({ low: 30, high: 30 })
  })

  it('leave nobody to be found where everybody belongs to a group', () => {
    const all = { ...statement, agrees: 44 }
    expect(tellStatement(all, 0).groups.map((one) => one.agrees.low)).toEqual([30, 14])
  })

  it('are told exactly to staff', () => {
    const told = tellStatement(statement, 2, exactParts)
    expect([told.groups[0]!.disagrees, told.ungrouped.agrees].map((one) => one.low)).toEqual([2, 2])
  })
})

describe('those who took part', () => {
  it('are told by kind, without telling how few came in one of the ways', () => {
    const told = tellVoters({ issued: 50, phone: 0, paper: 8, device: 3 })
    expect(told).toMatchObject({ phone: { low: 0, high: 0 }, device: few, people: { low: 57, high: 61 } })
    expect(isExact(told.paper)).toBe(false)
    expect(tellVoters({ issued: 50, phone: 6, paper: 8, device: 0 }).people).toEqual({ low: 64, high: 64 })
    expect(tellVoters({ issued: 3, phone: 0, paper: 0, device: 0 }).people).toEqual(few)
  })

  it('are told by group, so that a group of four is not what is left of all', () => {
    const told = tellStanding([40, 4], 0, 12)
    expect(told.groups).toEqual([{ low: 40, high: 40 }, few])
    expect(told.tooFew).toEqual({ low: 12, high: 15 })
    expect(told.placed).toEqual({ low: 41, high: 44 })
  })
})

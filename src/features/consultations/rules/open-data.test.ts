import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { twoGroups } from '../testing/kept-results.ts'
import { csvOf, fewestShown, openRows, openStatements, withoutSmallCells } from './open-data.ts'

describe('numbers of few people', () => {
  it('are kept back, and with them another part when one alone would follow from the total', () => {
    expect(withoutSmallCells(103, [60, 3, 40])).toEqual({ total: 103, parts: [60, null, null] })
    expect(withoutSmallCells(107, [100, 4, 3])).toEqual({ total: 107, parts: [100, null, null] })
    // Nobody in two parts: both would be known to be nobody.
    expect(withoutSmallCells(110, [60, 50, 0, 0])).toEqual({ total: 110, parts: [60, null, null, null] })
    expect(withoutSmallCells(4, [4, 0])).toEqual({ total: null, parts: [null, null] })
    expect(withoutSmallCells(100, [60, 40])).toEqual({ total: 100, parts: [60, 40] })
  })

  test('cannot be computed back: each could be another one, and the same would be shown', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 30 }), { minLength: 2, maxLength: 4 }), (parts) => {
        const total = parts.reduce((all, part) => all + part, 0)
        const shown = withoutSmallCells(total, parts)
        const hidden = parts.flatMap((_, index) => (shown.parts[index] === null ? [index] : []))
        for (const part of shown.parts) if (part !== null) expect(part).toBeGreaterThanOrEqual(fewestShown)
        if (hidden.length === 0 || shown.total === null) return
        const left = hidden.reduce((all, index) => all + parts[index]!, 0)
        const possible = hidden.map(() => new Set<number>())
        const fill = (at: number, rest: number, filling: number[]): void => {
          if (at < hidden.length - 1) {
            for (let value = 0; value <= rest; value++) fill(at + 1, rest - value, [...filling, value])
            return
          }
          const whole = [...parts]
          for (const [index, value] of [...filling, rest].entries()) whole[hidden[index]!] = value
          const same = withoutSmallCells(total, whole)
          if (JSON.stringify(same) !== JSON.stringify(shown)) return
          for (const [index, value] of [...filling, rest].entries()) possible[index]!.add(value)
        }
        fill(0, left, [])
        for (const [at, values] of possible.entries())
          if (parts[hidden[at]!]! < fewestShown) expect(values.size).toBeGreaterThan(1)
      }),
      { numRuns: 2000 },
    )
  })
})

it('gives a row for everybody, each group and those in none, without a number below five', () => {
  const [first] = openStatements(twoGroups())
  expect(first).toMatchObject({
    number: 1,
    agrees: 250,
    groups: [
      { agrees: 180, disagrees: 10 },
      { agrees: 62, disagrees: null },
    ],
    ungrouped: { agrees: 8, disagrees: null, passes: 12 },
  })
  const rows = openRows([{ ...first!, text: '=HYPERLINK("x")', author: 'staff' }])
  const lines = csvOf(rows).split('\r\n')
  expect(lines[0]).toBe('\ufeffstatement,text,author,people,agrees,disagrees,passes')
  expect(lines[1]).toBe('1,"\'=HYPERLINK(""x"")",staff,all,250,20,30')
  expect(lines).toHaveLength(6)
})

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type AnswerTotals, movesOn, nobodyYet, votersBetween } from './moving-on.ts'

type Answer = 'agrees' | 'disagrees' | 'passes' | null

/** The totals of voters by what each answered to three statements. */
function totals(voters: readonly (readonly Answer[])[]): AnswerTotals {
  const count = (at: number, answer: Answer) => voters.filter((one) => one[at] === answer).length
  return {
    voters: { issued: voters.filter((one) => one.some(Boolean)).length, phone: 0, paper: 0, device: 0 },
    statements: [0, 1, 2].map((at) => ({
      number: at + 1,
      agrees: count(at, 'agrees'),
      disagrees: count(at, 'disagrees'),
      passes: count(at, 'passes'),
    })),
  }
}

const answers = fc.tuple(
  ...[0, 1, 2].map(() => fc.constantFrom<Answer>('agrees', 'disagrees', 'passes', null)),
)

it('never takes fewer than five voters for five, whatever they answered', () => {
  let most = 0
  fc.assert(
    fc.property(
      fc.array(answers, { minLength: 0, maxLength: 30 }),
      fc.array(answers, { minLength: 0, maxLength: 8 }),
      (before, changed) => {
        const after = [...changed, ...before.slice(changed.length)]
        const more = Math.max(0, changed.length - before.length)
        const old = [...before, ...Array.from({ length: more }, () => [null, null, null])]
        const found = votersBetween(totals(old), totals(after))
        const so = after.filter((one, at) => one.join() !== old[at]!.join()).length
        expect(found).toBeLessThanOrEqual(so)
        most = Math.max(most, found)
      },
    ),
    { numRuns: 2000 },
  )
  expect(most).toBeGreaterThanOrEqual(5)
})

it('counts five who come, five who change their minds, and answers that need five', () => {
  const four = Array.from({ length: 4 }, (): Answer[] => ['agrees', null, null])
  const five: Answer[][] = [...four, ['disagrees', 'agrees', 'passes']]
  expect(movesOn(nobodyYet, totals(four))).toBe(false)
  expect(movesOn(nobodyYet, totals(five))).toBe(true)
  const otherMinds = Array.from({ length: 5 }, (): Answer[] => ['disagrees', null, null])
  const ten = Array.from({ length: 10 }, (): Answer[] => ['agrees', null, null])
  expect(movesOn(totals(ten), totals([...otherMinds, ...ten.slice(5)]))).toBe(true)
  expect(movesOn(totals(ten), totals([...otherMinds.slice(1), ...ten.slice(4)]))).toBe(false)
})

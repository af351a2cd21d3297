import { answerKinds, type Counted, fewestShown } from './small-cells.ts'

/** What of a result tells how many voters have answered since another one. */
export type AnswerTotals = {
  voters: { issued: number; phone: number; paper: number; device: number }
  statements: readonly (Counted & { number: number })[]
}

export const nobodyYet: AnswerTotals = {
  voters: { issued: 0, phone: 0, paper: 0, device: 0 },
  statements: [],
}

/**
 * How many voters at least have answered anew, or otherwise, between two results. A voter is one of those who take part,
 * changes each total by one at most, and answers each statement once: so the totals alone tell it, in every process and
 * after every restart. There may be more, whose answers made up for each other.
 */
export function votersBetween(earlier: AnswerTotals, later: AnswerTotals): number {
  const people = ({ voters }: AnswerTotals) => Object.values(voters).reduce((all, one) => all + one, 0)
  const before = new Map(earlier.statements.map((one) => [one.number, one]))
  const changes = later.statements.map((one) =>
    answerKinds.map((kind) => one[kind] - (before.get(one.number)?.[kind] ?? 0)),
  )
  const answers = changes.flat().reduce((all, change) => all + change, 0)
  return Math.max(
    people(later) - people(earlier),
    Math.ceil(answers / Math.max(1, changes.length)),
    ...changes.flat().map(Math.abs),
  )
}

/** Whether everybody may read the later result in place of the earlier one while people still answer. */
export function movesOn(earlier: AnswerTotals, later: AnswerTotals): boolean {
  return votersBetween(earlier, later) >= fewestShown
}

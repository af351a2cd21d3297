import type { ToldLabel, ToldResult, ToldResults } from '../contract/told-results.ts'

/** Under which heading a statement stands, by what is said of it. */
export const sectionOf: Readonly<Record<ToldLabel, keyof SortedStatements>> = {
  'agreed-by-all': 'agreed',
  'rejected-by-all': 'rejected',
  divisive: 'divisive',
  'majority-with-dissent': 'dissenting',
  leaning: 'open',
  'mostly-passed': 'open',
  'too-few-votes': 'open',
  'kept-back': 'open',
}

/** The statements of a result by what is said of them, each list best first as computed. */
export type SortedStatements = {
  agreed: ToldResult[]
  rejected: ToldResult[]
  divisive: ToldResult[]
  dissenting: ToldResult[]
  open: ToldResult[]
}

export function sortStatements(results: ToldResults): SortedStatements {
  const labelled = (...labels: ToldResult['label'][]) =>
    results.statements.filter((one) => labels.includes(one.label))
  return {
    agreed: labelled('agreed-by-all'),
    // Most clearly rejected first: the list runs from what is agreed to most.
    rejected: labelled('rejected-by-all').toReversed(),
    divisive: labelled('divisive'),
    dissenting: labelled('majority-with-dissent'),
    open: [...labelled('leaning'), ...labelled('mostly-passed'), ...labelled('too-few-votes', 'kept-back')],
  }
}

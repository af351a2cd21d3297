import type { ResultsSnapshot, StatementResult } from '../contract/results.ts'

/** The statements of a snapshot by what is said of them, each list best first as computed. */
export type SortedStatements = {
  agreed: StatementResult[]
  rejected: StatementResult[]
  divisive: StatementResult[]
  dissenting: StatementResult[]
  open: StatementResult[]
}

export function sortStatements(snapshot: ResultsSnapshot): SortedStatements {
  const labelled = (...labels: StatementResult['label'][]) =>
    snapshot.statements.filter((one) => labels.includes(one.label))
  return {
    agreed: labelled('agreed-by-all'),
    // Most clearly rejected first: the list runs from what is agreed to most.
    rejected: labelled('rejected-by-all').toReversed(),
    divisive: labelled('divisive'),
    dissenting: labelled('majority-with-dissent'),
    open: [...labelled('leaning'), ...labelled('mostly-passed'), ...labelled('too-few-votes')],
  }
}

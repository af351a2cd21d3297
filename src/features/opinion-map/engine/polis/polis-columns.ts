import type { VoteTable } from '../vote-table.ts'

/**
 * The columns of the Polis matrix. A column exists once its statement has a vote. The column of a rejected or meta
 * statement is "zeroed": value 0 for everybody, also for people who never saw it, so its mean is 0 and everybody
 * counts as having voted on it. All other missing cells stand for the mean, and are 0 once the mean is taken off.
 */
export type PolisColumns = {
  /** Mean over the votes cast, passes as 0; 0 for zeroed columns and for statements without a vote. */
  readonly means: Float64Array
  /** 1 where the column exists: the statement has a vote. */
  readonly voted: Uint8Array
  /** 1 where centred votes differ from 0 at all: the statement has a vote and is not zeroed. */
  readonly live: Uint8Array
  /** C: how many columns exist, zeroed ones included. */
  readonly count: number
  /** How many of them are zeroed. */
  readonly zeroed: number
}

export function polisColumns(table: VoteTable): PolisColumns {
  const sums = new Int32Array(table.statements)
  const seen = new Int32Array(table.statements)
  for (let v = 0; v < table.column.length; v++) {
    const j = table.column[v]!
    sums[j]! += table.answer[v]!
    seen[j]!++
  }
  return columnsFromCounts(sums, seen, table.moderation)
}

/** The same from counts per statement: Σ votes and number of votes. */
export function columnsFromCounts(sums: Int32Array, seen: Int32Array, moderation: Uint8Array): PolisColumns {
  const means = new Float64Array(sums.length)
  const voted = new Uint8Array(sums.length)
  const live = new Uint8Array(sums.length)
  let count = 0
  let zeroed = 0
  for (let j = 0; j < sums.length; j++) {
    if (seen[j] === 0) continue
    voted[j] = 1
    count++
    if (moderation[j] !== 0) zeroed++
    else {
      means[j] = sums[j]! / seen[j]!
      live[j] = 1
    }
  }
  return { means, voted, live, count, zeroed }
}

import { upTo } from '../counting.ts'
import { votesThat } from '../groups/vote-folds.ts'
import { canonicalOrder, type VoteInput, type VoteTable } from '../vote-table.ts'

/** Polis' matrix holds so many people and statements; votes that come later from or on others are dropped. */
export const matrixCaps = { people: 100_000, statements: 10_000 }

/** People and statements (numbers of the table) in order of their first vote; the table's own order when left out. */
export type FirstVotes = { people?: ArrayLike<number>; statements?: ArrayLike<number> }

/**
 * The votes that Polis' matrix would hold: those of the first 100 000 people who voted on the first 10 000 statements that
 * were voted on. The others keep their place in the table, without votes. Only for the comparison with Polis: the
 * platform's own map, groups and lists take everybody.
 */
export function votesInMatrix(table: VoteTable, first: FirstVotes = {}, caps = matrixCaps): VoteTable {
  if (table.people <= caps.people && table.statements <= caps.statements) return table
  const seen = new Uint8Array(table.statements)
  for (const j of table.column) seen[j] = 1
  const voted = (p: number) => table.rowStart[p + 1]! > table.rowStart[p]!
  const people = firstOf(first.people ?? upTo(table.people), voted, caps.people)
  const statements = firstOf(
    first.statements ?? upTo(table.statements),
    (j) => seen[j] === 1,
    caps.statements,
  )
  return votesThat(table, (p, j) => people.has(p) && statements.has(j))
}

function firstOf(order: ArrayLike<number>, isIn: (one: number) => boolean, most: number): Set<number> {
  return new Set(Array.from(order).filter(isIn).slice(0, most))
}

/** The order of first votes, from when each was cast; at the very same instant, and without a vote, that of the table. */
export function firstVotes(input: VoteInput & { castAt: ArrayLike<number> }): Required<FirstVotes> {
  const order = (ids: VoteInput['personIds'], of: ArrayLike<number>) => {
    const { place } = canonicalOrder(ids)
    const times = new Float64Array(ids.length).fill(Number.POSITIVE_INFINITY)
    for (let v = 0; v < of.length; v++) {
      const at = place[of[v]!]!
      times[at] = Math.min(times[at]!, input.castAt[v]!)
    }
    // Infinity less Infinity is no number: those without a vote stay behind, in their own order.
    return upTo(ids.length).sort((a, b) => (times[a]! < times[b]! ? -1 : times[a]! > times[b]! ? 1 : a - b))
  }
  return {
    people: order(input.personIds, input.person),
    statements: order(input.statementIds, input.statement),
  }
}

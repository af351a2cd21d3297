import { upTo, wholeOrder } from '../counting.ts'
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
  const order = (of: ArrayLike<number> | undefined, count: number) =>
    of ? wholeOrder(of, count) : upTo(count)
  const people = firstOf(order(first.people, table.people), voted, caps.people)
  const statements = firstOf(order(first.statements, table.statements), (j) => seen[j] === 1, caps.statements)
  return votesThat(table, (p, j) => people.has(p) && statements.has(j))
}

function firstOf(order: Int32Array, isIn: (one: number) => boolean, most: number): Set<number> {
  return new Set(order.filter(isIn).subarray(0, most))
}

/**
 * The order of first votes, from when each was cast; at the very same instant, and without a vote, that of the table. A vote
 * that finds the matrix full of other people or statements is dropped and makes no place for either: with more of them than
 * the caps allow, who never gets in stands behind those who do.
 */
export function firstVotes(
  input: VoteInput & { castAt: ArrayLike<number> },
  caps = matrixCaps,
): Required<FirstVotes> {
  const { castAt } = input
  const personPlace = canonicalOrder(input.personIds).place
  const statementPlace = canonicalOrder(input.statementIds).place
  const people = new Set<number>()
  const statements = new Set<number>()
  const person = (v: number) => personPlace[input.person[v]!]!
  const statement = (v: number) => statementPlace[input.statement[v]!]!
  const inTime = upTo(input.person.length).sort(
    (a, b) => castAt[a]! - castAt[b]! || person(a) - person(b) || statement(a) - statement(b),
  )
  for (const v of inTime) {
    const isFull =
      (people.size >= caps.people && !people.has(person(v))) ||
      (statements.size >= caps.statements && !statements.has(statement(v)))
    if (isFull) continue
    people.add(person(v))
    statements.add(statement(v))
  }
  return { people: withTheRest(people, personPlace), statements: withTheRest(statements, statementPlace) }
}

function withTheRest(first: Set<number>, all: Int32Array): Int32Array {
  return Int32Array.from([...first, ...upTo(all.length).filter((one) => !first.has(one))])
}

import { fingerprint, mixInteger } from '../seeded-random.ts'
import type { VoteTable } from '../vote-table.ts'

export const folds = 10

/**
 * Puts each vote into one of ten folds by the ids of its person and statement alone: votes that come later move no
 * earlier one, so the choice of the number of groups does not flicker while a consultation grows.
 */
export type VoteFolds = (person: number, statement: number) => number

export function voteFolds(table: Pick<VoteTable, 'personIds' | 'statementIds'>, seed: number): VoteFolds {
  const people = Uint32Array.from(table.personIds, (id) => mixInteger(fingerprint(id) ^ seed))
  const statements = Uint32Array.from(table.statementIds, (id) => fingerprint(`statement ${id}`))
  return (person, statement) => mixInteger(people[person]! ^ statements[statement]!) % folds
}

/** The table without the votes of one fold; people and statements keep their numbers. */
export function withoutFold(table: VoteTable, foldOf: VoteFolds, fold: number): VoteTable {
  return votesThat(table, (person, statement) => foldOf(person, statement) !== fold)
}

/** The table with only the votes that `keep` says. */
export function votesThat(table: VoteTable, keep: (person: number, statement: number) => boolean): VoteTable {
  const rowStart = new Int32Array(table.people + 1)
  const column = new Int32Array(table.column.length)
  const answer = new Int8Array(table.column.length)
  let end = 0
  for (let p = 0; p < table.people; p++) {
    for (let v = table.rowStart[p]!; v < table.rowStart[p + 1]!; v++) {
      if (!keep(p, table.column[v]!)) continue
      column[end] = table.column[v]!
      answer[end++] = table.answer[v]!
    }
    rowStart[p + 1] = end
  }
  return { ...table, rowStart, column: column.slice(0, end), answer: answer.slice(0, end) }
}

/** The table of the listed people alone (ascending numbers). */
export function onlyPeople(table: VoteTable, people: Int32Array): VoteTable {
  if (people.length === table.people) return table
  const rowStart = new Int32Array(people.length + 1)
  people.forEach((p, i) => {
    rowStart[i + 1] = rowStart[i]! + table.rowStart[p + 1]! - table.rowStart[p]!
  })
  const column = new Int32Array(rowStart[people.length]!)
  const answer = new Int8Array(column.length)
  people.forEach((p, i) => {
    column.set(table.column.subarray(table.rowStart[p]!, table.rowStart[p + 1]!), rowStart[i]!)
    answer.set(table.answer.subarray(table.rowStart[p]!, table.rowStart[p + 1]!), rowStart[i]!)
  })
  const personIds = Array.from(people, (p) => table.personIds[p]!)
  return { ...table, personIds, people: people.length, rowStart, column, answer }
}

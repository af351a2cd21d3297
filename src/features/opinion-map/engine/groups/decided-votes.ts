import { votesToBePlaced } from '../polis/clustered-people.ts'
import type { VoteTable } from '../vote-table.ts'

/**
 * The votes that opinion groups are made of: agree and disagree on open statements, of people who cast at least seven
 * votes on open statements (or one on each, where there are fewer), passes counted towards the seven. Passing is
 * reported apart: as a third answer it would make a group of "people who mostly pass".
 */
export type DecidedVotes = {
  readonly statements: number
  /** Number of each row's person in the vote table. */
  readonly person: Int32Array
  readonly rowStart: Int32Array
  /** 2 · statement, plus 1 where the answer is agree. */
  readonly code: Int32Array
}

export function decidedVotes(table: VoteTable): DecidedVotes {
  const { rowStart, column, answer, moderation } = table
  const voted = new Uint8Array(table.statements)
  for (let v = 0; v < column.length; v++) if (moderation[column[v]!] === 0) voted[column[v]!] = 1
  const enough = Math.min(
    votesToBePlaced,
    voted.reduce((sum, one) => sum + one, 0),
  )
  const person = new Int32Array(table.people)
  const starts = new Int32Array(table.people + 1)
  let rows = 0
  const code = new Int32Array(column.length)
  let end = 0
  for (let p = 0; p < table.people; p++) {
    const start = end
    let cast = 0
    for (let v = rowStart[p]!; v < rowStart[p + 1]!; v++) {
      const j = column[v]!
      if (moderation[j] !== 0) continue
      cast++
      if (answer[v] !== 0) code[end++] = 2 * j + (answer[v]! > 0 ? 1 : 0)
    }
    if (cast < enough || cast === 0) {
      end = start
      continue
    }
    person[rows++] = p
    starts[rows] = end
  }
  return {
    statements: table.statements,
    person: person.slice(0, rows),
    rowStart: starts.slice(0, rows + 1),
    code: code.slice(0, end),
  }
}

/** The rows listed in `rows`, in that order, and of these the votes that `keep` says. */
export function someDecidedVotes(
  votes: DecidedVotes,
  rows: ArrayLike<number>,
  keep: (row: number, code: number) => boolean,
): DecidedVotes {
  const rowStart = new Int32Array(rows.length + 1)
  const person = new Int32Array(rows.length)
  const code = new Int32Array(votes.code.length)
  let end = 0
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!
    person[i] = votes.person[row]!
    for (let v = votes.rowStart[row]!; v < votes.rowStart[row + 1]!; v++)
      if (keep(row, votes.code[v]!)) code[end++] = votes.code[v]!
    rowStart[i + 1] = end
  }
  return { statements: votes.statements, person, rowStart, code: code.slice(0, end) }
}

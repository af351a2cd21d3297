import { parts } from './file-parts.ts'
import type { TableRow, TableRows } from './file-rows.ts'

function keyOf(row: TableRow, voter: unknown): string {
  return `${row.consultation_id} ${voter}`
}

/**
 * Voters counted from 1 in the order of their ids, which is the order that the calculation takes them in: their
 * results stay the same, and nobody can be found again by an id. Answers of people who came while the rows were being
 * read are left for the next file.
 */
export function renumberVoters(rows: TableRows): TableRows {
  const numbers = new Map<string, number>()
  const last = new Map<unknown, number>()
  const inOrder = [...rows.voters].sort((a, b) => Number(a.id) - Number(b.id))
  for (const row of inOrder) {
    const number = (last.get(row.consultation_id) ?? 0) + 1
    last.set(row.consultation_id, number)
    numbers.set(keyOf(row, row.id), number)
  }
  // Who wrote without having answered anything is numbered behind them.
  for (const row of [...rows.statements].sort((a, b) => Number(a.number) - Number(b.number))) {
    if (row.author_voter === null || numbers.has(keyOf(row, row.author_voter))) continue
    const number = (last.get(row.consultation_id) ?? 0) + 1
    last.set(row.consultation_id, number)
    numbers.set(keyOf(row, row.author_voter), number)
  }
  const renumbered = (name: 'voters' | 'statements' | 'votes') => {
    const column = parts[name].voter!
    return rows[name].map((row) => ({ ...row, [column]: numbers.get(keyOf(row, row[column])) ?? null }))
  }
  return {
    ...rows,
    voters: renumbered('voters'),
    statements: renumbered('statements'),
    votes: renumbered('votes').filter((row) => row.voter_id !== null),
  }
}

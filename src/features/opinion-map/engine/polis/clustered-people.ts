import type { VoteTable } from '../vote-table.ts'
import { type PolisColumns, polisColumns } from './polis-columns.ts'

/** So many are clustered at least, however few votes they cast. */
const fewestClustered = 15

/** Votes a person must have cast to be placed, passes and votes on rejected statements included. */
export const votesToBePlaced = 7

/**
 * Who takes part in Polis' grouping, 1 or 0 per person: votes cast ≥ min(7, C), and whoever was in before
 * (`sticky`, 1 per person). With fewer than 15 in, the most active of the others are added; of equally active ones the
 * first in `order` (numbers of the table's rows; the table's own order when left out). Who has no vote has no row in
 * Polis' matrix and is never in.
 */
export function clusteredPeople(
  table: VoteTable,
  sticky?: ArrayLike<number>,
  order?: ArrayLike<number>,
  columns: PolisColumns = polisColumns(table),
): Uint8Array {
  const enough = Math.min(votesToBePlaced, columns.count)
  const inside = new Uint8Array(table.people)
  const others: number[] = []
  let count = 0
  for (let i = 0; i < table.people; i++) {
    const p = order ? order[i]! : i
    const cast = votesCast(table, p)
    if (cast > 0 && (cast >= enough || sticky?.[p])) {
      inside[p] = 1
      count++
    } else if (cast > 0) others.push(p)
  }
  if (count < fewestClustered) {
    // The sort is stable: who comes first in the order stays first.
    others.sort((a, b) => votesCast(table, b) - votesCast(table, a))
    for (const p of others.slice(0, fewestClustered - count)) inside[p] = 1
  }
  return inside
}

function votesCast(table: VoteTable, person: number): number {
  return table.rowStart[person + 1]! - table.rowStart[person]!
}

import { seededRandom, shuffleInPlace } from '../seeded-random.ts'
import type { VoteTable } from '../vote-table.ts'

/** The same people see the same statements, but who answered what is dealt out anew: no groups are left. */
export function withShuffledAnswers(table: VoteTable, seed: number): VoteTable {
  const random = seededRandom(seed)
  const answer = new Int8Array(table.answer.length)
  for (let j = 0; j < table.statements; j++) {
    const places = Int32Array.from(table.column.keys()).filter((v) => table.column[v] === j)
    const dealt = shuffleInPlace(places.slice(), random)
    places.forEach((v, i) => {
      answer[v] = table.answer[dealt[i]!]!
    })
  }
  return { ...table, answer }
}

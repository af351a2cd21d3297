import { upTo } from '../counting.ts'
import { canonicalOrder, type Id, moderationCode, type VoteTable } from '../vote-table.ts'
import type { LiveVotes } from './live-votes.ts'

/**
 * The canonical table of the votes as they stand, bit by bit what `voteTable` makes of them, and for each statement its
 * row in it. People without votes are part of it, removed
 * ones are not. O(votes), people and statements being sorted by id already; else
 * their sorting on top.
 */
export function liveTable(live: LiveVotes): { table: VoteTable; statementPlace: Int32Array } {
  const { people, arrivalOf } = peopleInOrder(live)
  const statements = canonicalOrder(live.statementIds)
  const rowStart = new Int32Array(arrivalOf.length + 1)
  const column = new Int32Array(live.votes)
  const answer = new Int8Array(live.votes)
  let end = 0
  for (let p = 0; p < arrivalOf.length; p++) {
    const start = end
    for (let at = live.firstVote[arrivalOf[p]!]!; at >= 0; at = live.nextVote[at]!) {
      const j = statements.place[live.statementOf[at]!]!
      let to = end++
      for (; to > start && column[to - 1]! > j; to--) {
        column[to] = column[to - 1]!
        answer[to] = answer[to - 1]!
      }
      column[to] = j
      answer[to] = live.answerOf[at]!
    }
    rowStart[p + 1] = end
  }
  const moderation = new Uint8Array(statements.place.length)
  live.moderation.forEach((state, j) => {
    moderation[statements.place[j]!] = moderationCode(state)
  })
  const table: VoteTable = {
    personIds: people,
    statementIds: statements.ids,
    people: people.length,
    statements: statements.ids.length,
    rowStart,
    column,
    answer,
    moderation,
  }
  return { table, statementPlace: statements.place }
}

/** Ids of those who were not removed, sorted, and the number each of them votes with. */
function peopleInOrder(live: LiveVotes): { people: readonly Id[]; arrivalOf: Int32Array } {
  const numbers = upTo(live.personIds.length)
  const staying = live.gone.size === 0 ? numbers : numbers.filter((person) => !live.gone.has(person))
  const ids = live.gone.size === 0 ? live.personIds : Array.from(staying, (n) => live.personIds[n]!)
  const { ids: people, place } = canonicalOrder(ids)
  const arrivalOf = new Int32Array(staying.length)
  for (let i = 0; i < staying.length; i++) arrivalOf[place[i]!] = staying[i]!
  return { people, arrivalOf }
}

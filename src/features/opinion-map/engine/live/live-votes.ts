import { type CoVoteCounts, pairPlace } from '../polis/co-vote-counts.ts'
import { canonicalOrder, type Id, type Moderation, type VoteTable } from '../vote-table.ts'

/** Above so many statements pairs are not counted: the counts would take more memory than they save time. */
const pairsUpTo = 3000

/**
 * The votes of one running consultation, kept so that one vote more costs microseconds: each person's votes as a list,
 * and the integer counts that the map is computed from. A changed answer or a deleted person is subtracted exactly.
 * People and statements are numbered in order of arrival; `liveTable` brings them into canonical order.
 */
export type LiveVotes = {
  personIds: Id[]
  statementIds: Id[]
  moderation: Moderation[]
  /** First vote of each person in the lists below, −1 for none. */
  firstVote: Int32Array
  nextVote: Int32Array
  statementOf: Int32Array
  answerOf: Int8Array
  /** Votes stand in places below `used`; those given back are chained from `free`. */
  used: number
  free: number
  votes: number
  /** Per statement: Σ votes and how many. */
  sums: Int32Array
  seen: Int32Array
  /** Co-vote counts in order of arrival; undefined above 3 000 statements. */
  pairs: CoVoteCounts | undefined
}

export function liveVotes(): LiveVotes {
  return {
    personIds: [],
    statementIds: [],
    moderation: [],
    firstVote: new Int32Array(64).fill(-1),
    nextVote: new Int32Array(256),
    statementOf: new Int32Array(256),
    answerOf: new Int8Array(256),
    used: 0,
    free: -1,
    votes: 0,
    sums: new Int32Array(16),
    seen: new Int32Array(16),
    pairs: new Int32Array(pairPlace(16, 0)),
  }
}

/** Takes in a person and gives the number to vote with. */
export function addPerson(live: LiveVotes, id: Id): number {
  const person = live.personIds.push(id) - 1
  if (person >= live.firstVote.length) {
    const before = live.firstVote.length
    live.firstVote = grown(live.firstVote, Int32Array).fill(-1, before)
  }
  return person
}

/** Takes in a statement and gives the number to vote on. */
export function addStatement(live: LiveVotes, id: Id, moderation: Moderation = 'open'): number {
  const statement = live.statementIds.push(id) - 1
  live.moderation.push(moderation)
  if (statement >= live.seen.length) {
    live.seen = grown(live.seen, Int32Array)
    live.sums = grown(live.sums, Int32Array)
  }
  if (live.pairs && statement >= pairsUpTo) live.pairs = undefined
  if (live.pairs && pairPlace(statement + 1, 0) > live.pairs.length)
    live.pairs = grown(live.pairs, Int32Array)
  return statement
}

/** A statement was rejected, let in again, or marked as meta; its votes stay. */
export function setModeration(live: LiveVotes, statement: number, moderation: Moderation): void {
  live.moderation[statement] = moderation
}

/** Records an answer, or puts it in place of the person's earlier one. Says what it replaced, undefined for nothing. */
export function castVote(
  live: LiveVotes,
  person: number,
  statement: number,
  answer: number,
): number | undefined {
  for (let at = live.firstVote[person]!; at >= 0; at = live.nextVote[at]!) {
    if (live.statementOf[at] !== statement) continue
    const before = live.answerOf[at]!
    if (before !== answer) {
      countVote(live, person, at, -1)
      live.answerOf[at] = answer
      countVote(live, person, at, 1)
    }
    return before
  }
  const at = freePlace(live)
  live.statementOf[at] = statement
  live.answerOf[at] = answer
  live.nextVote[at] = live.firstVote[person]!
  live.firstVote[person] = at
  live.votes++
  countVote(live, person, at, 1)
  return undefined
}

/** Takes all votes of a person out again, as if they had never been; the person stays, without votes. */
export function removeVotes(live: LiveVotes, person: number): void {
  for (let at = live.firstVote[person]!; at >= 0; at = live.firstVote[person]!) {
    countVote(live, person, at, -1)
    live.firstVote[person] = live.nextVote[at]!
    live.nextVote[at] = live.free
    live.free = at
    live.votes--
  }
}

/** Adds (1) or takes back (−1) one vote in all counts: its statement, and its pairs with the person's other votes. */
function countVote(live: LiveVotes, person: number, at: number, sign: number): void {
  const j = live.statementOf[at]!
  const vj = live.answerOf[at]!
  live.sums[j]! += sign * vj
  live.seen[j]! += sign
  const { pairs } = live
  if (!pairs) return
  for (let other = live.firstVote[person]!; other >= 0; other = live.nextVote[other]!) {
    const k = live.statementOf[other]!
    const vk = live.answerOf[other]!
    const place = k <= j ? pairPlace(j, k) : pairPlace(k, j)
    pairs[place]! += sign
    pairs[place + 1]! += sign * vj * vk
    pairs[place + 2]! += sign * (k <= j ? vj : vk)
    pairs[place + 3]! += sign * (k <= j ? vk : vj)
  }
}

function freePlace(live: LiveVotes): number {
  if (live.free >= 0) {
    const at = live.free
    live.free = live.nextVote[at]!
    return at
  }
  if (live.used >= live.nextVote.length) {
    live.nextVote = grown(live.nextVote, Int32Array)
    live.statementOf = grown(live.statementOf, Int32Array)
    live.answerOf = grown(live.answerOf, Int8Array)
  }
  return live.used++
}

function grown<T extends Int32Array | Int8Array>(array: T, Kind: new (length: number) => T): T {
  const wider = new Kind(2 * array.length)
  wider.set(array)
  return wider
}

/**
 * The canonical table of the votes as they stand, bit by bit what `voteTable` makes of them, and for each statement its
 * row in it. People without votes are part of it. O(votes), people and statements being sorted by id already; else
 * their sorting on top.
 */
export function liveTable(live: LiveVotes): { table: VoteTable; statementPlace: Int32Array } {
  const people = canonicalOrder(live.personIds)
  const statements = canonicalOrder(live.statementIds)
  const arrivalOf = new Int32Array(people.place.length)
  people.place.forEach((to, from) => {
    arrivalOf[to] = from
  })
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
    moderation[statements.place[j]!] = state === 'open' ? 0 : state === 'rejected' ? 1 : 2
  })
  const table: VoteTable = {
    personIds: people.ids,
    statementIds: statements.ids,
    people: people.ids.length,
    statements: statements.ids.length,
    rowStart,
    column,
    answer,
    moderation,
  }
  return { table, statementPlace: statements.place }
}

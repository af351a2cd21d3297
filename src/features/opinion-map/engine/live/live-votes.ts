import { EngineError } from '../engine-error.ts'
import { type CoVoteCounts, coVoteCounts, pairPlace } from '../polis/co-vote-counts.ts'
import { type Id, type Moderation, moderationCode, moderationCodes, type VoteTable } from '../vote-table.ts'

/** Above so many statements pairs are not counted: the counts would take more memory than they save time. */
const pairsUpTo = 3000

/**
 * The votes of one running consultation, kept so that one vote more costs microseconds: each person's votes as a list,
 * and the integer counts that the map is computed from. A changed answer or a deleted person is subtracted exactly.
 * People and statements are numbered in order of arrival; `liveTable` brings them into canonical order.
 */
export type LiveVotes = {
  personIds: Id[]
  /** Numbers of people who were removed; they are never given again. */
  gone: Set<number>
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

/** No people, no statements, no votes. */
export function liveVotes(): LiveVotes {
  return {
    personIds: [],
    gone: new Set(),
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

/**
 * Live votes from a whole table at once: what casting them one by one would give, in a fraction of the time. People and
 * statements have the numbers of the table. Usual at the start of a process: `liveVotesOf(voteTable(…))` with columns
 * read from a database.
 */
export function liveVotesOf(table: VoteTable): LiveVotes {
  const { people, statements, rowStart, column, answer } = table
  const votes = column.length
  const live: LiveVotes = {
    ...liveVotes(),
    personIds: [...table.personIds],
    statementIds: [...table.statementIds],
    moderation: Array.from(table.moderation, (code) => moderationCodes[code]!),
    firstVote: withRoom(new Int32Array(0), 64 + people).fill(-1),
    nextVote: withRoom(new Int32Array(0), 256 + votes),
    statementOf: withRoom(column, 256 + votes),
    answerOf: withRoom(answer, 256 + votes),
    used: votes,
    votes,
    sums: new Int32Array(16 + statements),
    seen: new Int32Array(16 + statements),
    pairs: statements > pairsUpTo ? undefined : withRoom(coVoteCounts(table), pairPlace(16 + statements, 0)),
  }
  for (let p = 0; p < people; p++) {
    const start = rowStart[p]!
    const end = rowStart[p + 1]!
    if (start < end) live.firstVote[p] = start
    for (let v = start; v < end; v++) {
      live.nextVote[v] = v + 1 < end ? v + 1 : -1
      live.sums[column[v]!]! += answer[v]!
      live.seen[column[v]!]!++
    }
  }
  return live
}

/** Takes in a person and gives the number to vote with. */
export function addPerson(live: LiveVotes, id: Id): number {
  const person = live.personIds.push(id) - 1
  if (person >= live.firstVote.length) {
    const before = live.firstVote.length
    live.firstVote = withRoom(live.firstVote, 2 * before).fill(-1, before)
  }
  return person
}

/** Takes in a statement and gives the number to vote on. Throws EngineError for a state that is none. */
export function addStatement(live: LiveVotes, id: Id, moderation: Moderation = 'open'): number {
  moderationCode(moderation)
  const statement = live.statementIds.push(id) - 1
  live.moderation.push(moderation)
  if (statement >= live.seen.length) {
    live.seen = withRoom(live.seen, 2 * statement)
    live.sums = withRoom(live.sums, 2 * statement)
  }
  if (live.pairs && statement >= pairsUpTo) live.pairs = undefined
  if (live.pairs && pairPlace(statement + 1, 0) > live.pairs.length)
    live.pairs = withRoom(live.pairs, 2 * live.pairs.length)
  return statement
}

/**
 * A statement was rejected, let in again, or marked as meta; its votes stay. Throws EngineError for a number that was never
 * given or a state that is none.
 */
export function setModeration(live: LiveVotes, statement: number, moderation: Moderation): void {
  if (live.statementIds[statement] === undefined) throw new EngineError('index-out-of-range', { statement })
  moderationCode(moderation)
  live.moderation[statement] = moderation
}

/**
 * Records an answer, or puts it in place of the person's earlier one. Says what it replaced, undefined for nothing.
 * Throws EngineError for a number that was never given, a person who was removed, or an answer that is none.
 */
export function castVote(
  live: LiveVotes,
  person: number,
  statement: number,
  answer: number,
): number | undefined {
  if (answer !== 1 && answer !== 0 && answer !== -1) throw new EngineError('answer-not-known', { answer })
  if (live.personIds[person] === undefined || live.gone.has(person))
    throw new EngineError('index-out-of-range', { person })
  if (live.statementIds[statement] === undefined) throw new EngineError('index-out-of-range', { statement })
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

/**
 * Takes a person out with all votes, as if they had never been there: exactly, in every count and every result. Throws
 * EngineError for a number that was never given.
 */
export function removePerson(live: LiveVotes, person: number): void {
  removeVotes(live, person)
  live.gone.add(person)
}

/** Takes all votes of a person out again; the person stays, without votes, and may vote anew. Throws as `removePerson`. */
export function removeVotes(live: LiveVotes, person: number): void {
  if (live.personIds[person] === undefined) throw new EngineError('index-out-of-range', { person })
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
    live.nextVote = withRoom(live.nextVote, 2 * live.used)
    live.statementOf = withRoom(live.statementOf, 2 * live.used)
    live.answerOf = withRoom(live.answerOf, 2 * live.used)
  }
  return live.used++
}

/** A copy with so many places, those added being 0. */
function withRoom<T extends Int32Array | Int8Array>(array: T, length: number): T {
  const wider = array instanceof Int8Array ? new Int8Array(length) : new Int32Array(length)
  wider.set(array)
  return wider as T
}

import { createHmac } from 'node:crypto'
import type { Reason } from '../../../../base/reason.ts'
import { visitor } from '../../../../platform/commands/actor.ts'
import type { Queryable } from '../../../../platform/database/tables.ts'
import { nextEvent } from '../../../../platform/events/journal.ts'
import { voteObstacles } from '../../rules/vote-obstacles.ts'
import type { OpenConsultation } from './open-consultation.ts'
import { type VoteBatch, type VoteRow, writeBatch } from './vote-batch-store.ts'
import type { Voter } from './voter-token.ts'
import { asTaker, type ConsultationFacts, type VotingStatement } from './voting-store.ts'

/** `words`: the digest of the text that the voter saw, where that is known. */
export type WantedVote = { voter: Voter; vote: VoteRow; words?: string }

/** Which votes may be written by what is known, and why the others may not. */
export function sift<T extends WantedVote>(facts: ConsultationFacts, round: readonly T[], at: Date) {
  const accepted: T[] = []
  const refused: { one: T; reasons: Reason[] }[] = []
  for (const one of round) {
    const statement = facts.statementOf.get(one.vote.statement)
    const asShown = statement && { state: statement.state, changed: changedSince(statement, one.words) }
    const reasons = voteObstacles(facts, asShown, asTaker(facts, one.voter), at)
    if (reasons.length > 0) refused.push({ one, reasons })
    else accepted.push(one)
  }
  return { accepted, refused }
}

function changedSince({ words }: VotingStatement, seen: string | undefined): boolean {
  return seen !== undefined && seen !== words
}

/** A batch that the database took, and what its unknown voters had answered before. */
export type Written = {
  batch: VoteBatch
  votes: WantedVote[]
  before: { voterId: number; statement: number }[]
}

/**
 * Writes the votes on the end of the chain that the facts know, safe on the disk when this resolves; null when the chain
 * has moved on.
 */
export async function writeVotes(
  db: Queryable,
  consultation: OpenConsultation,
  facts: ConsultationFacts,
  accepted: readonly WantedVote[],
  at: Date,
): Promise<Written | null> {
  const votes = lastOfEach(accepted)
  const batch = batchOf(consultation, facts, votes, at)
  const before = await writeBatch(db, batch)
  return before && { batch, votes, before }
}

/** Of several votes of one voter on one statement the last. */
function lastOfEach(round: readonly WantedVote[]): WantedVote[] {
  const last = new Map<string, WantedVote>()
  for (const one of round) last.set(`${one.vote.voterId} ${one.vote.statement}`, one)
  return [...last.values()]
}

function batchOf(
  { voters }: OpenConsultation,
  facts: ConsultationFacts,
  votes: WantedVote[],
  at: Date,
): VoteBatch {
  const those = new Map(votes.map(({ voter }) => [voter.id, voter]))
  const data = { count: votes.length, digest: digestOf(facts.secret, votes) }
  return {
    consultation: facts,
    chain: facts.chain,
    event: nextEvent(facts.chain, { actor: visitor, now: at, channel: 'page' }, { kind: 'votes.cast', data }),
    at,
    votes: votes.map(({ vote }) => vote),
    voters: [...those.values()].filter(({ id }) => !voters.of(id).written),
    unknown: [...those.keys()].filter((id) => voters.of(id).answered === null),
  }
}

/** Proves what the batch held to who has the consultation's secret, and tells nothing to anybody else. */
function digestOf(secret: string, votes: WantedVote[]): string {
  const told = votes.map(({ vote }) => ` ${vote.voterId}:${vote.statement}:${vote.answer}`)
  return createHmac('sha256', secret)
    .update(`votes${told.join('')}`)
    .digest('hex')
}

/** Takes what was committed into the memory of this process. */
export function settle(consultation: OpenConsultation, { batch, before }: Written): void {
  const { facts, voters, table } = consultation
  if (batch.event.previousHash !== facts.chain.head) {
    // Memory has been read again since, with what came after: one of these voters may be gone by now. Or it lacks what
    // came before, and must not take itself to be as far as the batch.
    for (const { voterId } of batch.votes) voters.of(voterId).answered = null
    return
  }
  facts.chain = { id: facts.id, length: batch.event.number, head: batch.event.hash }
  consultation.checkedAt = batch.at.getTime()
  for (const id of batch.unknown) voters.of(id).answered ??= new Set()
  for (const { voterId, statement } of before) voters.of(voterId).answered?.add(statement)
  for (const { voterId, statement } of batch.votes) {
    const entry = voters.of(voterId)
    entry.written = true
    const place = table.placeOf.get(statement)
    if (place !== undefined && entry.answered && !entry.answered.has(statement)) table.facts.seen[place]!++
    entry.answered?.add(statement)
  }
}

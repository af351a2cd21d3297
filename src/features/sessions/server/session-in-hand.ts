import { found } from '../../../base/reason.ts'
import type { Act } from '../../../platform/commands/act.ts'
import type { Tx } from '../../../platform/database/tables.ts'
import { type Action, authorise } from '../../access/index.ts'
import { latestRound, lockedRound, lockedRounds, type RoundHandle, roundHandle } from '../../topics/index.ts'
import { type SessionState, sessionStateOf } from '../rules/session-state.ts'
import { roundsOfSession, type SessionHandle, sessionOfRound } from './session-store.ts'

export type SessionInHand = { round: RoundHandle; session: SessionHandle; state: SessionState }

/**
 * Permission first, then the session that a request means, of the latest round of its topic: both as they stand once
 * nobody else is acting on the topic.
 */
export async function sessionInHand(
  act: Act,
  action: Action,
  request: { topicId: string; sessionId?: string },
): Promise<SessionInHand> {
  const round = await lockedRound(act.tx, request.topicId)
  authorise(act.actor, action, { path: round.path })
  const session = found(
    await sessionOfRound(act.tx, round.roundId, request.sessionId),
    request.sessionId ? 'sessions.not-found' : 'sessions.none',
  )
  return { round, session, state: sessionStateOf(session) }
}

/** The rounds a session serves that are still open: their topics are told what becomes of it. */
export async function goingRounds(act: Act, sessionId: string): Promise<RoundHandle[]> {
  const roundIds = await roundsOfSession(act.tx, sessionId)
  const rounds = await Promise.all(roundIds.map((roundId) => roundHandle(act.tx, roundId)))
  return rounds.filter((round) => !round.closed)
}

/**
 * The chain of an act on a session that may serve several topics: all of them are locked at once and in one order, so
 * that two who act on the session from different topics do not wait in a ring.
 */
export async function chainOfSession(
  { topicId, sessionId }: { topicId: string; sessionId?: string },
  tx: Tx,
): Promise<string> {
  const { roundId } = await latestRound(tx, topicId)
  const session = await sessionOfRound(tx, roundId, sessionId)
  await lockedRounds(tx, [roundId, ...(session ? await roundsOfSession(tx, session.sessionId) : [])])
  return topicId
}

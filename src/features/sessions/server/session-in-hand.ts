import { found } from '../../../base/reason.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { type Action, authorise } from '../../access/index.ts'
import { lockedRound, type RoundHandle, roundHandle } from '../../topics/index.ts'
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

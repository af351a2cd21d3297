import { found } from '../../../base/reason.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { type Action, authorise } from '../../access/index.ts'
import { latestRound, type RoundHandle } from '../../topics/index.ts'
import { type SessionState, sessionStateOf } from '../rules/session-state.ts'
import { type SessionHandle, sessionOfRound } from './session-store.ts'

export type SessionInHand = { round: RoundHandle; session: SessionHandle; state: SessionState }

/** Permission first, then the session that a request means, of the latest round of its topic. */
export async function sessionInHand(
  act: Act,
  action: Action,
  request: { topicId: string; sessionId?: string },
): Promise<SessionInHand> {
  const round = await latestRound(act.tx, request.topicId)
  authorise(act.actor, action, { path: round.path })
  const session = found(
    await sessionOfRound(act.tx, round.roundId, request.sessionId),
    request.sessionId ? 'sessions.not-found' : 'sessions.none',
  )
  return { round, session, state: sessionStateOf(session) }
}

import { found } from '../../../base/reason.ts'
import type { PageRequest } from '../../../platform/http/page.ts'
import { type Action, authorise } from '../../access/index.ts'
import { latestRound, type RoundHandle } from '../../topics/index.ts'
import { type SessionHandle, sessionOfRound } from './session-store.ts'

/** The round worked on, for those alone who may do this to it. */
export async function roundFor(request: PageRequest, action: Action): Promise<RoundHandle> {
  const round = await latestRound(request.db, request.params.topicId!)
  authorise(request.actor, action, { path: round.path })
  return round
}

/** The session that the address names, or the last one. */
export async function sessionFor(request: PageRequest, round: RoundHandle): Promise<SessionHandle> {
  return found(await sessionOfRound(request.db, round.roundId, request.query.session), 'sessions.none')
}

export function address(request: PageRequest, page: string): string {
  const session = request.query.session ? `?session=${encodeURIComponent(request.query.session)}` : ''
  return `/staff/topics/${request.params.topicId}/${page}${session}`
}

export function fixedSession(request: PageRequest): Record<string, unknown> {
  const { session } = request.query
  return { topicId: request.params.topicId, ...(session ? { sessionId: session } : {}) }
}

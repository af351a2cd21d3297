import { found } from '../../../base/reason.ts'
import type { PageRequest } from '../../../platform/http/page.ts'
import type { RoundHandle } from '../../topics/index.ts'
import { type SessionHandle, sessionOfRound } from './session-store.ts'

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

import { refuseIf } from '../../../base/reason.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { defineCommand } from '../../../platform/commands/command.ts'
import { closedRoundReasons, roundHandle } from '../../topics/index.ts'
import { OpenSessionRequest } from '../contract.ts'
import { openObstacles } from '../rules/session-obstacles.ts'
import { courseReasons } from './course-reasons.ts'
import { sessionInHand } from './session-in-hand.ts'
import { roundsOfSession, updateSession } from './session-store.ts'

/** Opens a planned session, once every round on its agenda has what its method asks for first. */
export async function openSession(act: Act, request: OpenSessionRequest): Promise<{ sessionId: string }> {
  const { round, session, state } = await sessionInHand(act, 'sessions.open', request)
  const roundIds = await roundsOfSession(act.tx, session.sessionId)
  const rounds = await Promise.all(roundIds.map((roundId) => roundHandle(act.tx, roundId)))
  const going = rounds.filter((one) => !one.closed)
  refuseIf([...closedRoundReasons(round), ...openObstacles(state), ...(await courseReasons(act, going))])
  await updateSession(act.tx, session.sessionId, { state: 'open', opened_at: act.now })
  for (const one of going) {
    await act.record({
      chainId: one.topicId,
      kind: 'session.opened',
      data: { roundId: one.roundId, sessionId: session.sessionId },
    })
  }
  return { sessionId: session.sessionId }
}

export const openSessionCommand = defineCommand({
  name: 'sessions.open',
  path: '/topics/:topicId/session/open',
  summary: 'Open a planned session of the latest round.',
  request: OpenSessionRequest,
  chainOf: (request) => request.topicId,
  run: openSession,
})

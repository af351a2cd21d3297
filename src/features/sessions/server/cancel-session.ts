import { refuseIf } from '../../../base/reason.ts'
import { textDigest } from '../../../base/sealed-text.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { defineCommand } from '../../../platform/commands/command.ts'
import { closedRoundReasons } from '../../topics/index.ts'
import { CancelSessionRequest } from '../contract.ts'
import { openObstacles } from '../rules/session-obstacles.ts'
import { chainOfSession, goingRounds, sessionInHand } from './session-in-hand.ts'
import { updateSession } from './session-store.ts'
import { toldSession } from './told-session.ts'

/** Calls off a planned session with a reason; it stays on record. */
export async function cancelSession(act: Act, request: CancelSessionRequest): Promise<{ sessionId: string }> {
  const { round, session, state } = await sessionInHand(act, 'sessions.plan', request)
  refuseIf([...closedRoundReasons(round), ...openObstacles(state)])
  const { sessionId } = session
  await updateSession(act.tx, sessionId, { state: 'cancelled', note: request.reason })
  const rows = await toldSession(act.tx, sessionId)
  for (const one of await goingRounds(act, sessionId)) {
    await act.record({
      chainId: one.topicId,
      kind: 'session.cancelled',
      rows,
      data: { roundId: one.roundId, sessionId, reasonDigest: textDigest(request.reason, sessionId) },
    })
  }
  return { sessionId }
}

export const cancelSessionCommand = defineCommand({
  name: 'sessions.cancel',
  path: '/topics/:topicId/session/cancel',
  summary: 'Call off a planned session, with the reason.',
  request: CancelSessionRequest,
  chainOf: chainOfSession,
  run: cancelSession,
})

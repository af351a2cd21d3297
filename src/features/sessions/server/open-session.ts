import { dayOf } from '../../../base/day.ts'
import { refuseIf } from '../../../base/reason.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { defineCommand } from '../../../platform/commands/command.ts'
import { closedRoundReasons } from '../../topics/index.ts'
import { OpenSessionRequest } from '../contract.ts'
import { openObstacles } from '../rules/session-obstacles.ts'
import { courseReasons } from './course-reasons.ts'
import { chainOfSession, goingRounds, sessionInHand } from './session-in-hand.ts'
import { setSubEventDay, updateSession } from './session-store.ts'
import { toldSession } from './told-session.ts'

/** Opens a planned session, once every round on its agenda has what its method asks for first. */
export async function openSession(act: Act, request: OpenSessionRequest): Promise<{ sessionId: string }> {
  const { round, session, state } = await sessionInHand(act, 'sessions.open', request)
  const going = await goingRounds(act, session.sessionId)
  refuseIf([...closedRoundReasons(round), ...openObstacles(state), ...(await courseReasons(act, going))])
  await updateSession(act.tx, session.sessionId, { state: 'open', opened_at: act.now })
  const [only, ...more] = session.subEvents
  const today = dayOf(act.now)
  // Held before the day it was set for: that day is now.
  if (only?.heldOn && more.length === 0 && only.heldOn > today) await setSubEventDay(act.tx, only.id, today)
  const rows = await toldSession(act.tx, session.sessionId)
  for (const one of going) {
    await act.record({
      chainId: one.topicId,
      kind: 'session.opened',
      rows,
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
  chainOf: chainOfSession,
  run: openSession,
})

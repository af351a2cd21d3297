import { refuseIf } from '../../../base/reason.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { defineCommand } from '../../../platform/commands/command.ts'
import { closedRoundReasons } from '../../topics/index.ts'
import { ReplanSessionRequest } from '../contract.ts'
import { openObstacles } from '../rules/session-obstacles.ts'
import { chainOfSession, goingRounds, sessionInHand } from './session-in-hand.ts'
import { replaceSubEvents, updateSession } from './session-store.ts'
import { subEventRows } from './sub-event-rows.ts'
import { toldSession } from './told-session.ts'

/** Sets anew when, where and how a planned session takes place; once it has begun its record tells. */
export async function replanSession(act: Act, request: ReplanSessionRequest): Promise<{ sessionId: string }> {
  const { round, session, state } = await sessionInHand(act, 'sessions.plan', request)
  refuseIf([...closedRoundReasons(round), ...openObstacles(state)])
  const { sessionId } = session
  await updateSession(act.tx, sessionId, {
    title: request.title ?? session.title,
    chair: request.chair ?? null,
  })
  const rows = subEventRows(act, { sessionId, areaId: round.areaId }, request.subEvents)
  await replaceSubEvents(act.tx, sessionId, rows)
  const told = await toldSession(
    act.tx,
    sessionId,
    session.subEvents.map((one) => one.id),
  )
  for (const one of await goingRounds(act, sessionId)) {
    await act.record({
      chainId: one.topicId,
      kind: 'session.replanned',
      rows: told,
      data: {
        roundId: one.roundId,
        sessionId,
        forms: rows.map((row) => row.form),
        days: rows.map((row) => row.held_on),
      },
    })
  }
  return { sessionId }
}

export const replanSessionCommand = defineCommand({
  name: 'sessions.replan',
  path: '/topics/:topicId/session/plan',
  summary: 'Change when, where and how a planned session takes place.',
  request: ReplanSessionRequest,
  chainOf: chainOfSession,
  run: replanSession,
})

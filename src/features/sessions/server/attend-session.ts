import { refuseIf } from '../../../base/reason.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { defineCommand } from '../../../platform/commands/command.ts'
import { placesOfRound, recordPresence } from '../../participants/index.ts'
import { closedRoundReasons } from '../../topics/index.ts'
import { AttendSessionRequest } from '../contract.ts'
import { attendanceObstacles, moreThanInvited, settledAttendance } from '../rules/attendance.ts'
import { recordingObstacles } from '../rules/session-obstacles.ts'
import { subEventMeant, subEventObstacles } from '../rules/which-sub-event.ts'
import { sessionInHand } from './session-in-hand.ts'

/** How many came in all, and of whom more than were invited. */
export type AttendedSession = { present: number; more: { category: string; by: number }[] }

/** Writes down who came to a sub-event; a count may be corrected, and who came uninvited gets a place. */
export async function attendSession(act: Act, request: AttendSessionRequest): Promise<AttendedSession> {
  const { round, session, state } = await sessionInHand(act, 'sessions.attend', request)
  const places = await placesOfRound(act.tx, round.roundId)
  const sent = {
    rows: request.rows ?? [],
    allCame: request.allCame ?? false,
    arrivals: request.arrivals ?? [],
  }
  refuseIf([
    ...closedRoundReasons(round),
    ...recordingObstacles(state),
    ...subEventObstacles(session.subEvents, request.subEventId),
    ...attendanceObstacles(sent, places),
  ])
  const subEventId = subEventMeant(session.subEvents, request.subEventId)!
  const settled = settledAttendance(sent, places)
  const trace = await recordPresence(act, {
    roundId: round.roundId,
    areaId: round.areaId,
    subEventId,
    ...settled,
  })
  const present = [...trace.places, ...trace.arrivals].reduce((sum, row) => sum + row.count, 0)
  await act.record({
    chainId: round.topicId,
    kind: 'session.attended',
    rows: { participant: trace.arrivals.map((one) => one.participantId) },
    data: { roundId: round.roundId, sessionId: session.sessionId, subEventId, ...trace, present },
  })
  return { present, more: moreThanInvited(settled, places) }
}

// Two people at two doors may write at once: no chain is named, the last count of a place stands.
export const attendSessionCommand = defineCommand({
  name: 'sessions.attend',
  path: '/topics/:topicId/session/attendance',
  summary: 'Record who came to a sub-event of a session, also people without an invitation.',
  request: AttendSessionRequest,
  run: attendSession,
})

import { dayOf } from '../../../base/day.ts'
import { newId } from '../../../base/id.ts'
import { refuseIf } from '../../../base/reason.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { defineCommand } from '../../../platform/commands/command.ts'
import { authorise } from '../../access/index.ts'
import { closedRoundReasons, latestRound, lockedRounds } from '../../topics/index.ts'
import { PlanSessionRequest, type Start } from '../contract.ts'
import { heldDay } from '../rules/conclusion.ts'
import { planObstacles } from '../rules/session-obstacles.ts'
import type { SessionStateKind } from '../rules/session-state.ts'
import { courseReasons } from './course-reasons.ts'
import { insertSession } from './session-store.ts'
import { subEventRows } from './sub-event-rows.ts'
import { toldSession } from './told-session.ts'

const stateAfter: Record<Start, SessionStateKind> = { later: 'planned', now: 'open', held: 'held' }

export type PlannedSession = { sessionId: string; state: SessionStateKind }

/**
 * Puts a session on record with its sub-events, for the latest round of its topic and further rounds; opens it at
 * once or takes it as already held where that is asked for, under the same rules as opening.
 */
export async function planSession(act: Act, request: PlanSessionRequest): Promise<PlannedSession> {
  const host = await latestRound(act.tx, request.topicId)
  const others = await lockedRounds(act.tx, request.roundIds ?? [])
  const rounds = [host, ...others]
  for (const round of rounds) authorise(act.actor, 'sessions.plan', { path: round.path })
  const { start = 'later' } = request
  const today = dayOf(act.now)
  const topicIds = rounds.map((round) => round.topicId)
  const { afterwards } = host
  refuseIf([
    ...planObstacles({ start, subEvents: request.subEvents, topicIds, afterwards }, today),
    ...rounds.flatMap(closedRoundReasons),
    ...(start === 'later' ? [] : await courseReasons(act, rounds)),
  ])
  const sessionId = newId(act.now)
  const days = request.subEvents.map((subEvent) => ({ heldOn: subEvent.heldOn ?? null }))
  const heldOn = start === 'held' ? heldDay(undefined, { heldOn: null, subEvents: days }, true, today) : null
  await insertSession(
    act.tx,
    {
      id: sessionId,
      area_id: host.areaId,
      room_id: host.roomId,
      organisation_id: host.organisationId,
      title: request.title ?? host.title,
      state: stateAfter[start],
      chair: request.chair ?? null,
      created_at: act.now,
      opened_at: start === 'now' ? act.now : null,
      held_on: heldOn,
      note: null,
    },
    rounds.map((round) => round.roundId),
    subEventRows(act, { sessionId, areaId: host.areaId }, request.subEvents),
  )
  const rows = await toldSession(act.tx, sessionId)
  for (const round of rounds) {
    await act.record({
      chainId: round.topicId,
      kind: 'session.planned',
      rows,
      happenedOn: heldOn,
      data: {
        roundId: round.roundId,
        sessionId,
        state: stateAfter[start],
        forms: request.subEvents.map((subEvent) => subEvent.form),
        days: request.subEvents.map((subEvent) => subEvent.heldOn ?? null),
        rounds: rounds.length,
      },
    })
  }
  return { sessionId, state: stateAfter[start] }
}

export const planSessionCommand = defineCommand({
  name: 'sessions.plan',
  path: '/topics/:topicId/sessions',
  summary: 'Plan a session with its sub-events, open it at once, or record one that was held.',
  request: PlanSessionRequest,
  // All at once and in one order: two who plan for the same topics from different ends do not wait in a ring.
  async chainOf({ topicId, roundIds = [] }, tx) {
    const { roundId } = await latestRound(tx, topicId)
    await lockedRounds(tx, [roundId, ...roundIds])
    return topicId
  },
  run: planSession,
})

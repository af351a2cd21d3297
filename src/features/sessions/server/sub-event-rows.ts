import { newId } from '../../../base/id.ts'
import type { Act } from '../../../platform/commands/act.ts'
import type { PlanSessionRequest } from '../contract.ts'
import type { SubEventTable } from './tables.ts'

/** The parts of a session as rows, numbered in the order they were sent. */
export function subEventRows(
  act: Pick<Act, 'now'>,
  session: { sessionId: string; areaId: string },
  subEvents: PlanSessionRequest['subEvents'],
): SubEventTable[] {
  return subEvents.map((subEvent, index) => ({
    id: newId(act.now),
    session_id: session.sessionId,
    area_id: session.areaId,
    number: index + 1,
    form: subEvent.form,
    place: subEvent.place ?? null,
    means: subEvent.means ?? null,
    held_on: subEvent.heldOn ?? null,
    starts_at: subEvent.startsAt ?? null,
    note: subEvent.note ?? null,
  }))
}

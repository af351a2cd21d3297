import type { Reason } from '../../../base/reason.ts'
import type { SessionReason } from './reasons.ts'

type SubEvent = { id: string }

/** The sub-event that is meant: the one named, or the only one there is. */
export function subEventMeant(subEvents: SubEvent[], named: string | undefined): string | null {
  if (named) return subEvents.some((one) => one.id === named) ? named : null
  return subEvents.length === 1 ? subEvents[0]!.id : null
}

/** Why it is not clear which sub-event is meant. */
export function subEventObstacles(subEvents: SubEvent[], named: string | undefined): Reason<SessionReason>[] {
  if (subEventMeant(subEvents, named) !== null) return []
  return [{ code: named ? 'sessions.sub-event-unknown' : 'sessions.which-sub-event', field: 'subEventId' }]
}

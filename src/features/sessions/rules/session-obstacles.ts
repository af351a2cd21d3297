import type { Day } from '../../../base/day.ts'
import { exhaustive } from '../../../base/exhaustive.ts'
import type { Reason } from '../../../base/reason.ts'
import type { SessionReason } from './reasons.ts'
import type { SessionState } from './session-state.ts'

type Reasons = Reason<SessionReason>[]

export type PlanFacts = {
  start: 'later' | 'now' | 'held'
  subEvents: { heldOn?: Day }[]
  /** Topics served, the host first. */
  topicIds: string[]
  /** Recorded afterwards: days may be unknown. */
  afterwards: boolean
}

/** What is wrong with a plan as it was typed. */
export function planObstacles(plan: PlanFacts, today: Day): Reasons {
  const reasons: Reasons = []
  if (new Set(plan.topicIds).size < plan.topicIds.length) {
    reasons.push({ code: 'sessions.round-twice', field: 'roundIds' })
  }
  if (plan.start !== 'held') return reasons
  plan.subEvents.forEach((subEvent, index) => {
    if (subEvent.heldOn && subEvent.heldOn > today) {
      reasons.push({ code: 'sessions.day-ahead', field: `subEvents.${index}.heldOn` })
    }
  })
  if (!plan.afterwards && plan.subEvents.every((subEvent) => !subEvent.heldOn)) {
    reasons.push({ code: 'sessions.day-needed', field: 'subEvents.0.heldOn' })
  }
  return reasons
}

/** Why a session cannot be opened, apart from what its method asks for. */
export function openObstacles(state: SessionState): Reasons {
  switch (state.kind) {
    case 'planned':
      return []
    case 'open':
    case 'held':
      return [{ code: 'sessions.not-planned' }]
    case 'cancelled':
      return [{ code: 'sessions.cancelled' }]
    default:
      return exhaustive(state)
  }
}

/** Why nothing can be written into the record of a session: attendance, opinions, outcome. */
export function recordingObstacles(state: SessionState): Reasons {
  switch (state.kind) {
    case 'planned':
      return [{ code: 'sessions.not-open' }]
    case 'open':
    case 'held':
      return []
    case 'cancelled':
      return [{ code: 'sessions.cancelled' }]
    default:
      return exhaustive(state)
  }
}

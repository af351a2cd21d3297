import type { Day } from '../../../base/day.ts'
import type { Reason } from '../../../base/reason.ts'
import type { TopicReason } from './reasons.ts'
import { closedRoundReasons, notTakenUpReasons } from './round-open.ts'
import type { TopicState } from './topic-state.ts'
import { aheadReasons } from './transitions.ts'

type Reasons = Reason<TopicReason>[]

export function closeRoundObstacles(
  topic: TopicState,
  asked: { closedOn?: Day | null },
  today: Day,
): Reasons {
  return [
    ...closedRoundReasons(topic),
    ...notTakenUpReasons(topic),
    ...aheadReasons('closedOn', asked.closedOn, today),
  ]
}

/** Why no further round can begin: the one before must have ended, and somebody must have approved this one. */
export function nextRoundObstacles(
  topic: TopicState,
  asked: { openedOn?: Day | null; decidedOn?: Day; approved: boolean },
  today: Day,
): Reasons {
  return [
    ...notTakenUpReasons(topic),
    ...(topic.closed ? [] : [{ code: 'topics.round-still-open' as const }]),
    ...(asked.approved || topic.afterwards
      ? []
      : [{ code: 'topics.not-approved' as const, field: 'approval' }]),
    ...aheadReasons('openedOn', asked.openedOn, today),
    ...aheadReasons('approval.decidedOn', asked.decidedOn, today),
  ]
}

/** Why a topic cannot go on without a record of its approval: only old matters may, and only once. */
export function takeUpObstacles(topic: TopicState): Reasons {
  const waiting = ['draft', 'returned', 'submitted'].includes(topic.status)
  return [
    ...(topic.afterwards ? [] : [{ code: 'topics.not-afterwards' as const }]),
    ...(waiting ? [] : [{ code: 'topics.already-approved' as const }]),
  ]
}

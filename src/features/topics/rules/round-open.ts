import type { Reason } from '../../../base/reason.ts'
import type { TopicStatus } from './topic-state.ts'

export type RoundReason = 'topics.not-found' | 'topics.round-closed' | 'topics.not-approved'

/** Why nothing may be added to this round any more. */
export function closedRoundReasons(round: { closed: boolean }): Reason<RoundReason>[] {
  return round.closed ? [{ code: 'topics.round-closed' }] : []
}

/** Why what follows the approval cannot begin: nobody has taken the topic up yet. */
export function notTakenUpReasons(topic: { status: TopicStatus }): Reason<RoundReason>[] {
  const takenUp = topic.status === 'approved' || topic.status === 'closed'
  return takenUp ? [] : [{ code: 'topics.not-approved' }]
}

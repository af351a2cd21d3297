import { type Day, dayOf } from '../../../base/day.ts'
import { refuseIf } from '../../../base/reason.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { lockChain } from '../../../platform/events/journal.ts'
import { closeRoundObstacles } from '../rules/rounds.ts'
import type { RoundOutcome } from '../rules/topic-state.ts'
import { loadTopic } from './loaded-topic-store.ts'
import { topicOfRound } from './round-store.ts'
import { changeRound, changeTopic } from './topic-store.ts'

export type RoundClosing = {
  roundId: string
  outcome: RoundOutcome
  note?: string
  /** Today when left out; in a matter recorded afterwards, unknown. */
  closedOn?: Day | null
}

/**
 * Ends a round. With the outcome `talked_again` the topic stays open for the next round, else it is closed. Asks no
 * right and records no event: the use case that calls it does both, in the same transaction.
 */
export async function closeRound(
  act: Act,
  closing: RoundClosing,
): Promise<{ topicId: string; closedOn: Day | null }> {
  const topicId = await topicOfRound(act.tx, closing.roundId)
  await lockChain(act.tx, topicId)
  const topic = await loadTopic(act.tx, topicId)
  const today = dayOf(act.now)
  const earlier = topic.roundId !== closing.roundId
  refuseIf(closeRoundObstacles(earlier ? { ...topic, closed: true } : topic, closing, today))
  const closedOn = closing.closedOn ?? (topic.afterwards ? null : today)
  await changeRound(act.tx, closing.roundId, {
    outcome: closing.outcome,
    outcome_note: closing.note ?? null,
    closed_on: closedOn,
  })
  const status = closing.outcome === 'talked_again' ? 'approved' : 'closed'
  await changeTopic(act.tx, topicId, act.now, { status })
  return { topicId, closedOn }
}

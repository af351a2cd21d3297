import { type Day, dayOf } from '../../../base/day.ts'
import { found, refuseIf } from '../../../base/reason.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { lockChain } from '../../../platform/events/journal.ts'
import type { RoundApproval } from '../contract.ts'
import { nextRoundObstacles } from '../rules/rounds.ts'
import { enterDecision } from './enter-decision.ts'
import { loadTopic } from './loaded-topic-store.ts'
import { openRound } from './open-round.ts'
import { changeTopic, topicRoom } from './topic-store.ts'

export type NextRound = {
  topicId: string
  /** Why the round before did not do. */
  reason: string
  openedOn?: Day | null
  /** Null only for a matter recorded afterwards whose source does not tell. */
  approval: RoundApproval | null
}

/** What the caller's event should hold. */
export type OpenedRound = {
  roundId: string
  number: number
  approvalId: string | null
  digest: string | null
}

/**
 * Talks the same topic over again: a further round with a fresh copy of the method and an approval of its own. The
 * round before must have been closed. Asks no right and records no event: the use case that calls it does both.
 */
export async function openNextRound(act: Act, next: NextRound): Promise<OpenedRound> {
  await lockChain(act.tx, next.topicId)
  const topic = await loadTopic(act.tx, next.topicId)
  const today = dayOf(act.now)
  const { approval } = next
  refuseIf(
    nextRoundObstacles(
      topic,
      { openedOn: next.openedOn, decidedOn: approval?.decidedOn, approved: approval !== null },
      today,
    ),
  )
  const room = found(await topicRoom(act.tx, topic.roomId), 'topics.room-not-found')
  const number = topic.roundNumber + 1
  const { roundId } = await openRound(act, room, {
    topicId: topic.topicId,
    number,
    openedOn: next.openedOn ?? (topic.afterwards ? null : today),
    previousRoundId: topic.roundId,
    reason: next.reason,
  })
  const entered = approval
    ? await enterDecision(act, { ...topic, roundId }, 'approved', approval)
    : { approvalId: null, digest: null }
  await changeTopic(act.tx, topic.topicId, act.now, { status: 'approved' })
  return { roundId, number, ...entered }
}

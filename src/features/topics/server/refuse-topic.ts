import { dayOf } from '../../../base/day.ts'
import { refuseIf } from '../../../base/reason.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { authorise } from '../../access/index.ts'
import type { ReturnTopicRequest } from '../contract.ts'
import { refusalObstacles } from '../rules/transitions.ts'
import { enterDecision } from './enter-decision.ts'
import { loadTopic } from './loaded-topic-store.ts'
import { changeTopic } from './topic-store.ts'

const actionFor = { returned: 'topics.return', declined: 'topics.decline' } as const

/** A Party body answers a submitted topic with anything but an approval; it always says why. */
export async function refuseTopic(
  act: Act,
  decision: 'returned' | 'declined',
  request: ReturnTopicRequest,
): Promise<{ approvalId: string }> {
  const topic = await loadTopic(act.tx, request.topicId)
  authorise(act.actor, actionFor[decision], { path: topic.path })
  refuseIf(refusalObstacles(topic, request, dayOf(act.now)))
  const { approvalId, digest } = await enterDecision(act, topic, decision, request)
  await changeTopic(act.tx, topic.topicId, act.now, { status: decision })
  await act.record({
    chainId: topic.topicId,
    kind: `topics.${decision}`,
    rows: { topic: [topic.topicId], approval: [approvalId] },
    happenedOn: request.decidedOn,
    data: { roundId: topic.roundId, approvalId, mode: request.mode ?? 'online', digest },
  })
  return { approvalId }
}

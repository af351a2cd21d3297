import { dayOf } from '../../../base/day.ts'
import { refuseIf } from '../../../base/reason.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { defineCommand } from '../../../platform/commands/command.ts'
import { authorise } from '../../access/index.ts'
import { AcknowledgeTopicRequest } from '../contract.ts'
import { acknowledgeObstacles } from '../rules/transitions.ts'
import { loadTopic } from './loaded-topic-store.ts'
import { receiveFiling, touchTopic } from './topic-store.ts'

/** An office strictly above confirms that the filing reached it. */
export async function acknowledgeTopic(
  act: Act,
  request: AcknowledgeTopicRequest,
): Promise<{ topicId: string }> {
  const topic = await loadTopic(act.tx, request.topicId)
  authorise(act.actor, 'topics.acknowledge', { path: topic.path })
  refuseIf(acknowledgeObstacles(topic, request, dayOf(act.now)))
  const filing = await receiveFiling(act.tx, topic.roundId, {
    receivedOn: request.receivedOn,
    receiptNumber: request.receiptNumber ?? null,
  })
  await touchTopic(act.tx, topic.topicId, act.now)
  await act.record({
    chainId: topic.topicId,
    kind: 'topics.acknowledged',
    rows: { filing },
    happenedOn: request.receivedOn,
    data: { roundId: topic.roundId, receiptNumber: request.receiptNumber ?? null },
  })
  return { topicId: topic.topicId }
}

export const acknowledgeTopicCommand = defineCommand({
  name: 'topics.acknowledge',
  path: '/topics/:topicId/acknowledge',
  summary:
    'Confirm that a filing was received, by an office above; with a receipt number where there is one.',
  request: AcknowledgeTopicRequest,
  chainOf: (request) => request.topicId,
  run: acknowledgeTopic,
})

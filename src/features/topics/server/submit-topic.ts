import { dayOf } from '../../../base/day.ts'
import { refuseIf } from '../../../base/reason.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { defineCommand } from '../../../platform/commands/command.ts'
import { authorise } from '../../access/index.ts'
import { SubmitTopicRequest } from '../contract.ts'
import { submitObstacles } from '../rules/transitions.ts'
import { loadTopic } from './loaded-topic-store.ts'
import { changeTopic } from './topic-store.ts'

/** Lays a topic before the Party body that decides about it. */
export async function submitTopic(act: Act, request: SubmitTopicRequest): Promise<{ topicId: string }> {
  const topic = await loadTopic(act.tx, request.topicId)
  authorise(act.actor, 'topics.submit', { path: topic.path })
  const today = dayOf(act.now)
  refuseIf(submitObstacles(topic, request, today))
  const submittedOn = request.submittedOn ?? (topic.afterwards ? null : today)
  await changeTopic(act.tx, topic.topicId, act.now, { status: 'submitted', submitted_on: submittedOn })
  await act.record({
    chainId: topic.topicId,
    kind: 'topics.submitted',
    rows: { topic: [topic.topicId] },
    happenedOn: submittedOn,
    data: { roundId: topic.roundId },
  })
  return { topicId: topic.topicId }
}

export const submitTopicCommand = defineCommand({
  name: 'topics.submit',
  path: '/topics/:topicId/submit',
  summary: 'Submit a draft to the Party body that approves topics.',
  request: SubmitTopicRequest,
  chainOf: (request) => request.topicId,
  run: submitTopic,
})

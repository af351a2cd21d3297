import { dayOf } from '../../../base/day.ts'
import { refuseIf } from '../../../base/reason.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { defineCommand } from '../../../platform/commands/command.ts'
import { authorise } from '../../access/index.ts'
import { ApproveTopicRequest } from '../contract.ts'
import { approvalObstacles } from '../rules/transitions.ts'
import { enterDecision } from './enter-decision.ts'
import { loadTopic } from './loaded-topic-store.ts'
import { publishing } from './publishing.ts'
import { changeTopic } from './topic-store.ts'

/** Approves a topic, or records the approval that was given on paper; residents can read it from now on. */
export async function approveTopic(act: Act, request: ApproveTopicRequest): Promise<{ approvalId: string }> {
  const topic = await loadTopic(act.tx, request.topicId)
  authorise(act.actor, 'topics.approve', { path: topic.path })
  refuseIf(approvalObstacles(topic, request, dayOf(act.now)))
  const { approvalId, digest } = await enterDecision(act, topic, 'approved', request)
  const published = request.keepInternal ? {} : publishing(topic, act.now)
  await changeTopic(act.tx, topic.topicId, act.now, { status: 'approved', ...published })
  await act.record({
    chainId: topic.topicId,
    kind: 'topics.approved',
    rows: { topic: [topic.topicId], approval: [approvalId] },
    happenedOn: request.decidedOn,
    data: {
      roundId: topic.roundId,
      approvalId,
      mode: request.mode ?? 'online',
      fileId: request.scan ?? null,
      isPublic: !request.keepInternal,
      digest,
    },
  })
  return { approvalId }
}

export const approveTopicCommand = defineCommand({
  name: 'topics.approve',
  path: '/topics/:topicId/approve',
  summary:
    'Approve a topic: body, post, date and reference, online or as a record of what happened on paper.',
  request: ApproveTopicRequest,
  chainOf: (request) => request.topicId,
  run: approveTopic,
})

import type { Act } from '../../../platform/commands/act.ts'
import { defineCommand } from '../../../platform/commands/command.ts'
import { ReturnTopicRequest } from '../contract.ts'
import { refuseTopic } from './refuse-topic.ts'

/** Gives a submitted topic back to be worked on, with reasons. */
export async function returnTopic(act: Act, request: ReturnTopicRequest): Promise<{ approvalId: string }> {
  return refuseTopic(act, 'returned', request)
}

export const returnTopicCommand = defineCommand({
  name: 'topics.return',
  path: '/topics/:topicId/return',
  summary: 'Return a submitted topic with reasons; it may be edited and submitted again.',
  request: ReturnTopicRequest,
  chainOf: (request) => request.topicId,
  run: returnTopic,
})

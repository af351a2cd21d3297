import type { Act } from '../../../platform/commands/act.ts'
import { defineCommand } from '../../../platform/commands/command.ts'
import { DeclineTopicRequest } from '../contract.ts'
import { refuseTopic } from './refuse-topic.ts'

/** Decides not to take a topic up, with reasons. The record stays. */
export async function declineTopic(act: Act, request: DeclineTopicRequest): Promise<{ approvalId: string }> {
  return refuseTopic(act, 'declined', request)
}

export const declineTopicCommand = defineCommand({
  name: 'topics.decline',
  path: '/topics/:topicId/decline',
  summary: 'Decide not to take a submitted topic up, with reasons.',
  request: DeclineTopicRequest,
  chainOf: (request) => request.topicId,
  run: declineTopic,
})

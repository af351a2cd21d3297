import { found, refuseIf } from '../../../base/reason.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { defineCommand } from '../../../platform/commands/command.ts'
import { authorise } from '../../access/index.ts'
import { EditTopicRequest } from '../contract.ts'
import { editObstacles } from '../rules/transitions.ts'
import { loadTopic } from './loaded-topic-store.ts'
import { changeTopic, topicRoom } from './topic-store.ts'
import { wordingColumns, wordingDigest } from './topic-wording.ts'

/** Replaces the wording of a topic that nobody has decided about; what is left out is emptied. */
export async function editTopic(act: Act, request: EditTopicRequest): Promise<{ topicId: string }> {
  const topic = await loadTopic(act.tx, request.topicId)
  authorise(act.actor, 'topics.edit', { path: topic.path })
  refuseIf(editObstacles(topic))
  const room = found(await topicRoom(act.tx, topic.roomId), 'topics.room-not-found')
  await changeTopic(act.tx, topic.topicId, act.now, wordingColumns(request, room))
  await act.record({
    chainId: topic.topicId,
    kind: 'topics.edited',
    rows: { topic: [topic.topicId] },
    data: { source: request.source ?? null, wordingDigest: wordingDigest(topic.topicId, request) },
  })
  return { topicId: topic.topicId }
}

export const editTopicCommand = defineCommand({
  name: 'topics.edit',
  path: '/topics/:topicId/edit',
  summary:
    'Replace title, background, field, criteria and source of a topic that is a draft or was returned.',
  request: EditTopicRequest,
  chainOf: (request) => request.topicId,
  run: editTopic,
})

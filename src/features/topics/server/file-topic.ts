import { dayOf } from '../../../base/day.ts'
import { newId } from '../../../base/id.ts'
import { refuseIf } from '../../../base/reason.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { defineCommand } from '../../../platform/commands/command.ts'
import { authorise } from '../../access/index.ts'
import { FileTopicRequest } from '../contract.ts'
import { filingObstacles } from '../rules/transitions.ts'
import { bodyIdFor } from './body-store.ts'
import { loadTopic } from './loaded-topic-store.ts'
import { insertFiling, touchTopic } from './topic-store.ts'

/** Tells a CPPCC body of an approved topic. A note taken, never a permission. */
export async function fileTopic(act: Act, request: FileTopicRequest): Promise<{ filingId: string }> {
  const topic = await loadTopic(act.tx, request.topicId)
  authorise(act.actor, 'topics.file', { path: topic.path })
  refuseIf(filingObstacles(topic, request, dayOf(act.now)))
  const filingId = newId(act.now)
  await insertFiling(act.tx, {
    id: filingId,
    round_id: topic.roundId,
    area_id: topic.areaId,
    body_name: request.bodyName,
    body_id: await bodyIdFor(act.tx, topic.path, request),
    filed_on: request.filedOn,
    received_on: null,
    receipt_number: null,
    note: request.note ?? null,
  })
  await touchTopic(act.tx, topic.topicId, act.now)
  await act.record({
    chainId: topic.topicId,
    kind: 'topics.filed',
    rows: { filing: [filingId] },
    happenedOn: request.filedOn,
    data: { roundId: topic.roundId, filingId },
  })
  return { filingId }
}

export const fileTopicCommand = defineCommand({
  name: 'topics.file',
  path: '/topics/:topicId/file',
  summary: 'File an approved topic with a CPPCC body; filing never blocks anything.',
  request: FileTopicRequest,
  chainOf: (request) => request.topicId,
  run: fileTopic,
})

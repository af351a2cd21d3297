import Type from 'typebox'
import { found } from '../../../base/reason.ts'
import type { Read } from '../../../platform/commands/act.ts'
import { defineQuery } from '../../../platform/commands/command.ts'
import { authorise } from '../../access/index.ts'
import { ExportTopicRequest, type TopicFile, TopicFileSchema } from '../contract.ts'
import { makeFile } from '../rules/file-rows.ts'
import { readWholeTopic } from './read-topic.ts'
import { topicPlace } from './transfer-store.ts'

/** A whole topic as one file. */
export async function exportTopic(read: Read, request: ExportTopicRequest): Promise<TopicFile> {
  authorise(read.actor, 'topics.export', null)
  const place = found(await topicPlace(read.db, request.topicId), 'transfer.not-found')
  authorise(read.actor, 'topics.export', { path: place.path })
  const rows = found(await readWholeTopic(read.db, request.topicId), 'transfer.not-found')
  return makeFile(rows, { names: request.includeNames === 'true' })
}

export const exportTopicQuery = defineQuery({
  name: 'topics.export',
  path: '/topics/:topicId/export',
  summary: 'A whole topic with its record and its chain as one file, which another installation can import.',
  request: ExportTopicRequest,
  response: TopicFileSchema,
  run: exportTopic,
})

export const topicFileSchemaQuery = defineQuery({
  name: 'topics.file-schema',
  path: '/topic-file/schema',
  summary: 'The JSON schema of topic files.',
  request: Type.Object({}),
  run: async () => ({ $schema: 'https://json-schema.org/draft/2020-12/schema', ...TopicFileSchema }),
})

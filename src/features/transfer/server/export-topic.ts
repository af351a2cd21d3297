import Type from 'typebox'
import { found } from '../../../base/reason.ts'
import type { Read } from '../../../platform/commands/act.ts'
import { defineQuery } from '../../../platform/commands/command.ts'
import { chainLength } from '../../../platform/events/journal.ts'
import { authorise } from '../../access/index.ts'
import { ExportTopicRequest, type TopicFile, TopicFileSchema } from '../contract.ts'
import { makeFile, type TableRows } from '../rules/file-rows.ts'
import { readTopic } from './read-topic.ts'
import { topicPlace } from './transfer-store.ts'

const tries = 5

/** Reads again when someone acted in between: every change makes the chain longer. */
async function readWhole({ db }: Read, topicId: string): Promise<TableRows | null> {
  for (let attempt = 1; ; attempt++) {
    const before = await chainLength(db, topicId)
    const rows = await readTopic(db, topicId)
    if (rows === null || attempt === tries || (await chainLength(db, topicId)) === before) return rows
  }
}

/** A whole topic as one file. */
export async function exportTopic(read: Read, request: ExportTopicRequest): Promise<TopicFile> {
  authorise(read.actor, 'topics.export', null)
  const place = found(await topicPlace(read.db, request.topicId), 'transfer.not-found')
  authorise(read.actor, 'topics.export', { path: place.path })
  const rows = found(await readWhole(read, request.topicId), 'transfer.not-found')
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

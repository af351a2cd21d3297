import type { AnyCommand, AnyQuery } from '../../platform/commands/command.ts'
import { exportTopicQuery, topicFileSchemaQuery } from './server/export-topic.ts'
import { importTopicCommand } from './server/import-topic.ts'

export type { ImportedTopic, TopicFile, TransferEvent } from './contract.ts'
export { TopicFileSchema } from './contract.ts'
export { readJson } from './rules/read-json.ts'
export { exportTopic } from './server/export-topic.ts'
export { holdTopic } from './server/hold-topic.ts'
export { sealsPort } from './server/seals-port.ts'
export { type TransferSetup, transferForms, transferPages } from './server/transfer-pages.tsx'
export { everyTopicId } from './server/transfer-store.ts'
export { exportTopicQuery, importTopicCommand }

export const transferCommands: AnyCommand[] = [importTopicCommand]
export const transferQueries: AnyQuery[] = [exportTopicQuery, topicFileSchemaQuery]

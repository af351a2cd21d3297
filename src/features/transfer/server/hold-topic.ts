import type { Reason } from '../../../base/reason.ts'
import type { Db } from '../../../platform/database/tables.ts'
import { makeFile, rowsOf } from '../rules/file-rows.ts'
import type { TransferReason } from '../rules/reasons.ts'
import { proofFaults } from './proofs.ts'
import { readTopic } from './read-topic.ts'

/**
 * Holds the rows of a topic, as they stand in the database, against the digests that its chain has of them: a row that
 * was changed, put in or taken out past the use cases is named. A topic without a chain from its draft on proves only
 * its lists. Empty for one that is not there.
 */
export async function rowFaults(db: Db, topicId: string): Promise<Reason<TransferReason>[]> {
  const rows = await readTopic(db, topicId)
  return rows === null ? [] : proofFaults(rowsOf(makeFile(rows, { names: false })))
}

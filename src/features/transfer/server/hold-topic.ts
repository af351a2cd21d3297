import type { Db, Tx } from '../../../platform/database/tables.ts'
import { makeFile, rowsOf } from '../rules/file-rows.ts'
import { type Held, holdAgainstChain } from './proof-faults.ts'
import { readWholeTopic } from './read-topic.ts'

/**
 * Holds the rows of a topic, as they stand in the database, against the digests that its chain has of them: a row that
 * was changed, put in or taken out past the use cases is named, and what the chain proves in part only is counted.
 */
export async function holdTopic(db: Db | Tx, topicId: string): Promise<Held> {
  const rows = await readWholeTopic(db, topicId)
  if (rows === null) {
    return { faults: [{ code: 'transfer.missing', values: { part: 'topic', id: topicId } }], unsealed: 0 }
  }
  return holdAgainstChain(rowsOf(makeFile(rows, { names: true })))
}

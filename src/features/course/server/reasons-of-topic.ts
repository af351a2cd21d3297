import type { Db, Tx } from '../../../platform/database/tables.ts'
import { voidReasonsOfTopic } from '../../corrections/index.ts'
import { rowReasonsOfTopic } from '../../results/index.ts'
import { cancelReasonsOfTopic } from '../../sessions/index.ts'

/** Why rows and entries of a topic were changed or voided and its sessions called off, by the id that the event names. */
export async function reasonsOfTopic(db: Db | Tx, topicId: string): Promise<Map<string, string>> {
  const all = await Promise.all([
    rowReasonsOfTopic(db, topicId),
    cancelReasonsOfTopic(db, topicId),
    voidReasonsOfTopic(db, topicId),
  ])
  return new Map(all.flatMap((some) => [...some]))
}

import { newId } from '../../../base/id.ts'
import type { Act } from '../../../platform/commands/act.ts'
import type { Db, Tx } from '../../../platform/database/tables.ts'
import './tables.ts'

export type NewMessage = {
  channel: 'sms' | 'mail' | 'slip'
  recipient: string
  text: string
  subjectId: string | null
}

/**
 * Queues a message to a person in the transaction of its cause; a sender takes it from there after the commit.
 * Where no gateway is set up, it stays queued and staff see it in the outbox (in the demo everyone does).
 */
export async function queueMessage(act: Act, message: NewMessage): Promise<void> {
  await act.tx
    .insertInto('message')
    .values({
      id: newId(act.now),
      area_id: 'city',
      channel: message.channel,
      recipient: message.recipient,
      text: message.text,
      state: 'queued',
      subject_id: message.subjectId,
      created_at: act.now,
      sent_at: null,
    })
    .execute()
}

/** The newest messages, for the outbox; `before` is the id of the last one of the page before. */
export function newestMessages(db: Db | Tx, limit: number, before: string | null = null) {
  let query = db
    .selectFrom('message')
    .select(['id', 'channel', 'recipient', 'text', 'state', 'created_at as createdAt'])
    .orderBy('id', 'desc')
    .limit(limit)
  if (before) query = query.where('id', '<', before)
  return query.execute()
}

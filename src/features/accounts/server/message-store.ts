import { sql } from 'kysely'
import { newId } from '../../../base/id.ts'
import type { Act } from '../../../platform/commands/act.ts'
import type { Db, Tx } from '../../../platform/database/tables.ts'
import { interruptedAfterMs, type Settled } from '../rules/delivery.ts'
import './tables.ts'

export type NewMessage = {
  channel: 'sms' | 'mail' | 'slip'
  purpose: 'code' | 'notice'
  recipient: string
  text: string
  subjectId: string | null
  /** Not worth sending any more from then on. */
  expiresAt: Date | null
}

/**
 * Queues a message to a person in the transaction of its cause; after the commit it is handed over from there. In the
 * demo it stays queued, and everyone reads it in the outbox.
 */
export async function queueMessage(act: Act, message: NewMessage): Promise<void> {
  await act.tx
    .insertInto('message')
    .values({
      id: newId(act.now),
      area_id: 'city',
      channel: message.channel,
      purpose: message.purpose,
      recipient: message.recipient,
      text: message.text,
      state: 'queued',
      subject_id: message.subjectId,
      created_at: act.now,
      due_at: act.now,
      expires_at: message.expiresAt,
    })
    .execute()
}

/** The newest messages, for the outbox; `before` is the id of the last one of the page before. */
export function newestMessages(db: Db | Tx, limit: number, before: string | null = null) {
  let query = db
    .selectFrom('message')
    .select(['id', 'channel', 'purpose', 'recipient', 'text', 'state', 'problem', 'created_at as createdAt'])
    .orderBy('id', 'desc')
    .limit(limit)
  if (before) query = query.where('id', '<', before)
  return query.execute()
}

/** A message that was taken up and is to be handed over now. */
export type OutgoingMessage = {
  id: string
  channel: 'sms' | 'mail'
  recipient: string
  text: string
  createdAt: Date
  expiresAt: Date | null
  attempts: number
}

/**
 * Takes up messages that are due: from now on they are `sending`, and no other process takes them. Each call is one
 * statement, so the state is committed before anything leaves the house.
 */
export async function takeDueMessages(db: Db, limit: number, now: Date): Promise<OutgoingMessage[]> {
  const { rows } = await sql<OutgoingMessage>`
    update message set state = 'sending', taken_at = ${now}, attempts = attempts + 1
    where id = any(array(
      select id from message
      where state = 'queued' and channel in ('sms', 'mail') and recipient <> '' and due_at <= ${now}
        and (expires_at is null or expires_at > ${now})
      order by due_at, id limit ${limit} for update skip locked
    ))
    returning id, channel, recipient, text, attempts, created_at as "createdAt", expires_at as "expiresAt"
  `.execute(db)
  return rows
}

// The words of a code are of no more use to anyone once nothing more is sent.
const keptText = sql<string>`case when purpose = 'code' then '' else text end`

/** Writes down what became of a hand-over; an outcome that comes late still tells more than `unknown`. */
export async function settleMessage(
  db: Db,
  message: { id: string; attempts: number },
  settled: Settled,
  now: Date,
): Promise<void> {
  const { state, problem } = settled
  await db
    .updateTable('message')
    .set({
      state,
      problem,
      ...(settled.state === 'queued' ? { due_at: settled.dueAt } : { text: keptText }),
      ...(state === 'sent' ? { sent_at: now } : {}),
    })
    .where('id', '=', message.id)
    .where('attempts', '=', message.attempts)
    .where('state', 'in', ['sending', 'unknown'])
    .execute()
}

/**
 * Brings messages to an end that nobody will: codes that no longer hold, and hand-overs that were interrupted, whose
 * fate nobody knows. `alone`: no other process can be in the middle of one.
 */
export async function settleForgotten(db: Db, now: Date, alone: boolean): Promise<void> {
  const interruptedBefore = new Date(now.getTime() - (alone ? 0 : interruptedAfterMs))
  await sql`
    update message set state = 'failed', problem = 'expired', text = ${keptText}
    where state = 'queued' and expires_at <= ${now}`.execute(db)
  await sql`
    update message set state = 'unknown', problem = 'interrupted', text = ${keptText}
    where state = 'sending' and taken_at <= ${interruptedBefore}`.execute(db)
}

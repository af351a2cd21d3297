import { setTimeout as sleep } from 'node:timers/promises'
import type { Database, Db } from '../../../platform/database/tables.ts'
import { postWebhook, type Webhook } from '../../../platform/messages/post-webhook.ts'
import { afterHandOver } from '../rules/delivery.ts'
import { type OutgoingMessage, settleForgotten, settleMessage, takeDueMessages } from './message-store.ts'

/** How many messages are under way at once. */
const atOnce = 10
const pauseMs = 1000

/** What is sent to the gateway: documented in docs/messages.md. */
function bodyOf(message: OutgoingMessage): string {
  return JSON.stringify({
    id: message.id,
    channel: message.channel,
    to: message.recipient,
    text: message.text,
    createdAt: message.createdAt.toISOString(),
    expiresAt: message.expiresAt?.toISOString() ?? null,
  })
}

async function handOver(db: Db, webhook: Webhook, message: OutgoingMessage, clock: () => Date) {
  const outcome = await postWebhook(webhook, { id: message.id, body: bodyOf(message), now: clock() })
  const now = clock()
  await settleMessage(db, message, afterHandOver(outcome, message, now), now)
}

/** Hands over all messages that are due, a few at a time; returns how many were taken up. */
export async function deliverDue(
  { db }: Pick<Database, 'db'>,
  webhook: Webhook,
  clock: () => Date = () => new Date(),
): Promise<number> {
  await settleForgotten(db, clock(), false)
  let count = 0
  for (;;) {
    const messages = await takeDueMessages(db, atOnce, clock())
    await Promise.all(messages.map((message) => handOver(db, webhook, message, clock)))
    count += messages.length
    if (messages.length < atOnce) return count
  }
}

/**
 * Delivers while the server runs. Several processes may; the embedded database has one, so what was under way when the
 * last one ended is known to be interrupted. Stopping waits for what is under way.
 */
export function startDelivery(
  database: Database,
  webhook: Webhook,
  onFault: (error: unknown) => void,
): { stop(): Promise<void> } {
  const ended = new AbortController()
  async function run(): Promise<void> {
    let alone = database.kind === 'embedded'
    while (!ended.signal.aborted) {
      try {
        if (alone) await settleForgotten(database.db, new Date(), true)
        alone = false
        await deliverDue(database, webhook)
      } catch (error) {
        onFault(error)
      }
      await sleep(pauseMs, undefined, { signal: ended.signal }).catch(() => {})
    }
  }
  const running = run()
  return {
    stop() {
      ended.abort()
      return running
    },
  }
}

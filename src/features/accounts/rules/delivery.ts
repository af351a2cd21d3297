import type { HandOver } from '../../../platform/messages/post-webhook.ts'

export const messageStates = ['queued', 'sending', 'sent', 'failed', 'unknown'] as const
export type MessageState = (typeof messageStates)[number]

/** Waits between the tries; when they are used up the message has failed. */
const waitsInSeconds = [5, 20, 80, 320, 1280]

/** A message taken up this long ago without an outcome was interrupted: longer than any hand-over may take. */
export const interruptedAfterMs = 60_000

export type Settled =
  | { state: 'queued'; dueAt: Date; problem: string | null }
  | { state: 'sent' | 'failed' | 'unknown'; problem: string | null }

/** What follows from a hand-over. What may have arrived is never sent again. */
export function afterHandOver(
  outcome: HandOver,
  message: { attempts: number; expiresAt: Date | null },
  now: Date,
): Settled {
  const { problem } = outcome
  switch (outcome.kind) {
    case 'taken':
      return { state: 'sent', problem: null }
    case 'refused':
      return { state: 'failed', problem }
    case 'unsure':
      return { state: 'unknown', problem }
    case 'later': {
      const wait = waitsInSeconds[message.attempts - 1]
      if (wait === undefined) return { state: 'failed', problem }
      const dueAt = new Date(now.getTime() + wait * 1000)
      if (message.expiresAt && dueAt >= message.expiresAt) return { state: 'failed', problem: 'expired' }
      return { state: 'queued', dueAt, problem }
    }
  }
}

import { createHmac } from 'node:crypto'
import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'

/** Where messages are handed over, and the secret that both sides know. */
export type Webhook = { url: string; secret: string; timeoutMs: number }

/**
 * What became of a hand-over: `taken`; `refused` for good; `later` — surely not taken, to be tried again; `unsure` —
 * it was under way when the answer failed to come, so nobody knows.
 */
export type HandOver = { kind: 'taken' | 'refused' | 'later' | 'unsure'; problem: string | null }

/** `sha256=…` over the moment and the body, so that neither can be changed nor an old one sent again. */
export function signatureOf(secret: string, timestamp: string, body: string): string {
  return `sha256=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`
}

/** What an answer means; only "too many" and faults of the other side are worth another try. */
function meaningOf(status: number): HandOver {
  if (status >= 200 && status < 300) return { kind: 'taken', problem: null }
  const kind = status === 429 || status >= 500 ? 'later' : 'refused'
  return { kind, problem: `http-${status}` }
}

/** Hands one message over by a signed POST on a connection of its own; never throws, never follows a redirect. */
export function postWebhook(
  webhook: Webhook,
  message: { id: string; body: string; now: Date },
): Promise<HandOver> {
  const url = new URL(webhook.url)
  const secure = url.protocol === 'https:'
  const timestamp = String(Math.floor(message.now.getTime() / 1000))
  return new Promise((resolve) => {
    let underWay = false
    const sent = (secure ? requestHttps : requestHttp)(url, {
      method: 'POST',
      agent: false,
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'content-length': Buffer.byteLength(message.body),
        'idempotency-key': message.id,
        'x-hsl-timestamp': timestamp,
        'x-hsl-signature': signatureOf(webhook.secret, timestamp, message.body),
      },
    })
    const done = (outcome: HandOver) => {
      clearTimeout(limit)
      resolve(outcome)
      sent.destroy()
    }
    const broken = (problem: string) => done({ kind: underWay ? 'unsure' : 'later', problem })
    const limit = setTimeout(() => broken('time-out'), webhook.timeoutMs)
    sent.once('socket', (socket) => {
      socket.once(secure ? 'secureConnect' : 'connect', () => {
        underWay = true
      })
    })
    sent.once('response', (answer) => done(meaningOf(answer.statusCode ?? 0)))
    sent.on('error', (error: Error & { code?: string }) => broken(error.code ?? 'broken'))
    sent.end(message.body)
  })
}

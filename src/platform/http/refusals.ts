import type { FastifyReply, FastifyRequest } from 'fastify'
import { type RefusalKind, RuleError } from '../../base/reason.ts'
import { ChangedMeanwhile } from '../commands/run-command.ts'
import { sendAnswer, sendRedirect, sendText } from './send-page.ts'
import { typedIn } from './typed-text.ts'
import type { Host, Visit } from './visit.ts'

const statusOf: Record<RefusalKind, number> = {
  invalid: 422,
  refused: 409,
  conflict: 409,
  forbidden: 403,
  'not-found': 404,
  'signed-out': 401,
  'too-many': 429,
}

/** What is wrong with how something was asked has a number of its own in HTTP. */
const statusOfCode: Record<string, number> = {
  'common.address-unreadable': 400,
  'common.address-too-long': 414,
  'common.wrong-method': 405,
  'common.only-read': 405,
  'common.only-sent': 405,
  'common.wrong-type': 415,
}

/** The one place that maps refusals to HTTP. */
export function httpStatusOf(error: RuleError): number {
  return statusOfCode[error.reasons[0]?.code ?? ''] ?? statusOf[error.kind]
}

/** Where staff and residents sign in. */
export const signInPaths = { staff: '/sign-in', resident: '/sign-in/resident' } as const

/** Where one signs in, and comes back from to the same page. */
export function signInAddress(kind: 'staff' | 'resident', back: string): string {
  return `${signInPaths[kind]}?back=${encodeURIComponent(back)}`
}

/** Answers a refusal with a page of its own (forms answer theirs on the form). */
export async function sendRefusal(
  host: Host,
  visit: Visit,
  request: FastifyRequest,
  reply: FastifyReply,
  error: RuleError,
) {
  if (error.kind === 'signed-out' && request.method === 'GET') {
    return sendRedirect(reply, { redirect: signInAddress('staff', visit.path) })
  }
  const status = httpStatusOf(error)
  reply.code(status)
  const sentences = error.reasons.map((reason) => host.sentence(reason, visit.lang))
  return sendAnswer(host, visit, request, reply, host.errorPage(status, sentences, visit, typedIn(request)))
}

/** The JSON form of a refusal: code, field and sentence of every reason. */
export function sendJsonRefusal(
  host: Host,
  request: FastifyRequest,
  reply: FastifyReply,
  error: RuleError,
  status = httpStatusOf(error),
) {
  reply.code(status)
  const text = jsonRefusal(host, request.headers['accept-language'], error)
  return sendText(request, reply, text, 'application/json; charset=utf-8')
}

/** The text of it. */
export function jsonRefusal(host: Host, acceptLanguage: string | undefined, error: RuleError): string {
  const lang = /^en\b/i.test(acceptLanguage ?? '') ? 'en' : 'zh-CN'
  const body = {
    error: error.kind,
    // The ways out are pages; programs have addresses of their own.
    reasons: error.reasons.map(({ ways: _, ...reason }) => ({
      ...reason,
      sentence: host.sentence(reason, lang),
    })),
    ...(error instanceof ChangedMeanwhile
      ? {
          version: error.length,
          changes: error.changes.map((row) => ({
            number: row.number,
            kind: row.kind,
            sentence: host.change(row, lang),
          })),
        }
      : {}),
  }
  return JSON.stringify(body)
}

/** The length of a chain as a form or header carries it; refuses what is no number, so that no check is skipped. */
export function expectedLength(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new RuleError('invalid', { code: 'common.unreadable' })
  return Number(text)
}

/** More than any form with its files; whoever sends more than that is cut off. */
const mostThrownAway = 64 * 1024 * 1024

/**
 * Lets a body that is too large arrive and throws it away. Closing the line at once, as the framework does, resets it
 * for whoever is still sending: the sentence that says what was wrong would be lost.
 */
export function throwAwayBody(request: FastifyRequest, reply: FastifyReply, error: unknown): void {
  if ((error as { code?: string }).code !== 'FST_ERR_CTP_BODY_TOO_LARGE') return
  if (!(Number(request.headers['content-length']) <= mostThrownAway)) return
  reply.removeHeader('connection')
  request.raw.resume()
}

const codes: Record<string, string> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'common.too-large',
  FST_REQ_FILE_TOO_LARGE: 'common.too-large',
  FST_ERR_BAD_URL: 'common.address-unreadable',
  FST_ERR_MAX_PARAM_LENGTH: 'common.address-too-long',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'common.wrong-type',
}

/**
 * A RuleError for what the HTTP layer itself refuses, or null for a fault of ours. `bodyLimit` is what the address takes
 * in bytes, so that a body that is too large is told how large it may be.
 */
export function refusalOf(error: unknown, bodyLimit?: number): RuleError | null {
  if (error instanceof RuleError) return error
  const code = (error as { code?: string }).code
  const known = codes[code ?? '']
  if (known === 'common.too-large' && bodyLimit !== undefined) {
    return new RuleError('invalid', { code: known, values: { kilobytes: bodyLimit / 1024 } })
  }
  if (known) return new RuleError('invalid', { code: known })
  const status = (error as { statusCode?: number }).statusCode
  if (status === 429) return new RuleError('too-many', { code: 'common.too-many' })
  if (status !== undefined && status >= 400 && status < 500) {
    return new RuleError('invalid', { code: 'common.unreadable' })
  }
  return null
}

import type { FastifyReply, FastifyRequest } from 'fastify'
import { newSecret } from '../../base/id.ts'
import { unpackSaid } from '../../base/said.ts'
import { visitor } from '../commands/actor.ts'
import { cookieNames, putCookie } from './cookies.ts'
import type { Host, Visit } from './visit.ts'

function oneOf<const T extends string>(value: string | undefined, choices: readonly T[], otherwise: T): T {
  return choices.find((choice) => choice === value) ?? otherwise
}

function langOf(request: FastifyRequest): Visit['lang'] {
  const chosen = request.cookies[cookieNames.lang]
  if (chosen === 'zh-CN' || chosen === 'en') return chosen
  const wanted = request.headers['accept-language'] ?? ''
  return /^en\b/i.test(wanted) && !/zh/i.test(wanted) ? 'en' : 'zh-CN'
}

/** What the cookies of a request say of who looks and how; takes the flash sentence out of its cookie. */
export async function makeVisit(host: Host, request: FastifyRequest, reply: FastifyReply): Promise<Visit> {
  const now = new Date()
  const cookie = request.cookies[cookieNames.login]
  const login = cookie ? await host.identify(cookie, now) : null
  const kept = request.cookies[cookieNames.flash]
  const flash = kept ? unpackSaid(kept) : null
  if (flash) putCookie(reply, cookieNames.flash, null)
  return {
    actor: login?.actor ?? visitor,
    lang: langOf(request),
    theme: oneOf(request.cookies[cookieNames.theme], ['auto', 'light', 'dark'], 'auto'),
    size: oneOf(request.cookies[cookieNames.size], ['standard', 'large'], 'standard'),
    now,
    path: request.url,
    csrf: login?.csrf ?? request.cookies[cookieNames.csrf] ?? '',
    flash,
    signedIn: login !== null,
  }
}

/** A visitor who is shown a form gets the cookie that the form's token must match. */
export function ensureCsrf(visit: Visit, reply: FastifyReply): void {
  if (visit.csrf) return
  visit.csrf = newSecret()
  putCookie(reply, cookieNames.csrf, visit.csrf)
}

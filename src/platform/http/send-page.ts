import type { FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import { packSaid } from '../../base/said.ts'
import { compress, encodingFor } from './compress.ts'
import { cookieNames, putCookie } from './cookies.ts'
import type { FileAnswer, PageAnswer, PageRequest, Redirect } from './page.ts'
import type { Host, Visit } from './visit.ts'

/** Parts of an address as plain texts: the last of several values, without characters no database takes. */
function plainTexts(values: unknown): Record<string, string> {
  const texts = Object.entries((values ?? {}) as Record<string, unknown>).map(([name, value]) => {
    const last = Array.isArray(value) ? value.at(-1) : value
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
    return [name, String(last ?? '').replace(/[\u0000-\u001f\u007f]/g, '')]
  })
  return Object.fromEntries(texts)
}

/** What a page function gets to know of the request. */
export function pageRequestOf(host: Host, visit: Visit, request: FastifyRequest): PageRequest {
  return {
    db: host.engine.database.db,
    actor: visit.actor,
    now: visit.now,
    ports: host.engine.ports,
    lang: visit.lang,
    params: plainTexts(request.params),
    query: plainTexts(request.query),
    cookies: request.cookies,
    path: visit.path,
    csrf: visit.csrf,
  }
}

/** Sends text, compressed where the reader can take it. */
export function sendText(
  request: FastifyRequest,
  reply: FastifyReply,
  text: string | Buffer,
  mediaType: string,
) {
  const encoding = text.length < 1024 ? 'identity' : encodingFor(request.headers['accept-encoding'])
  reply.header('content-type', mediaType).header('vary', 'accept-encoding, cookie')
  if (encoding !== 'identity') reply.header('content-encoding', encoding)
  return reply.send(compress(text, encoding))
}

function isRedirect(answer: PageAnswer): answer is Redirect {
  return Object.hasOwn(answer, 'redirect')
}

function isFile(answer: PageAnswer): answer is FileAnswer {
  return Object.hasOwn(answer, 'file')
}

/** Goes on to another address of this site, with a sentence that the next page says once. */
export function sendRedirect(reply: FastifyReply, answer: Redirect) {
  if (answer.flash) putCookie(reply, cookieNames.flash, packSaid(answer.flash), 60)
  return reply.redirect(answer.redirect, 303)
}

/** Sends whatever a page function answered. */
export async function sendAnswer(
  host: Host,
  visit: Visit,
  request: FastifyRequest,
  reply: FastifyReply,
  answer: PageAnswer,
) {
  if (isRedirect(answer)) return sendRedirect(reply, answer)
  if (isFile(answer)) {
    for (const [name, value] of Object.entries(answer.headers ?? {})) reply.header(name, value)
    if (answer.name) {
      reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(answer.name)}`)
    }
    return sendText(request, reply, answer.file, answer.mediaType)
  }
  reply.header('cache-control', 'no-store')
  return sendText(request, reply, await host.render(answer as VNode, visit), 'text/html; charset=utf-8')
}

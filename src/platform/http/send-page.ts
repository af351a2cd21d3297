import type { FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import { compress, encodingFor } from './compress.ts'
import { cookieNames, putCookie } from './cookies.ts'
import type { PageAnswer, PageRequest, Redirect } from './page.ts'
import type { Host, Visit } from './visit.ts'

/** What a page function gets to know of the request. */
export function pageRequestOf(host: Host, visit: Visit, request: FastifyRequest): PageRequest {
  return {
    db: host.engine.database.db,
    actor: visit.actor,
    now: visit.now,
    ports: host.engine.ports,
    lang: visit.lang,
    params: request.params as Record<string, string>,
    query: request.query as Record<string, string>,
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
  return 'redirect' in answer
}

/** Goes on to another address of this site, with a sentence that the next page says once. */
export function sendRedirect(reply: FastifyReply, answer: Redirect) {
  if (answer.flash) putCookie(reply, cookieNames.flash, answer.flash, 60)
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
  if ('file' in answer) {
    for (const [name, value] of Object.entries(answer.headers ?? {})) reply.header(name, value)
    if (answer.name) {
      reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(answer.name)}`)
    }
    return sendText(request, reply, answer.file, answer.mediaType)
  }
  reply.header('cache-control', 'no-store')
  return sendText(request, reply, await host.render(answer as VNode, visit), 'text/html; charset=utf-8')
}

import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { RuleError } from '../../base/reason.ts'
import { cookieNames } from './cookies.ts'
import { knownAddresses } from './known-addresses.ts'
import { makeVisit } from './make-visit.ts'
import { refusalOf, sendJsonRefusal, sendRefusal, throwAwayBody } from './refusals.ts'
import { sendAnswer } from './send-page.ts'
import { typedIn } from './typed-text.ts'
import type { Host } from './visit.ts'

type Headers = Readonly<Record<string, string>>

const methods = ['GET', 'HEAD', 'POST']

/** What programs ask for is answered as JSON, whatever is wrong with it. */
function isForPrograms({ url }: FastifyRequest): boolean {
  return /^\/api(?:[/?]|$)/.test(url)
}

/** What is refused, or goes wrong, outside of a page's or a form's own answer. */
export function answerFaults(app: FastifyInstance, host: Host): void {
  app.setErrorHandler(async (error, request, reply) => {
    throwAwayBody(request, reply, error)
    const refusal = refusalOf(error, request.routeOptions.bodyLimit)
    if (refusal) return refuse(host, request, reply, refusal)
    const visit = await makeVisit(host, request, reply)
    request.log.error({ err: error, route: request.routeOptions.url }, 'unexpected')
    const sentences = [host.sentence({ code: 'common.fault', values: { id: request.id } }, visit.lang)]
    const page = host.errorPage(500, sentences, visit, typedIn(request))
    return sendAnswer(host, visit, request, reply.code(500), page)
  })
  const methodsOf = knownAddresses(app)
  app.setNotFoundHandler((request, reply) => {
    const taken = methodsOf(request.url.split('?')[0]!)
    if (taken.length === 0 && methods.includes(request.method)) {
      return refuse(host, request, reply, new RuleError('not-found', { code: 'common.not-found' }))
    }
    reply.header('allow', (taken.length === 0 ? methods : taken).join(', '))
    return refuse(host, request, reply, new RuleError('invalid', { code: wrongWay(request.method, taken) }))
  })
}

function wrongWay(method: string, taken: string[]): string {
  if (method === 'POST') return 'common.only-read'
  if (methods.includes(method) && taken.includes('POST')) return 'common.only-sent'
  return 'common.wrong-method'
}

async function refuse(host: Host, request: FastifyRequest, reply: FastifyReply, refusal: RuleError) {
  if (isForPrograms(request)) return sendJsonRefusal(host, request, reply, refusal)
  return sendRefusal(host, await makeVisit(host, request, reply), request, reply, refusal)
}

/** Answers an address that no route is even looked for: nothing of what stands around a route has run for it. */
export function answerBadAddress(host: Host, headers: Headers) {
  return async (error: Error, request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    for (const [name, value] of Object.entries(headers)) reply.header(name, value)
    // A sentence that waits is left for the next page: this one can set no cookie.
    const { [cookieNames.flash]: _, ...cookies } = request.server.parseCookie(request.headers.cookie ?? '')
    request.cookies = cookies
    const refusal = refusalOf(error) ?? new RuleError('invalid', { code: 'common.address-unreadable' })
    await refuse(host, request, reply, refusal)
  }
}

/** What is no request at all, or one with too much above its body, is told so in both languages; then the line is cut. */
export function answerNoRequest(host: Host) {
  return (error: Error & { code?: string }, socket: Socket): void => {
    if (error.code === 'ECONNRESET' || !socket.writable) return
    const long = error.code === 'HPE_HEADER_OVERFLOW'
    const late = error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
    const status = long ? 431 : late ? 408 : 400
    const reason = { code: long ? 'common.address-too-long' : 'common.unreadable' }
    const text = `${host.sentence(reason, 'zh-CN')}\n${host.sentence(reason, 'en')}\n`
    socket.end(
      [
        `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
        'content-type: text/plain; charset=utf-8',
        `content-length: ${Buffer.byteLength(text)}`,
        'x-content-type-options: nosniff',
        'connection: close',
        '',
        text,
      ].join('\r\n'),
    )
  }
}

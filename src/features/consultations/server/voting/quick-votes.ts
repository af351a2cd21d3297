import type { IncomingMessage, ServerResponse } from 'node:http'
import { RuleError } from '../../../../base/reason.ts'
import { cookieNames } from '../../../../platform/http/cookies.ts'
import { loggedFault } from '../../../../platform/http/logged-fault.ts'
import { httpStatusOf, jsonRefusal } from '../../../../platform/http/refusals.ts'
import type { FirstHandler } from '../../../../platform/http/server.ts'
import type { Host } from '../../../../platform/http/visit.ts'
import type { OpenConsultation } from './open-consultation.ts'
import { fieldsOf, nextOf, voteIn } from './vote-request.ts'
import { type Voter, voterCookie } from './voter-token.ts'
import { deskOf } from './voting-desk.ts'
import { knownVoter } from './who-votes.ts'

const address = /^\/api\/consultations\/([0-9a-z]{1,40})\/votes(\?next=1)?$/
const longestBody = 4096

/**
 * The common case of a vote over the interface, answered without the page server around it: a known voter, no login, a
 * small body. Everything else, and with it every other way to answer, is left to the route of the same address.
 */
export function quickVotes(host: Host, headers: Readonly<Record<string, string>>): FirstHandler {
  const answerHeaders = {
    ...headers,
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  }

  function send(response: ServerResponse, status: number, text: string): void {
    response.writeHead(status, { ...answerHeaders, 'content-length': Buffer.byteLength(text) })
    response.end(text)
  }

  async function answer(request: IncomingMessage, body: string, one: OpenConsultation, voter: Voter) {
    const desk = deskOf(host.engine.ports)
    const progress = await desk.cast(one, voter, voteIn(fieldsOf(parsed(body)), voter))
    if (!request.url?.endsWith('?next=1')) return JSON.stringify(progress)
    return JSON.stringify({ ...progress, next: await nextOf(desk, one, voter) })
  }

  function take(
    request: IncomingMessage,
    response: ServerResponse,
    one: OpenConsultation,
    voter: Voter,
  ): void {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const body = (chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)).toString()
      answer(request, body, one, voter).then(
        (text) => send(response, 200, text),
        (error: unknown) => {
          const known = error instanceof RuleError
          const refusal = known
            ? error
            : new RuleError('refused', { code: 'common.fault', values: { id: '' } })
          if (!known) console.error(loggedFault(error))
          const text = jsonRefusal(host, request.headers['accept-language'], refusal)
          send(response, known ? httpStatusOf(refusal) : 500, text)
        },
      )
    })
  }

  return (request, response) => {
    if (request.method !== 'POST') return false
    const id = address.exec(request.url ?? '')?.[1]
    const length = Number(request.headers['content-length'] ?? Number.NaN)
    if (!id || !(length <= longestBody)) return false
    if (!request.headers['content-type']?.startsWith('application/json')) return false
    const cookies = request.headers.cookie ?? ''
    if (cookies.includes(`${cookieNames.login}=`)) return false
    const one = deskOf(host.engine.ports).atHand(id)
    const token = one && cookieIn(cookies, voterCookie(one.facts.number))
    const voter = token && knownVoter(one, token)
    if (!one || !voter) return false
    take(request, response, one, voter)
    return true
  }
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    throw new RuleError('invalid', { code: 'common.unreadable' })
  }
}

/**
 * A cookie's value; a token holds nothing that would be encoded but `:` and `@`. Undefined also where it cannot be
 * decoded: anybody can send that, and nothing stands around this handler that would catch a fault.
 */
function cookieIn(header: string, name: string): string | undefined {
  const found = header.split('; ').find((one) => one.startsWith(`${name}=`))
  try {
    return found && decodeURIComponent(found.slice(name.length + 1))
  } catch {
    return undefined
  }
}

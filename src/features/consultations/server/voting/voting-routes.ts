import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { found, RuleError } from '../../../../base/reason.ts'
import { visitor } from '../../../../platform/commands/actor.ts'
import { cookieNames, putCookie } from '../../../../platform/http/cookies.ts'
import { makeVisit } from '../../../../platform/http/make-visit.ts'
import { refusalOf, sendJsonRefusal } from '../../../../platform/http/refusals.ts'
import { sendRedirect } from '../../../../platform/http/send-page.ts'
import type { Host } from '../../../../platform/http/visit.ts'
import { joinPerson } from './join-person.ts'
import { codeDigest } from './link-code.ts'
import type { OpenConsultation } from './open-consultation.ts'
import { fieldsOf, nextOf, voteIn } from './vote-request.ts'
import {
  newDevice,
  readToken,
  tokenOf,
  type Voter,
  voterCookie,
  voterCookieSeconds,
  voterOf,
} from './voter-token.ts'
import { deskOf } from './voting-desk.ts'
import { linkByDigest } from './voting-store.ts'
import { beginAsDevice, type WhoVotes, whoVotes } from './who-votes.ts'

/** A vote is a few dozen bytes: whatever is longer is none. */
const bodyLimit = 4096
// A village shares one address: voters and links have limits of their own.
const route = { bodyLimit, config: { rateLimit: false } }

type Params = { consultationId: string }

export function votePage(consultationId: string): string {
  return `/consultations/${consultationId}/vote`
}

/** The ways in and the two ways to vote: a form that needs no script, and the same in JSON. */
export function registerVotingRoutes(app: FastifyInstance, host: Host): void {
  app.get('/c/:code', route, (request, reply) => comeByLink(host, request, reply))
  app.get('/consultations/:consultationId/join', (request, reply) => comeByPhone(host, request, reply))
  app.post('/consultations/:consultationId/vote', route, (request, reply) => postForm(host, request, reply))
  app.post(
    '/api/consultations/:consultationId/votes',
    {
      ...route,
      errorHandler(error, request, reply) {
        const refusal = refusalOf(error)
        if (refusal) return sendJsonRefusal(host, request, reply, refusal)
        request.log.error({ err: error }, 'unexpected')
        const fault = new RuleError('refused', { code: 'common.fault', values: { id: request.id } })
        return sendJsonRefusal(host, request, reply, fault, 500)
      },
    },
    (request, reply) => postJson(host, request, reply),
  )
}

async function known(host: Host, consultationId: string): Promise<OpenConsultation> {
  return found(await deskOf(host.engine.ports).consultation(consultationId), 'consultations.not-found')
}

function tokenIn(request: FastifyRequest, one: OpenConsultation): string | undefined {
  return request.cookies[voterCookie(one.facts.number)]
}

function keepToken(request: FastifyRequest, reply: FastifyReply, one: OpenConsultation, token: string): void {
  if (tokenIn(request, one) === token) return
  putCookie(reply, voterCookie(one.facts.number), token, voterCookieSeconds)
}

/** A link makes its voter (issued), or a device of its own unless the reader is a voter already (open). */
async function comeByLink(host: Host, request: FastifyRequest, reply: FastifyReply) {
  const { db } = host.engine.database
  const link = found(
    await linkByDigest(db, codeDigest((request.params as { code: string }).code)),
    'consultations.link-unknown',
  )
  if (link.revoked) throw new RuleError('refused', { code: 'consultations.link-revoked' })
  const one = await known(host, link.consultationId)
  const before = tokenIn(request, one)
  const voter = before ? readToken(link.secret, before) : null
  if (link.kind === 'issued') {
    const credential = { kind: 'issued', linkId: link.id } as const
    if (voter?.kind === 'device') {
      const origin = { actor: visitor, now: new Date(), channel: 'link' as const }
      await join(host, one, origin, voter, voterOf(link.secret, credential))
    }
    keepToken(request, reply, one, tokenOf(link.secret, credential))
  } else if (!voter) {
    keepToken(request, reply, one, tokenOf(link.secret, newDevice(link.id)))
  }
  return sendRedirect(reply, { redirect: votePage(link.consultationId) })
}

/** Where a resident comes back to after verifying a phone: from here on they vote as themselves. */
async function comeByPhone(host: Host, request: FastifyRequest, reply: FastifyReply) {
  const { consultationId } = request.params as Params
  const visit = await makeVisit(host, request, reply)
  const one = await known(host, consultationId)
  if (visit.actor.kind !== 'resident') {
    const back = encodeURIComponent(`/consultations/${consultationId}/join`)
    return sendRedirect(reply, { redirect: `/sign-in/resident?back=${back}` })
  }
  const who = whoVotes(one, tokenIn(request, one), visit.actor)
  if (who) await takeIn(host, request, reply, one, who, visit)
  return sendRedirect(reply, { redirect: votePage(consultationId) })
}

async function join(
  host: Host,
  one: OpenConsultation,
  origin: Parameters<typeof joinPerson>[1],
  device: Voter,
  person: Voter,
): Promise<void> {
  await joinPerson(host.engine.database, origin, one.facts.id, device, person)
  await deskOf(host.engine.ports).refresh(one)
}

async function takeIn(
  host: Host,
  request: FastifyRequest,
  reply: FastifyReply,
  one: OpenConsultation,
  who: WhoVotes,
  visit: { actor: Parameters<typeof whoVotes>[2]; now: Date },
): Promise<void> {
  if (who.device) {
    const origin = { actor: visit.actor, now: visit.now, channel: 'phone' as const }
    await join(host, one, origin, who.device, who.voter)
  }
  keepToken(request, reply, one, who.token)
}

async function postForm(host: Host, request: FastifyRequest, reply: FastifyReply) {
  const { consultationId } = request.params as Params
  const visit = await makeVisit(host, request, reply)
  const body = fieldsOf(request.body)
  if (!visit.csrf || body._csrf !== visit.csrf)
    throw new RuleError('forbidden', { code: 'common.form-stale' })
  const one = await known(host, consultationId)
  const who = whoVotes(one, tokenIn(request, one), visit.actor)
  if (body.begin !== undefined) {
    await takeIn(host, request, reply, one, who ?? beginAsDevice(one), visit)
    return sendRedirect(reply, { redirect: votePage(consultationId) })
  }
  if (!who) throw new RuleError('refused', { code: 'consultations.voter-unknown' })
  await takeIn(host, request, reply, one, who, visit)
  await deskOf(host.engine.ports).cast(one, who.voter, voteIn(body, who.voter))
  return sendRedirect(reply, { redirect: votePage(consultationId) })
}

async function postJson(host: Host, request: FastifyRequest, reply: FastifyReply) {
  const { consultationId } = request.params as Params
  const desk = deskOf(host.engine.ports)
  // Another site cannot send JSON with our cookies: the browser would ask us first, and we do not answer.
  if (!request.headers['content-type']?.startsWith('application/json'))
    throw new RuleError('invalid', { code: 'common.unreadable' })
  const one = await known(host, consultationId)
  const token = tokenIn(request, one)
  const visit = request.cookies[cookieNames.login]
    ? await makeVisit(host, request, reply)
    : { actor: visitor, now: new Date() }
  const who = whoVotes(one, token, visit.actor) ?? beginAsDevice(one)
  const vote = voteIn(fieldsOf(request.body), who.voter)
  await takeIn(host, request, reply, one, who, visit)
  const progress = await desk.cast(one, who.voter, vote)
  reply.header('cache-control', 'no-store').header('content-type', 'application/json; charset=utf-8')
  const next = (request.query as Record<string, unknown>).next === '1'
  return reply.send(
    JSON.stringify(next ? { ...progress, next: await nextOf(desk, one, who.voter) } : progress),
  )
}

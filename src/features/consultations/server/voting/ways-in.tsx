import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { found, RuleError } from '../../../../base/reason.ts'
import { ensureCsrf, makeVisit } from '../../../../platform/http/make-visit.ts'
import { signInAddress } from '../../../../platform/http/refusals.ts'
import { pageRequestOf, sendAnswer, sendRedirect } from '../../../../platform/http/send-page.ts'
import type { Host, Visit } from '../../../../platform/http/visit.ts'
import { emptyForm } from '../../../../ui/index.ts'
import { type Question, questionBefore } from '../../rules/question-before.ts'
import { openObstacles } from '../../rules/vote-obstacles.ts'
import { WhosePage } from '../../web/whose-page.tsx'
import { consultationView } from '../consultation-views.ts'
import { leftAnything } from '../voter-store.ts'
import { joinPerson } from './join-person.ts'
import { codeDigest } from './link-code.ts'
import type { OpenConsultation } from './open-consultation.ts'
import { keepToken, tokenIn } from './voter-cookie.ts'
import { newDevice, type Voter } from './voter-token.ts'
import { consultationAt, deskOf } from './voting-desk.ts'
import { answeredBy, linkByDigest } from './voting-store.ts'
import { asVoter, type KnownByToken, knownVoter, phoneVoter } from './who-votes.ts'

/** The form of these pages is a few words. */
const bodyLimit = 4096
// A village shares one address.
const route = { bodyLimit, config: { rateLimit: false } }

export function votePage(consultationId: string): string {
  return `/consultations/${consultationId}/vote`
}

/** Somebody at the door of a consultation: who this browser was so far, and who its reader wants to take part as. */
type Arrival = {
  one: OpenConsultation
  here: Voter | null
  wanted: KnownByToken
  by: 'link' | 'phone'
}

/**
 * The ways in. Opening one moves nothing: what this browser answered before is counted with a person only once its
 * reader says so, by a form.
 */
export function registerWaysIn(app: FastifyInstance, host: Host): void {
  app.get('/c/:code', route, async (request, reply) => {
    const visit = await makeVisit(host, request, reply)
    return open(host, request, reply, visit, await byLink(host, request))
  })
  app.post('/c/:code', route, async (request, reply) => {
    const visit = await makeVisit(host, request, reply)
    return choose(host, request, reply, visit, await byLink(host, request))
  })
  app.get('/consultations/:consultationId/join', async (request, reply) => {
    const visit = await makeVisit(host, request, reply)
    return open(host, request, reply, visit, await byPhone(host, request, visit))
  })
  app.post('/consultations/:consultationId/join', route, async (request, reply) => {
    const visit = await makeVisit(host, request, reply)
    return choose(host, request, reply, visit, await byPhone(host, request, visit))
  })
}

/** A link makes its voter (issued), or a device of its own unless the reader is a voter already (open). */
async function byLink(host: Host, request: FastifyRequest): Promise<Arrival> {
  const { code } = request.params as { code: string }
  const link = found(
    await linkByDigest(host.engine.database.db, codeDigest(code)),
    'consultations.link-unknown',
  )
  if (link.revoked) throw new RuleError('refused', { code: 'consultations.link-revoked' })
  const one = await consultationAt(host.engine.ports, link.consultationId)
  const token = tokenIn(request, one)
  const here = token ? knownVoter(one, token) : null
  const { secret } = one.facts
  if (link.kind === 'issued') {
    return { one, here, wanted: asVoter(secret, { kind: 'issued', linkId: link.id }), by: 'link' }
  }
  const wanted = here && token ? { voter: here, token } : asVoter(secret, newDevice(link.id))
  return { one, here, wanted, by: 'link' }
}

/** Where a resident comes back to after verifying a phone: from here on they vote as themselves. */
async function byPhone(host: Host, request: FastifyRequest, visit: Visit): Promise<Arrival | string> {
  const { consultationId } = request.params as { consultationId: string }
  const one = await consultationAt(host.engine.ports, consultationId)
  if (visit.actor.kind !== 'resident')
    return signInAddress('resident', `/consultations/${consultationId}/join`)
  const wanted = phoneVoter(one, visit.actor)
  if (!wanted) return votePage(consultationId)
  const token = tokenIn(request, one)
  return { one, here: token ? knownVoter(one, token) : null, wanted, by: 'phone' }
}

async function questionOf(host: Host, { one, here, wanted }: Arrival): Promise<Question | null> {
  if (!here || here.id === wanted.voter.id) return null
  const left = await leftAnything(host.engine.database.db, one.facts.number, here.id)
  return questionBefore({ kind: here.kind, left })
}

async function open(
  host: Host,
  request: FastifyRequest,
  reply: FastifyReply,
  visit: Visit,
  arrival: Arrival | string,
) {
  if (typeof arrival === 'string') return sendRedirect(reply, { redirect: arrival })
  const question = isOver(arrival, visit) ? null : await questionOf(host, arrival)
  if (question) return ask(host, request, reply, visit, arrival, question)
  return goOn(request, reply, visit, arrival)
}

/** What the reader answered to the question. */
async function choose(
  host: Host,
  request: FastifyRequest,
  reply: FastifyReply,
  visit: Visit,
  arrival: Arrival | string,
) {
  if (typeof arrival === 'string') return sendRedirect(reply, { redirect: arrival })
  const { one, here, wanted, by } = arrival
  const question = isOver(arrival, visit) ? null : await questionOf(host, arrival)
  if (!question || !here) return goOn(request, reply, visit, arrival)
  const { _csrf, choice } = (request.body ?? {}) as Record<string, unknown>
  if (!visit.csrf || _csrf !== visit.csrf) {
    const stale = host.sentence({ code: 'common.form-stale' }, visit.lang)
    return ask(host, request, reply.code(403), visit, arrival, question, [stale])
  }
  if (choice === 'join' && question === 'whose_answers') {
    const origin = { actor: visit.actor, now: visit.now, channel: by }
    await joinPerson(host.engine.database, origin, one.facts.id, here, wanted.voter)
    await deskOf(host.engine.ports).refresh(one)
  } else if (choice !== 'change') {
    return ask(host, request, reply, visit, arrival, question)
  }
  return goOn(request, reply, visit, arrival)
}

function isOver({ one }: Arrival, visit: Visit): boolean {
  return openObstacles(one.facts, visit.now).length > 0
}

/** Once it is over a browser stays who it was: there is nothing left to answer as somebody else. */
function goOn(request: FastifyRequest, reply: FastifyReply, visit: Visit, arrival: Arrival) {
  const { one, here, wanted } = arrival
  if (!here || !isOver(arrival, visit)) keepToken(request, reply, one, wanted.token)
  return sendRedirect(reply, { redirect: votePage(one.facts.id) })
}

async function ask(
  host: Host,
  request: FastifyRequest,
  reply: FastifyReply,
  visit: Visit,
  { one, here, by }: Arrival,
  question: Question,
  refused: string[] = [],
) {
  ensureCsrf(visit, reply)
  const { id, title } = await consultationView(pageRequestOf(host, visit, request), one.facts.id)
  const answered = here ? (await answeredBy(host.engine.database.db, one.facts.number, here.id)).length : 0
  const form = { ...emptyForm(), summary: refused }
  return sendAnswer(
    host,
    visit,
    request,
    reply,
    <WhosePage
      consultation={{ id, title }}
      question={question}
      by={by}
      answered={answered}
      action={visit.path.split('?')[0]!}
      form={form}
    />,
  )
}

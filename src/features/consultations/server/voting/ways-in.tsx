import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { RuleError } from '../../../../base/reason.ts'
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
import { type ShutLink, sendShut } from './shut-link.tsx'
import { keepToken, tokenIn } from './voter-cookie.ts'
import { newDevice, type Voter } from './voter-token.ts'
import { consultationAt, deskOf, publicConsultation } from './voting-desk.ts'
import { answeredBy, asTaker, linkByDigest } from './voting-store.ts'
import { asVoter, type KnownByToken, knownVoter, phoneVoter } from './who-votes.ts'

/** The form of these pages is a few words. */
const bodyLimit = 4096
// A village shares one address.
const route = { bodyLimit, config: { rateLimit: false } }

export function votePage(consultationId: string): string {
  return `/consultations/${consultationId}/vote`
}

/** Where a reader says whose the answers are that this device gave before. */
export function joinPage(consultationId: string): string {
  return `/consultations/${consultationId}/join`
}

/** Somebody at the door of a consultation: who this browser was so far, and who its reader wants to take part as. */
type Arrival = {
  one: OpenConsultation
  here: (KnownByToken & { left: boolean }) | null
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
    return open(host, request, reply, visit, await byLink(host, request, visit))
  })
  app.post('/c/:code', route, async (request, reply) => {
    const visit = await makeVisit(host, request, reply)
    return choose(host, request, reply, visit, await byLink(host, request, visit))
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
async function byLink(host: Host, request: FastifyRequest, visit: Visit): Promise<Arrival | ShutLink> {
  const { code } = request.params as { code: string }
  const { db } = host.engine.database
  const link = await linkByDigest(db, codeDigest(code))
  if (!link) return { why: 'unknown' }
  const one = await consultationAt(host.engine.ports, link.consultationId)
  if (link.revoked) return { why: 'link_revoked', one }
  if (one.facts.state === 'draft') throw new RuleError('refused', { code: 'consultations.not-open-yet' })
  const { secret, joined } = one.facts
  if (link.kind === 'open') {
    const token = tokenIn(request, one)
    const voter = token && knownVoter(one, token)
    const wanted = voter ? { voter, token } : asVoter(secret, newDevice(link.id))
    return { one, here: null, wanted, by: 'link' }
  }
  const here = await whoIsHere(host, request, visit, one)
  const wanted = asVoter(secret, { kind: 'issued', linkId: link.id })
  const person = joined.get(wanted.voter.id)
  if (person === undefined) return { one, here, wanted, by: 'link' }
  const phone = phoneVoter(one, visit.actor)
  if (phone?.voter.id === person) return { one, here, wanted: phone, by: 'phone' }
  // The page of voting says what became of the link, unless the device is somebody already.
  if (here && questionBefore({ ...here.voter, left: here.left }, 'issued')) return { why: 'joined', one }
  return { one, here: null, wanted, by: 'link' }
}

/** Where a resident comes back to after verifying a phone: from here on they vote as themselves. */
async function byPhone(host: Host, request: FastifyRequest, visit: Visit): Promise<Arrival | string> {
  const { consultationId } = request.params as { consultationId: string }
  const one = await publicConsultation(host.engine.ports, consultationId)
  if (visit.actor.kind !== 'resident') return signInAddress('resident', joinPage(consultationId))
  const wanted = phoneVoter(one, visit.actor)
  if (!wanted) return votePage(consultationId)
  return { one, here: await whoIsHere(host, request, visit, one), wanted, by: 'phone' }
}

/**
 * Who this browser is so far: the voter of its cookie or, where that is nobody who has left anything, the phone that its
 * reader is signed in with and has taken part by.
 */
async function whoIsHere(
  host: Host,
  request: FastifyRequest,
  { actor }: Visit,
  one: OpenConsultation,
): Promise<Arrival['here']> {
  const { db } = host.engine.database
  const { number } = one.facts
  const token = tokenIn(request, one)
  const voter = token && knownVoter(one, token)
  const known = voter && maySpeak(one, voter) ? { voter, token } : null
  if (known && (await leftAnything(db, number, known.voter.id))) return { ...known, left: true }
  if (known?.voter.kind === 'issued') return { ...known, left: false }
  const phone = phoneVoter(one, actor)
  return phone && (await leftAnything(db, number, phone.voter.id)) ? { ...phone, left: true } : null
}

/** A link that was revoked, and what is a person's already, have nothing to say any more. */
function maySpeak({ facts }: OpenConsultation, voter: Voter): boolean {
  const { kind, joined, linkRevoked } = asTaker(facts, voter)
  return !joined && !(kind === 'issued' && linkRevoked)
}

function questionOf({ here, wanted }: Arrival): Question | null {
  if (!here || here.voter.id === wanted.voter.id) return null
  return questionBefore({ kind: here.voter.kind, left: here.left }, wanted.voter.kind)
}

async function open(
  host: Host,
  request: FastifyRequest,
  reply: FastifyReply,
  visit: Visit,
  arrival: Arrival | ShutLink | string,
) {
  if (typeof arrival === 'string') return sendRedirect(reply, { redirect: arrival })
  if ('why' in arrival) return sendShut(host, request, reply, visit, arrival)
  const question = isOver(arrival, visit) ? null : questionOf(arrival)
  if (question) return ask(host, request, reply, visit, arrival, question)
  return goOn(request, reply, visit, arrival)
}

/** What the reader answered to the question. */
async function choose(
  host: Host,
  request: FastifyRequest,
  reply: FastifyReply,
  visit: Visit,
  arrival: Arrival | ShutLink | string,
) {
  if (typeof arrival === 'string') return sendRedirect(reply, { redirect: arrival })
  if ('why' in arrival) return sendShut(host, request, reply, visit, arrival)
  const { one, here, wanted, by } = arrival
  const question = isOver(arrival, visit) ? null : questionOf(arrival)
  if (!question || !here) return goOn(request, reply, visit, arrival)
  const { _csrf, choice } = (request.body ?? {}) as Record<string, unknown>
  if (!visit.csrf || _csrf !== visit.csrf) {
    const stale = host.sentence({ code: 'common.form-stale' }, visit.lang)
    return ask(host, request, reply.code(403), visit, arrival, question, [stale])
  }
  if (choice === 'join' && question !== 'another_person') {
    const [from, person] = question === 'same_person' ? linkAndPhone(here, wanted) : [here, wanted]
    const origin = { actor: visit.actor, now: visit.now, channel: by }
    await joinPerson(host.engine.database, origin, one.facts.id, from.voter, person.voter)
    await deskOf(host.engine.ports).refresh(one)
    return goOn(request, reply, visit, { ...arrival, wanted: person })
  }
  if (choice !== 'change') return ask(host, request, reply, visit, arrival, question)
  return goOn(request, reply, visit, arrival)
}

/** Of the two the phone stays: it is verified, and a link may get into other hands. */
function linkAndPhone(one: KnownByToken, other: KnownByToken): [KnownByToken, KnownByToken] {
  return one.voter.kind === 'phone' ? [other, one] : [one, other]
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
  const answered = here
    ? (await answeredBy(host.engine.database.db, one.facts.number, here.voter.id)).length
    : 0
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

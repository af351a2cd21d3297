import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { RuleError } from '../../../../base/reason.ts'
import { visitor } from '../../../../platform/commands/actor.ts'
import { refusalSchema } from '../../../../platform/http/api-caller.ts'
import { cookieNames } from '../../../../platform/http/cookies.ts'
import { ensureCsrf, makeVisit } from '../../../../platform/http/make-visit.ts'
import { httpStatusOf, refusalOf } from '../../../../platform/http/refusals.ts'
import { pageRequestOf, sendAnswer, sendRedirect } from '../../../../platform/http/send-page.ts'
import type { Host, Visit } from '../../../../platform/http/visit.ts'
import { CastVoteAnswer } from '../../contract/answers.ts'
import { CastVoteRequest } from '../../contract/requests.ts'
import { openObstacles } from '../../rules/vote-obstacles.ts'
import { VotingPage } from '../../web/voting-page.tsx'
import { leftAnything } from '../voter-store.ts'
import type { OpenConsultation } from './open-consultation.ts'
import { fieldsOf, nextOf, shownIn, voteIn } from './vote-request.ts'
import { keepToken, tokenIn } from './voter-cookie.ts'
import { deskOf, publicConsultation } from './voting-desk.ts'
import { asTaker } from './voting-store.ts'
import { votingView } from './voting-view.ts'
import { joinPage, registerWaysIn, votePage } from './ways-in.tsx'
import { beginAsDevice, goOnAsDevice, strangerReason, type WhoVotes, whoVotes } from './who-votes.ts'

/** A vote is a few dozen bytes: whatever is longer is none. */
const bodyLimit = 4096
// A village shares one address: voters and links have limits of their own.
const route = { bodyLimit, config: { rateLimit: false } }

type Params = { consultationId: string }

/** The ways in, and voting by a form that needs no script. */
export function registerVotingRoutes(app: FastifyInstance, host: Host): void {
  registerWaysIn(app, host)
  app.post('/consultations/:consultationId/vote', route, (request, reply) => postForm(host, request, reply))
}

const refused = (description: string) => ({ description, ...refusalSchema })

const votesSchema = {
  operationId: 'votes.cast',
  summary:
    'Answer a statement. Who votes follows from the cookie `hsl_voter_…` that a link or an answer before has set, or from a resident’s login; where neither is there, a new device is counted, as far as the consultation allows it.',
  tags: ['votes'],
  params: {
    type: 'object',
    properties: { consultationId: { type: 'string' } },
    required: ['consultationId'],
  },
  querystring: {
    type: 'object',
    properties: { next: { type: 'string', enum: ['1'], description: 'Answer with the next statement.' } },
  },
  body: CastVoteRequest,
  response: {
    200: { description: 'Kept, safe on the disk', ...CastVoteAnswer },
    404: refused('There is no such consultation, or it is still being prepared.'),
    409: refused(
      'Nothing was written: the consultation or the statement is closed, its words were changed since they were shown, or this voter may not answer (link revoked or joined with a phone, phone to be verified again, answers of the device not claimed yet).',
    ),
    422: refused('Nothing was written: no JSON, no such answer, or a draw made for somebody else.'),
    429: refused('Nothing was written: this voter answers faster than anybody reads.'),
  },
}

/** Votes over the interface; `quick-votes.ts` answers the common case of the same address alike. */
export function registerVotesInterface(api: FastifyInstance, host: Host): void {
  api.post('/consultations/:consultationId/votes', { ...route, schema: votesSchema }, (request, reply) =>
    postJson(host, request, reply),
  )
}

/**
 * Refuses while this browser has answers of a device of which its signed-in reader has not said whose they are: a page
 * asks that, and voting moves nothing.
 */
async function refuseUnlessSaid(host: Host, one: OpenConsultation, { device }: WhoVotes): Promise<void> {
  if (!device || openObstacles(one.facts, new Date()).length > 0) return
  if (await leftAnything(host.engine.database.db, one.facts.number, device.id))
    throw new RuleError('refused', { code: 'consultations.whose-answers' })
}

async function postForm(host: Host, request: FastifyRequest, reply: FastifyReply) {
  const { consultationId } = request.params as Params
  const visit = await makeVisit(host, request, reply)
  const one = await publicConsultation(host.engine.ports, consultationId)
  const body = fieldsOf(request.body)
  try {
    if (!visit.csrf || body._csrf !== visit.csrf)
      throw new RuleError('forbidden', { code: 'common.form-stale' })
    const kept = await castByForm(host, request, reply, { one, visit, body })
    const back =
      body.back === 'answers' ? `/consultations/${consultationId}/answers` : votePage(consultationId)
    const place = body.back === 'answers' ? `#answer-${kept}` : ''
    return sendRedirect(reply, { redirect: kept ? `${back}?kept=${kept}${place}` : back })
  } catch (error) {
    const refusal = refusalOf(error)
    if (!refusal) throw error
    return showAgain(host, request, reply, { one, visit, body }, refusal)
  }
}

type Posted = { one: OpenConsultation; visit: Visit; body: Record<string, unknown> }

/** Says which statement was answered; null where somebody only begins. */
async function castByForm(
  host: Host,
  request: FastifyRequest,
  reply: FastifyReply,
  { one, visit, body }: Posted,
): Promise<number | null> {
  const token = tokenIn(request, one)
  const begins = body.begin !== undefined
  const known = whoVotes(one, token, visit.actor)
  // A revoked link holds nobody back from beginning without it.
  const isShut = known !== null && asTaker(one.facts, known.voter).linkRevoked
  const who = begins && (!known || isShut) ? beginAsDevice(one) : known
  if (!who) throw new RuleError('refused', strangerReason(one, token))
  await refuseUnlessSaid(host, one, who)
  keepToken(request, reply, one, who.token)
  if (begins) return null
  const vote = voteIn(body, who.voter)
  await deskOf(host.engine.ports).cast(one, who.voter, vote)
  return vote.statement
}

/** The page of voting with what was wrong, and the same statement where it can still be answered. */
async function showAgain(
  host: Host,
  request: FastifyRequest,
  reply: FastifyReply,
  { one, visit, body }: Posted,
  refusal: RuleError,
) {
  const { id } = one.facts
  // Whose the answers are is asked on a page of its own.
  const unsaid = refusal.reasons.some(({ code }) => code === 'consultations.whose-answers')
  if (unsaid) return sendRedirect(reply, { redirect: joinPage(id) })
  ensureCsrf(visit, reply)
  const read = pageRequestOf(host, visit, request)
  const view = await votingView(read, id, tokenIn(request, one), { shown: shownIn(body) })
  const refused = refusal.reasons.map((reason) => host.sentence(reason, visit.lang))
  const page = <VotingPage view={view} refused={refused} />
  return sendAnswer(host, visit, request, reply.code(httpStatusOf(refusal)), page)
}

async function postJson(host: Host, request: FastifyRequest, reply: FastifyReply) {
  const { consultationId } = request.params as Params
  const desk = deskOf(host.engine.ports)
  // Another site cannot send JSON with our cookies: the browser would ask us first, and we do not answer.
  if (!request.headers['content-type']?.startsWith('application/json'))
    throw new RuleError('invalid', { code: 'common.unreadable' })
  const one = await publicConsultation(host.engine.ports, consultationId)
  const visit = request.cookies[cookieNames.login]
    ? await makeVisit(host, request, reply)
    : { actor: visitor, now: new Date() }
  const token = tokenIn(request, one)
  const who = whoVotes(one, token, visit.actor) ?? goOnAsDevice(one, token)
  const vote = voteIn(fieldsOf(request.body), who.voter)
  await refuseUnlessSaid(host, one, who)
  keepToken(request, reply, one, who.token)
  const progress = await desk.cast(one, who.voter, vote)
  reply.header('cache-control', 'no-store').header('content-type', 'application/json; charset=utf-8')
  const next = (request.query as Record<string, unknown>).next === '1'
  return reply.send(
    JSON.stringify(next ? { ...progress, next: await nextOf(desk, one, who.voter) } : progress),
  )
}

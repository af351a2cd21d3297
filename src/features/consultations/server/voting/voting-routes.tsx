import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { RuleError } from '../../../../base/reason.ts'
import { visitor } from '../../../../platform/commands/actor.ts'
import { cookieNames } from '../../../../platform/http/cookies.ts'
import { ensureCsrf, makeVisit } from '../../../../platform/http/make-visit.ts'
import { httpStatusOf, refusalOf, sendJsonRefusal } from '../../../../platform/http/refusals.ts'
import { pageRequestOf, sendAnswer, sendRedirect } from '../../../../platform/http/send-page.ts'
import type { Host, Visit } from '../../../../platform/http/visit.ts'
import { openObstacles } from '../../rules/vote-obstacles.ts'
import { VotingPage } from '../../web/voting-page.tsx'
import { leftAnything } from '../voter-store.ts'
import type { OpenConsultation } from './open-consultation.ts'
import { fieldsOf, nextOf, shownIn, voteIn } from './vote-request.ts'
import { keepToken, tokenIn } from './voter-cookie.ts'
import { deskOf, publicConsultation } from './voting-desk.ts'
import { votingView } from './voting-view.ts'
import { joinPage, registerWaysIn, votePage } from './ways-in.tsx'
import { beginAsDevice, goOnAsDevice, strangerReason, type WhoVotes, whoVotes } from './who-votes.ts'

/** A vote is a few dozen bytes: whatever is longer is none. */
const bodyLimit = 4096
// A village shares one address: voters and links have limits of their own.
const route = { bodyLimit, config: { rateLimit: false } }

type Params = { consultationId: string }

/** The ways in and the two ways to vote: a form that needs no script, and the same in JSON. */
export function registerVotingRoutes(app: FastifyInstance, host: Host): void {
  registerWaysIn(app, host)
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
    await castByForm(host, request, reply, { one, visit, body })
    return sendRedirect(reply, { redirect: votePage(consultationId) })
  } catch (error) {
    const refusal = refusalOf(error)
    if (!refusal) throw error
    return showAgain(host, request, reply, { one, visit, body }, refusal)
  }
}

type Posted = { one: OpenConsultation; visit: Visit; body: Record<string, unknown> }

async function castByForm(
  host: Host,
  request: FastifyRequest,
  reply: FastifyReply,
  { one, visit, body }: Posted,
): Promise<void> {
  const token = tokenIn(request, one)
  const begins = body.begin !== undefined
  const who = whoVotes(one, token, visit.actor) ?? (begins ? beginAsDevice(one) : null)
  if (!who) throw new RuleError('refused', strangerReason(one, token))
  await refuseUnlessSaid(host, one, who)
  keepToken(request, reply, one, who.token)
  if (!begins) await deskOf(host.engine.ports).cast(one, who.voter, voteIn(body, who.voter))
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
  const view = await votingView(read, id, tokenIn(request, one), shownIn(body))
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

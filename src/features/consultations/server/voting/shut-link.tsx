import type { FastifyReply, FastifyRequest } from 'fastify'
import { RuleError } from '../../../../base/reason.ts'
import { ensureCsrf } from '../../../../platform/http/make-visit.ts'
import { pageRequestOf, sendAnswer } from '../../../../platform/http/send-page.ts'
import type { Host, Visit } from '../../../../platform/http/visit.ts'
import type { VotingView } from '../../contract/views.ts'
import { openObstacles } from '../../rules/vote-obstacles.ts'
import { UnknownLinkPage } from '../../web/unknown-link-page.tsx'
import { VotingPage } from '../../web/voting-page.tsx'
import { consultationView } from '../consultation-views.ts'
import type { OpenConsultation } from './open-consultation.ts'

/** A link that lets nobody in: one that there is not, was revoked, or has become a verified phone's. */
export type ShutLink = { why: 'unknown' } | { why: 'link_revoked' | 'joined'; one: OpenConsultation }

/** What happened to the link, and the ways in that are still open. */
export async function sendShut(
  host: Host,
  request: FastifyRequest,
  reply: FastifyReply,
  visit: Visit,
  shut: ShutLink,
) {
  if (shut.why === 'unknown') return sendAnswer(host, visit, request, reply.code(404), <UnknownLinkPage />)
  const { facts } = shut.one
  if (facts.state === 'draft') throw new RuleError('refused', { code: 'consultations.link-revoked' })
  const consultation = await consultationView(pageRequestOf(host, visit, request), facts.id)
  const over = openObstacles(facts, visit.now).length > 0
  ensureCsrf(visit, reply)
  const view: VotingView = {
    consultation,
    voter: shut.why === 'joined' ? { kind: 'issued', answered: 0, total: 0, statements: [] } : null,
    ...{ next: null, before: null, kept: null, alsoPhone: false },
    bar: over ? 'closed' : shut.why,
  }
  return sendAnswer(host, visit, request, reply.code(409), <VotingPage view={view} />)
}

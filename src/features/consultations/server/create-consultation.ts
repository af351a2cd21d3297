import { dayOf } from '../../../base/day.ts'
import { newId, newSecret } from '../../../base/id.ts'
import { refuseIf } from '../../../base/reason.ts'
import { textDigest } from '../../../base/sealed-text.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { defineCommand } from '../../../platform/commands/command.ts'
import { openChain } from '../../../platform/events/journal.ts'
import { authorise } from '../../access/index.ts'
import { sessionOfRound } from '../../sessions/index.ts'
import { closedRoundReasons, latestRound } from '../../topics/index.ts'
import { ConsultationAnswer } from '../contract/answers.ts'
import { type ChangeConsultationRequest, CreateConsultationRequest } from '../contract/requests.ts'
import { createObstacles, settingsObstacles } from '../rules/consultation-obstacles.ts'
import { endOfDay } from '../rules/consultation-times.ts'
import { insertConsultation } from './consultation-store.ts'

/** The columns of what was set. */
export function settingColumns(request: Omit<ChangeConsultationRequest, 'consultationId'>) {
  return {
    title: request.title,
    question: request.question,
    open_to_devices: request.openToDevices,
    open_to_phones: request.openToPhones,
    takes_statements: request.takesStatements,
    results_shown: request.resultsShown,
    moderation_rule: request.moderationRule ?? '',
    closes_at: request.closesOn ? endOfDay(request.closesOn) : null,
    statements_close_at: request.statementsCloseOn ? endOfDay(request.statementsCloseOn) : null,
  }
}

/** What an event keeps of the wording: a digest, since titles may be corrected. */
export function wordingDigest(id: string, { title, question }: { title: string; question: string }): string {
  return textDigest(`${title}\n${question}`, id)
}

/** Prepares a consultation for the latest round of a topic, and for its session where one is planned or under way. */
export async function createConsultation(
  act: Act,
  request: CreateConsultationRequest,
): Promise<{ consultationId: string }> {
  const round = await latestRound(act.tx, request.topicId)
  authorise(act.actor, 'consultations.create', { path: round.path })
  const session = await sessionOfRound(act.tx, round.roundId, request.sessionId)
  const takenUp = round.status === 'approved' || round.status === 'closed'
  refuseIf([
    ...createObstacles({ takenUp, sessionOfRound: request.sessionId === undefined || session !== undefined }),
    ...closedRoundReasons(round),
    ...settingsObstacles(request, dayOf(act.now)),
  ])
  const named = request.sessionId !== undefined || session?.state === 'planned' || session?.state === 'open'
  const sessionId = named ? (session?.sessionId ?? null) : null
  const consultationId = newId(act.now)
  await insertConsultation(act.tx, {
    id: consultationId,
    area_id: round.areaId,
    round_id: round.roundId,
    session_id: sessionId,
    ...settingColumns(request),
    state: 'draft',
    secret: newSecret(),
    created_at: act.now,
    opened_at: null,
    closed_at: null,
  })
  await openChain(act.tx, { id: consultationId, kind: 'consultation', areaId: round.areaId })
  const data = {
    consultationId,
    roundId: round.roundId,
    sessionId,
    digest: wordingDigest(consultationId, request),
  }
  await act.record({ chainId: consultationId, kind: 'consultations.created', data })
  await act.record({
    chainId: round.topicId,
    kind: 'consultations.created',
    // The wording may still change until it opens: the topic's chain holds it from then on.
    data: { consultationId, roundId: round.roundId, sessionId },
  })
  return { consultationId }
}

export const createConsultationCommand = defineCommand({
  name: 'consultations.create',
  path: '/topics/:topicId/consultations',
  summary: 'Prepare a consultation online for the latest round of a topic.',
  request: CreateConsultationRequest,
  response: ConsultationAnswer,
  chainOf: (request) => request.topicId,
  run: createConsultation,
})

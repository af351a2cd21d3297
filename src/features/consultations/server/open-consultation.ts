import { dayOf } from '../../../base/day.ts'
import { refuseIf } from '../../../base/reason.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { defineCommand } from '../../../platform/commands/command.ts'
import { closedRoundReasons } from '../../topics/index.ts'
import { ConsultationAnswer } from '../contract/answers.ts'
import { OpenConsultationRequest } from '../contract/requests.ts'
import { openObstacles } from '../rules/consultation-obstacles.ts'
import { lastDayBefore } from '../rules/consultation-times.ts'
import { consultationInHand } from './consultation-in-hand.ts'
import { updateConsultation } from './consultation-store.ts'
import { wordingDigest } from './create-consultation.ts'
import { standingLinks } from './link-store.ts'
import { statementsOf } from './statement-store.ts'

/** Lets people answer: from now on title and question stay as they are. */
export async function openConsultation(
  act: Act,
  request: OpenConsultationRequest,
): Promise<{ consultationId: string }> {
  const { consultation, round } = await consultationInHand(act, 'consultations.open', request.consultationId)
  const statements = await statementsOf(act.tx, consultation.number)
  const { openToDevices, openToPhones, closesAt } = consultation
  const facts = {
    state: consultation.state,
    openStatements: statements.filter((one) => one.state === 'open').length,
    waysIn: { openToDevices, openToPhones, links: await standingLinks(act.tx, consultation.id) },
    closesOn: closesAt && lastDayBefore(closesAt),
  }
  refuseIf([...openObstacles(facts, dayOf(act.now)), ...closedRoundReasons(round)])
  await updateConsultation(act.tx, consultation.id, { state: 'open', opened_at: act.now })
  const data = {
    consultationId: consultation.id,
    roundId: round.roundId,
    statements: facts.openStatements,
    digest: wordingDigest(consultation.id, consultation),
  }
  for (const chainId of [consultation.id, round.topicId])
    await act.record({ chainId, kind: 'consultations.opened', data })
  return { consultationId: consultation.id }
}

export const openConsultationCommand = defineCommand({
  name: 'consultations.open',
  path: '/consultations/:consultationId/open',
  summary: 'Open a consultation: people may answer from now on.',
  request: OpenConsultationRequest,
  response: ConsultationAnswer,
  chainOf: (request) => request.consultationId,
  run: openConsultation,
})

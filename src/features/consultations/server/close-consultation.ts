import { refuseIf } from '../../../base/reason.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { defineCommand } from '../../../platform/commands/command.ts'
import { ClosedAnswer } from '../contract/answers.ts'
import { CloseConsultationRequest } from '../contract/requests.ts'
import { closeObstacles } from '../rules/consultation-obstacles.ts'
import { consultationInHand } from './consultation-in-hand.ts'
import { updateConsultation } from './consultation-store.ts'
import { countedVotes } from './voter-store.ts'

/** Ends the answering for good. Also when the round has ended in the meantime: what is open must be able to end. */
export async function closeConsultation(
  act: Act,
  request: CloseConsultationRequest,
): Promise<{ consultationId: string; votes: number }> {
  const { consultation, round } = await consultationInHand(act, 'consultations.close', request.consultationId)
  refuseIf(closeObstacles(consultation))
  await updateConsultation(act.tx, consultation.id, { state: 'closed', closed_at: act.now })
  const { voters, votes } = await countedVotes(act.tx, consultation.number)
  const data = { consultationId: consultation.id, roundId: round.roundId, voters, votes }
  for (const chainId of [consultation.id, round.topicId])
    await act.record({ chainId, kind: 'consultations.closed', data })
  return { consultationId: consultation.id, votes }
}

export const closeConsultationCommand = defineCommand({
  name: 'consultations.close',
  path: '/consultations/:consultationId/close',
  summary: 'Close a consultation: no answer or statement is taken any more.',
  request: CloseConsultationRequest,
  response: ClosedAnswer,
  chainOf: (request) => request.consultationId,
  run: closeConsultation,
})

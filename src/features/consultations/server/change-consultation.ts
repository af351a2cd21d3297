import { dayOf } from '../../../base/day.ts'
import { refuseIf } from '../../../base/reason.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { defineCommand } from '../../../platform/commands/command.ts'
import { closedRoundReasons } from '../../topics/index.ts'
import { ConsultationAnswer } from '../contract/answers.ts'
import { ChangeConsultationRequest } from '../contract/requests.ts'
import { changeObstacles, settingsObstacles } from '../rules/consultation-obstacles.ts'
import { lastDayBefore } from '../rules/consultation-times.ts'
import { consultationInHand } from './consultation-in-hand.ts'
import { updateConsultation } from './consultation-store.ts'
import { settingColumns, wordingDigest } from './create-consultation.ts'

/** Changes the settings: all of them before it opens, days and ways in while it is open. */
export async function changeConsultation(
  act: Act,
  request: ChangeConsultationRequest,
): Promise<{ consultationId: string }> {
  const { consultation, round } = await consultationInHand(
    act,
    'consultations.change',
    request.consultationId,
  )
  const { closesAt, statementsCloseAt } = consultation
  // A day that has passed and is only sent along again is not set anew.
  const { closesOn, statementsCloseOn, ...rest } = request
  const again = (day: string | undefined, moment: Date | null) =>
    moment !== null && lastDayBefore(moment) === day
  const today = dayOf(act.now)
  const standsPassed =
    (again(closesOn, closesAt) && closesOn! < today) ||
    (again(statementsCloseOn, statementsCloseAt) && statementsCloseOn! < today)
  refuseIf([
    ...changeObstacles(consultation, request),
    ...closedRoundReasons(round),
    ...settingsObstacles(standsPassed ? rest : request, today),
  ])
  await updateConsultation(act.tx, consultation.id, settingColumns(request))
  await act.record({
    chainId: consultation.id,
    kind: 'consultations.changed',
    data: {
      consultationId: consultation.id,
      digest: wordingDigest(consultation.id, request),
      openToDevices: request.openToDevices,
      openToPhones: request.openToPhones,
      takesStatements: request.takesStatements,
      resultsShown: request.resultsShown,
      closesOn: closesOn ?? null,
      statementsCloseOn: statementsCloseOn ?? null,
    },
  })
  // Residents read of it on the page of its topic, whose version is the topic's own chain.
  if (consultation.state === 'open') {
    await act.record({
      chainId: round.topicId,
      kind: 'consultations.changed',
      data: { consultationId: consultation.id },
    })
  }
  return { consultationId: consultation.id }
}

export const changeConsultationCommand = defineCommand({
  name: 'consultations.change',
  path: '/consultations/:consultationId/settings',
  summary: 'Change the settings of a consultation; once it is open, title and question stay as they are.',
  request: ChangeConsultationRequest,
  response: ConsultationAnswer,
  chainOf: (request) => request.consultationId,
  run: changeConsultation,
})

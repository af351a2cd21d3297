import { dayOf } from '../../../base/day.ts'
import { newId } from '../../../base/id.ts'
import { refuseIf } from '../../../base/reason.ts'
import { textDigest } from '../../../base/sealed-text.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { accountOf } from '../../../platform/commands/actor.ts'
import { defineCommand } from '../../../platform/commands/command.ts'
import { AnalyseCauseRequest } from '../contract.ts'
import { causeObstacles } from '../rules/close-obstacles.ts'
import { putCause } from './answer-store.ts'
import { openRoundFor } from './round-for.ts'

/** Writes down why the result did not do, or not for everyone; it may be written anew while the round is open. */
export async function analyseCause(act: Act, request: AnalyseCauseRequest): Promise<{ causeId: string }> {
  const round = await openRoundFor(act, 'causes.analyse', request.topicId)
  const today = dayOf(act.now)
  refuseIf(causeObstacles(request, today))
  const analysedOn = request.analysedOn ?? (round.afterwards ? null : today)
  const causeId = await putCause(act.tx, {
    id: newId(act.now),
    round_id: round.roundId,
    area_id: round.areaId,
    text: request.text,
    entered_by: accountOf(act.actor),
    analysed_on: analysedOn,
  })
  await act.record({
    chainId: round.topicId,
    kind: 'causes.analysed',
    rows: { cause_analysis: [causeId] },
    happenedOn: analysedOn,
    data: { roundId: round.roundId, causeId, textDigest: textDigest(request.text, causeId) },
  })
  return { causeId }
}

export const analyseCauseCommand = defineCommand({
  name: 'causes.analyse',
  path: '/topics/:topicId/cause',
  summary: 'Record why the result did not do.',
  request: AnalyseCauseRequest,
  chainOf: (request) => request.topicId,
  run: analyseCause,
})

import { dayOf } from '../../../base/day.ts'
import { refuseIf } from '../../../base/reason.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { defineCommand } from '../../../platform/commands/command.ts'
import { CloseEvaluationsRequest } from '../contract.ts'
import { closeEvaluationsObstacles } from '../rules/open-obstacles.ts'
import { endAsking } from './end-asking.ts'
import { evaluationsOfRound } from './evaluation-store.ts'
import { openRoundFor } from './round-for.ts'

/** Ends the asking of groups; from then on their numbers stand. */
export async function closeEvaluations(act: Act, request: CloseEvaluationsRequest) {
  const round = await openRoundFor(act, 'evaluations.close', request.topicId)
  const { evaluations } = await evaluationsOfRound(act.tx, round.roundId)
  const today = dayOf(act.now)
  refuseIf(closeEvaluationsObstacles(evaluations, request, today))
  const { groups } = request
  const closedOn = request.closedOn ?? (round.afterwards ? null : today)
  const closed = evaluations.filter((one) => groups.includes(one.group))
  await endAsking(act, round, closed, closedOn)
  return { groups: closed.map(({ group, answers }) => ({ group, answers })) }
}

export const closeEvaluationsCommand = defineCommand({
  name: 'evaluations.close',
  path: '/topics/:topicId/evaluations/close',
  summary: 'End the asking of groups; their numbers stand from then on.',
  request: CloseEvaluationsRequest,
  chainOf: (request) => request.topicId,
  run: closeEvaluations,
})

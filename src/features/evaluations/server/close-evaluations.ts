import { dayOf } from '../../../base/day.ts'
import { refuseIf } from '../../../base/reason.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { defineCommand } from '../../../platform/commands/command.ts'
import { CloseEvaluationsRequest } from '../contract.ts'
import { closeEvaluationsObstacles } from '../rules/open-obstacles.ts'
import { closeEvaluationRows } from './answer-store.ts'
import { evaluationsOfRound } from './evaluation-store.ts'
import { openRoundFor } from './round-for.ts'

/** Ends the asking of groups; from then on their numbers stand. */
export async function closeEvaluations(act: Act, request: CloseEvaluationsRequest) {
  const round = await openRoundFor(act, 'evaluations.close', request.topicId)
  const { evaluations } = await evaluationsOfRound(act.tx, round.roundId)
  const today = dayOf(act.now)
  refuseIf(closeEvaluationsObstacles(evaluations, request, today))
  const groups = [...new Set(request.groups)]
  const closedOn = request.closedOn ?? (round.afterwards ? null : today)
  await closeEvaluationRows(act.tx, round.roundId, groups, closedOn)
  const closed = evaluations.filter((one) => groups.includes(one.group))
  await act.record({
    chainId: round.topicId,
    kind: 'evaluations.closed',
    happenedOn: closedOn,
    data: {
      roundId: round.roundId,
      groups: closed.map(({ id, group, answers, counts }) => ({
        evaluationId: id,
        group,
        answers,
        counts: counts.map(({ value, count }) => ({ value, count })),
      })),
    },
  })
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

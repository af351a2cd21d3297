import { dayOf } from '../../../base/day.ts'
import { newId } from '../../../base/id.ts'
import { refuseIf } from '../../../base/reason.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { defineCommand } from '../../../platform/commands/command.ts'
import { OpenEvaluationsRequest } from '../contract.ts'
import { usualRoles } from '../rules/electorate.ts'
import { openObstacles } from '../rules/open-obstacles.ts'
import { insertEvaluation, scaleOfRound } from './answer-store.ts'
import { evaluationsOfRound } from './evaluation-store.ts'
import { openRoundFor } from './round-for.ts'

/** Asks one, two or three groups what they think of the result; who is asked is kept as it is today. */
export async function openEvaluations(act: Act, request: OpenEvaluationsRequest) {
  const round = await openRoundFor(act, 'evaluations.open', request.topicId)
  const { evaluations } = await evaluationsOfRound(act.tx, round.roundId)
  const today = dayOf(act.now)
  const facts = { opened: evaluations.map((one) => one.group), afterwards: round.afterwards }
  refuseIf([
    ...openObstacles(facts, request, today),
    ...(await act.ports.course.reasonsBefore(act, round.roundId, 'evaluated')),
  ])
  const scale = await scaleOfRound(act.tx, round.roundId)
  const openedOn = request.openedOn ?? (round.afterwards ? null : today)
  const opened = request.groups.map((asked) => ({
    evaluationId: newId(act.now),
    group: asked.group,
    electorate: {
      description: asked.description ?? null,
      count: asked.count ?? null,
      roles: asked.roles?.length ? asked.roles : usualRoles[asked.group],
    },
  }))
  for (const one of opened) await insertEvaluation(act.tx, round, { ...one, scale, openedOn })
  await act.record({
    chainId: round.topicId,
    kind: 'evaluations.opened',
    rows: { evaluation: opened.map((one) => one.evaluationId) },
    happenedOn: openedOn,
    data: {
      roundId: round.roundId,
      scale,
      groups: opened.map((one) => ({
        evaluationId: one.evaluationId,
        group: one.group,
        count: one.electorate.count,
        roles: one.electorate.roles,
      })),
    },
  })
  return { evaluations: opened.map(({ evaluationId, group }) => ({ evaluationId, group })) }
}

export const openEvaluationsCommand = defineCommand({
  name: 'evaluations.open',
  path: '/topics/:topicId/evaluations',
  summary: 'Ask groups what they think of the result, each with its stored electorate.',
  request: OpenEvaluationsRequest,
  chainOf: (request) => request.topicId,
  run: openEvaluations,
})

import { newId } from '../../../base/id.ts'
import { refuseIf } from '../../../base/reason.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { accountOf } from '../../../platform/commands/actor.ts'
import { defineCommand } from '../../../platform/commands/command.ts'
import { refuseForeignScan } from '../../../platform/files/file-vault.ts'
import { TallyEvaluationRequest } from '../contract.ts'
import { tallyObstacles } from '../rules/answer-obstacles.ts'
import { evaluationHandle, insertAnswers, slipsCounted } from './answer-store.ts'
import { openRoundFor } from './round-for.ts'
import { slipRow } from './slip-rows.ts'

/** Adds a count of paper slips to the evaluation of one group, with the scan of the slips where there is one. */
export async function tallyEvaluation(
  act: Act,
  request: TallyEvaluationRequest,
): Promise<{ counted: number }> {
  const round = await openRoundFor(act, 'evaluations.tally', request.topicId)
  await refuseForeignScan(act.tx, request.scan, accountOf(act.actor))
  const evaluation = await evaluationHandle(act.tx, round.roundId, request.group)
  const onPaper = await slipsCounted(act.tx, evaluation.id)
  refuseIf(tallyObstacles({ ...evaluation, onPaper }, request.rows))
  const rows = request.rows.flatMap(({ value, count }) => (count ? [{ value, count }] : []))
  const slips = rows.map((row) => ({ ...row, id: newId(act.now) }))
  await insertAnswers(
    act.tx,
    slips.map((row) => slipRow(act, evaluation, row, request.scan)),
  )
  const counted = rows.reduce((sum, row) => sum + row.count, 0)
  await act.record({
    chainId: round.topicId,
    kind: 'evaluations.tallied',
    rows: { evaluation_answer: slips.map((row) => row.id) },
    data: {
      roundId: round.roundId,
      evaluationId: evaluation.id,
      group: request.group,
      rows,
      counted,
      scan: request.scan ?? null,
    },
  })
  return { counted }
}

export const tallyEvaluationCommand = defineCommand({
  name: 'evaluations.tally',
  path: '/topics/:topicId/evaluations/:group/tallies',
  summary: 'Add a count of paper slips to the evaluation of one group.',
  request: TallyEvaluationRequest,
  chainOf: (request) => request.topicId,
  run: tallyEvaluation,
})

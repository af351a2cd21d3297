import { newId } from '../../../base/id.ts'
import { refuseIf } from '../../../base/reason.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { defineCommand } from '../../../platform/commands/command.ts'
import { lockChain } from '../../../platform/events/journal.ts'
import { authorise } from '../../access/index.ts'
import { changesBetween } from '../../corrections/index.rules.ts'
import { keepCorrection } from '../../corrections/index.ts'
import { latestRound } from '../../topics/index.ts'
import { CorrectTallyRequest } from '../contract.ts'
import { tallyCorrectionObstacles } from '../rules/answer-obstacles.ts'
import { batchesMaking } from '../rules/slips.ts'
import { evaluationHandle, insertAnswers, recountSlips, slipBatches } from './answer-store.ts'
import { slipRow } from './slip-rows.ts'

/**
 * Corrects how many paper slips bore each word, as long as the group is being asked. What people answered themselves
 * stays as it is.
 */
export async function correctTally(act: Act, request: CorrectTallyRequest): Promise<{ counted: number }> {
  const { topicId, group, reason } = request
  await lockChain(act.tx, topicId)
  const round = await latestRound(act.tx, topicId)
  authorise(act.actor, 'evaluations.correct-tally', { path: round.path })
  const evaluation = await evaluationHandle(act.tx, round.roundId, group)
  const batches = await slipBatches(act.tx, evaluation.id)
  const to = Object.fromEntries(evaluation.scale.map((value) => [value, 0]))
  const from = { ...to }
  for (const { value, count } of batches) from[value] = (from[value] ?? 0) + count
  for (const { value, count = 0 } of request.rows) to[value] = count
  const changes = changesBetween(from, to)
  const standing = { ...evaluation, roundClosed: round.closed, entered: batches.length > 0 }
  refuseIf(tallyCorrectionObstacles(standing, request.rows, changes))

  const changed = await Promise.all(
    changes.map(({ field }) => putSlips(act, evaluation, { value: field, count: to[field]! }, batches)),
  )
  const entry = { kind: 'evaluation' as const, id: evaluation.id }
  const trace = await keepCorrection(act, round, entry, { changes, reason, open: evaluation.scale })
  await act.record({
    chainId: topicId,
    kind: 'evaluations.tally-corrected',
    rows: { evaluation_answer: changed.flat(), correction: [trace.correctionId] },
    data: {
      roundId: round.roundId,
      evaluationId: evaluation.id,
      group,
      scale: evaluation.scale,
      ...trace,
    },
  })
  return { counted: Object.values(to).reduce((sum, count) => sum + count, 0) }
}

/** Makes the batches of slips with that word count so many; answers with the rows that were written. */
async function putSlips(
  act: Act,
  evaluation: { id: string; areaId: string },
  { value, count }: { value: string; count: number },
  batches: Awaited<ReturnType<typeof slipBatches>>,
): Promise<string[]> {
  const own = batches.filter((batch) => batch.value === value)
  if (own.length === 0) {
    const id = newId(act.now)
    await insertAnswers(act.tx, [slipRow(act, evaluation, { id, value, count })])
    return [id]
  }
  const made = batchesMaking(own, count)
  for (const batch of made) await recountSlips(act.tx, batch)
  return made.map((batch) => batch.id)
}

export const correctTallyCommand = defineCommand({
  name: 'evaluations.correct-tally',
  path: '/topics/:topicId/evaluations/:group/tallies/correct',
  summary:
    'Correct how many paper slips bore each word, while the group is still being asked; send all of them as they are to stand. The former numbers stay on record.',
  request: CorrectTallyRequest,
  chainOf: (request) => request.topicId,
  run: correctTally,
})

import { refuseIf } from '../../../base/reason.ts'
import { textDigest } from '../../../base/sealed-text.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { defineCommand } from '../../../platform/commands/command.ts'
import { PrepareFeedbackRequest } from '../contract/requests.ts'
import { prepareObstacles, rowsToPrepare } from '../rules/feedback-obstacles.ts'
import { putFeedback } from './feedback-store.ts'
import { issuedKinds } from './issued-list-store.ts'
import { responsibilitiesOfRound } from './responsibility-store.ts'
import { openRoundFor } from './round-for.ts'

/** Writes for responsibilities what became of them, as people will be told; may be changed until it is delivered. */
export async function prepareFeedback(
  act: Act,
  request: PrepareFeedbackRequest,
): Promise<{ numbers: string[] }> {
  const round = await openRoundFor(act, 'feedback.prepare', request.topicId)
  const responsibilities = await responsibilitiesOfRound(act.tx, round.roundId)
  const delivered = (await issuedKinds(act.tx, round.roundId)).has('feedback')
  refuseIf(prepareObstacles({ delivered, responsibilities }, request.rows))
  const byNumber = new Map(responsibilities.map((row) => [row.number, row]))
  const rows = rowsToPrepare(request.rows).map(({ row }) => ({
    responsibilityId: byNumber.get(row.number)!.id,
    number: row.number,
    result: row.result!,
    text: row.text!,
  }))
  const feedback: string[] = []
  for (const row of rows) feedback.push(await putFeedback(act, round, row))
  const numbers = rows.map((row) => row.number)
  await act.record({
    chainId: round.topicId,
    kind: 'feedback.prepared',
    rows: { feedback },
    data: {
      roundId: round.roundId,
      numbers,
      results: rows.map((row) => row.result),
      digests: rows.map((row) => textDigest(row.text, row.responsibilityId)),
    },
  })
  return { numbers }
}

export const prepareFeedbackCommand = defineCommand({
  name: 'feedback.prepare',
  path: '/topics/:topicId/feedback',
  summary: 'Write the feedback of responsibilities by their numbers; may be changed until it is delivered.',
  request: PrepareFeedbackRequest,
  chainOf: (request) => request.topicId,
  run: prepareFeedback,
})

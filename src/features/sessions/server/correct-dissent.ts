import { refuseIf } from '../../../base/reason.ts'
import { textDigest } from '../../../base/sealed-text.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { defineCommand } from '../../../platform/commands/command.ts'
import type { Action } from '../../access/index.ts'
import { changesBetween, correctionObstacles, reasonNeeded } from '../../corrections/index.rules.ts'
import { entryInHand, keepCorrection, strikeOut } from '../../corrections/index.ts'
import { CorrectDissentRequest, VoidDissentRequest } from '../contract/corrections.ts'
import { correctedExplanationObstacles } from '../rules/explanation-obstacles.ts'
import { correctDissentRow, saltOf } from './correction-store.ts'
import { explanationDays } from './explanation-days.ts'
import { dissentForExplaining, dissentsOfRound } from './outcome-store.ts'

function dissentInHand(
  act: Act,
  action: Action,
  { topicId, dissentId }: { topicId: string; dissentId: string },
) {
  return entryInHand(act, action, { topicId, entryId: dissentId }, dissentsOfRound)
}

/** Corrects a differing opinion as the clerk wrote it down, with its explanation where it has one. */
export async function correctDissent(act: Act, request: CorrectDissentRequest): Promise<{ number: number }> {
  const { round, row } = await dissentInHand(act, 'dissents.correct', request)
  const { id, number, voided, ...from } = row
  const to = {
    speakerGroup: request.speakerGroup,
    text: request.text,
    explanation: request.explanation ?? null,
    explainedBy: request.explainedBy ?? null,
    explainedOn: request.explainedOn ?? null,
    accepted: request.accepted ?? null,
  }
  const changes = changesBetween(from, to)
  const { reason } = request
  const heard = await dissentForExplaining(act.tx, round.roundId, id)
  const days = await explanationDays(act, round.roundId, heard?.sessionId)
  refuseIf([
    ...correctedExplanationObstacles(row, request, days),
    ...correctionObstacles({ voided, changes, reason, reasonNeeded: reasonNeeded([round]) }),
  ])
  await correctDissentRow(act.tx, id, to)
  const open = ['speakerGroup', 'explainedOn', 'accepted']
  const trace = await keepCorrection(act, round, { kind: 'dissent', id }, { changes, reason, open })
  await act.record({
    chainId: round.topicId,
    kind: 'dissent.corrected',
    rows: { dissent: [id], correction: [trace.correctionId] },
    data: {
      roundId: round.roundId,
      dissentId: id,
      number,
      ...trace,
      textDigest: textDigest(to.text, await saltOf(act.tx, 'dissent', id)),
    },
  })
  return { number }
}

/** Strikes out a differing opinion that was written down by mistake; its number stays. */
export async function voidDissent(act: Act, request: VoidDissentRequest): Promise<{ number: number }> {
  const { round, row } = await dissentInHand(act, 'dissents.void', request)
  const struck = {
    entry: { kind: 'dissent' as const, id: row.id },
    voided: row.voided,
    reason: request.reason,
  }
  const trace = await strikeOut(act, [round], struck)
  await act.record({
    chainId: round.topicId,
    kind: 'dissent.voided',
    rows: { dissent: [row.id] },
    data: {
      roundId: round.roundId,
      dissentId: row.id,
      number: row.number,
      ...trace,
    },
  })
  return { number: row.number }
}

export const correctDissentCommand = defineCommand({
  name: 'dissents.correct',
  path: '/topics/:topicId/dissents/:dissentId/correct',
  summary:
    'Correct a differing opinion, and its explanation where it has one; send it as it is to stand. What it said before stays on record.',
  request: CorrectDissentRequest,
  chainOf: (request) => request.topicId,
  run: correctDissent,
})

export const voidDissentCommand = defineCommand({
  name: 'dissents.void',
  path: '/topics/:topicId/dissents/:dissentId/void',
  summary:
    'Strike out a differing opinion that was written down by mistake, with a reason; its number stays.',
  request: VoidDissentRequest,
  chainOf: (request) => request.topicId,
  run: voidDissent,
})

import { refuseIf } from '../../../base/reason.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { defineCommand } from '../../../platform/commands/command.ts'
import type { Action } from '../../access/index.ts'
import { changesBetween, correctionObstacles, reasonNeeded } from '../../corrections/index.rules.ts'
import { entryInHand, keepCorrection, strikeOut, usesOf } from '../../corrections/index.ts'
import { CorrectProblemRequest, VoidProblemRequest } from '../contract.ts'
import { correctProblemRow, problemItemsOfRound } from './research-store.ts'

/** The problem item that a request means, with the rows of the lists that stem from it. */
async function problemInHand(act: Act, action: Action, request: { topicId: string; problemId: string }) {
  const { topicId, problemId } = request
  const hand = await entryInHand(act, action, { topicId, entryId: problemId }, problemItemsOfRound)
  const entry = { kind: 'problem' as const, id: hand.row.id }
  return { ...hand, entry, uses: await usesOf({ db: act.tx, ports: act.ports }, entry) }
}

/** Corrects a problem item; it keeps its number, and what it said before stays. */
export async function correctProblem(act: Act, request: CorrectProblemRequest) {
  const { round, row, entry, uses } = await problemInHand(act, 'problems.correct', request)
  const { reason, category, text } = request
  const changes = changesBetween({ category: row.category, text: row.text }, { category, text })
  const { voided } = row
  refuseIf(correctionObstacles({ voided, changes, reason, reasonNeeded: reasonNeeded([round], uses) }))
  await correctProblemRow(act.tx, row.id, { category, text })
  const trace = await keepCorrection(act, round, entry, { changes, reason, open: [] })
  await act.record({
    chainId: round.topicId,
    kind: 'problem.corrected',
    rows: { problem_item: [row.id], correction: [trace.correctionId] },
    data: { roundId: round.roundId, problemId: row.id, number: row.number, ...trace },
  })
  return { number: row.number }
}

/** Strikes out a problem item made by mistake, as long as no row of the lists stems from it; its number stays. */
export async function voidProblem(act: Act, request: VoidProblemRequest) {
  const { round, row, entry, uses } = await problemInHand(act, 'problems.void', request)
  const struck = { entry, voided: row.voided, uses, reason: request.reason }
  const trace = await strikeOut(act, [round], struck)
  await act.record({
    chainId: round.topicId,
    kind: 'problem.voided',
    rows: { problem_item: [row.id] },
    data: { roundId: round.roundId, problemId: row.id, number: row.number, ...trace },
  })
  return { number: row.number }
}

export const correctProblemCommand = defineCommand({
  name: 'problems.correct',
  path: '/topics/:topicId/problems/:problemId/correct',
  summary: 'Correct a problem item; send it as it is to stand. What it said before stays on record.',
  request: CorrectProblemRequest,
  chainOf: (request) => request.topicId,
  run: correctProblem,
})

export const voidProblemCommand = defineCommand({
  name: 'problems.void',
  path: '/topics/:topicId/problems/:problemId/void',
  summary: 'Strike out a problem item made by mistake, with a reason; its number stays.',
  request: VoidProblemRequest,
  chainOf: (request) => request.topicId,
  run: voidProblem,
})

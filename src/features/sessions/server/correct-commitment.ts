import { type Reason, refuseIf } from '../../../base/reason.ts'
import { textDigest } from '../../../base/sealed-text.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { defineCommand } from '../../../platform/commands/command.ts'
import type { Action } from '../../access/index.ts'
import { changesBetween, correctionObstacles, reasonNeeded } from '../../corrections/index.rules.ts'
import { entryInHand, keepCorrection, strikeOut, usesOf } from '../../corrections/index.ts'
import { CorrectCommitmentRequest, VoidCommitmentRequest } from '../contract/corrections.ts'
import type { SessionReason } from '../rules/reasons.ts'
import { correctCommitmentRow, dayOfCommitment } from './correction-store.ts'
import { commitmentsOfRound } from './outcome-store.ts'

function commitmentInHand(
  act: Act,
  action: Action,
  { topicId, commitmentId }: { topicId: string; commitmentId: string },
) {
  return entryInHand(act, action, { topicId, entryId: commitmentId }, commitmentsOfRound)
}

/**
 * Corrects what was written down of a commitment. A responsibility that stems from it keeps its own words and its own
 * deadline, which are the Party committee's to change.
 */
export async function correctCommitment(
  act: Act,
  request: CorrectCommitmentRequest,
): Promise<{ number: number }> {
  const { round, row } = await commitmentInHand(act, 'commitments.correct', request)
  const { bodyName, text, reason } = request
  const dueOn = request.dueOn ?? null
  const { voided } = row
  const entry = { kind: 'commitment' as const, id: row.id }
  const uses = await usesOf({ db: act.tx, ports: act.ports }, entry)
  const from = { bodyName: row.bodyName, text: row.text, dueOn: row.dueOn }
  const changes = changesBetween(from, { bodyName, text, dueOn })
  refuseIf([
    ...dueObstacles(dueOn, row.dueOn, await dayOfCommitment(act.tx, row.id)),
    ...correctionObstacles({ voided, changes, reason, reasonNeeded: reasonNeeded([round], uses) }),
  ])
  // Under another name it is another body, which the register may not know.
  const bodyId = bodyName === row.bodyName ? row.bodyId : null
  await correctCommitmentRow(act.tx, row.id, { bodyName, bodyId, text, dueOn })
  const trace = await keepCorrection(act, round, entry, { changes, reason, open: ['dueOn'] })
  await act.record({
    chainId: round.topicId,
    kind: 'commitment.corrected',
    rows: { commitment: [row.id], correction: [trace.correctionId] },
    data: {
      roundId: round.roundId,
      commitmentId: row.id,
      number: row.number,
      ...trace,
      textDigest: textDigest(text, row.id),
    },
  })
  return { number: row.number }
}

/** A deadline that is written anew does not lie before the day on which it was named. */
function dueObstacles(
  dueOn: string | null,
  before: string | null,
  heldOn: string | null,
): Reason<SessionReason>[] {
  if (!dueOn || dueOn === before || !heldOn || dueOn >= heldOn) return []
  return [{ code: 'sessions.due-before', field: 'dueOn' }]
}

/**
 * Strikes out a commitment made by mistake; its number stays. A responsibility that stems from it stands on: the Party
 * committee gave it out, and its row says that the commitment was struck.
 */
export async function voidCommitment(act: Act, request: VoidCommitmentRequest): Promise<{ number: number }> {
  const { round, row } = await commitmentInHand(act, 'commitments.void', request)
  const struck = {
    entry: { kind: 'commitment' as const, id: row.id },
    voided: row.voided,
    reason: request.reason,
  }
  const trace = await strikeOut(act, [round], struck)
  await act.record({
    chainId: round.topicId,
    kind: 'commitment.voided',
    rows: { commitment: [row.id] },
    data: {
      roundId: round.roundId,
      commitmentId: row.id,
      number: row.number,
      ...trace,
    },
  })
  return { number: row.number }
}

export const correctCommitmentCommand = defineCommand({
  name: 'commitments.correct',
  path: '/topics/:topicId/commitments/:commitmentId/correct',
  summary:
    'Correct what a body took on in a session, who it was and until when; send it as it is to stand. What it said before stays on record.',
  request: CorrectCommitmentRequest,
  chainOf: (request) => request.topicId,
  run: correctCommitment,
})

export const voidCommitmentCommand = defineCommand({
  name: 'commitments.void',
  path: '/topics/:topicId/commitments/:commitmentId/void',
  summary:
    'Strike out a commitment that was written down by mistake, with a reason; its number stays, and so do rows that stem from it.',
  request: VoidCommitmentRequest,
  chainOf: (request) => request.topicId,
  run: voidCommitment,
})

import { refuseIf } from '../../../base/reason.ts'
import { textDigest } from '../../../base/sealed-text.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { defineCommand } from '../../../platform/commands/command.ts'
import type { Action } from '../../access/index.ts'
import { changesBetween, correctionObstacles, reasonNeeded } from '../../corrections/index.rules.ts'
import { entryInHand, keepCorrection, strikeOut, usesOf } from '../../corrections/index.ts'
import { CorrectConsensusRequest, VoidConsensusRequest } from '../contract/corrections.ts'
import { correctConsensusRow } from './correction-store.ts'
import { consensusOfRound } from './outcome-store.ts'

/** The point that a request means, with the suggestions that stem from it. */
async function pointInHand(act: Act, action: Action, request: { topicId: string; consensusId: string }) {
  const { topicId, consensusId } = request
  const hand = await entryInHand(act, action, { topicId, entryId: consensusId }, consensusOfRound)
  const entry = { kind: 'consensus' as const, id: hand.row.id }
  return { ...hand, entry, uses: await usesOf({ db: act.tx, ports: act.ports }, entry) }
}

/** Corrects a point of consensus; suggestions that stem from it keep their own words. */
export async function correctConsensus(
  act: Act,
  request: CorrectConsensusRequest,
): Promise<{ number: number }> {
  const { round, row, entry, uses } = await pointInHand(act, 'consensus.correct', request)
  const { text, reason } = request
  const { voided } = row
  const changes = changesBetween({ text: row.text }, { text })
  refuseIf(correctionObstacles({ voided, changes, reason, reasonNeeded: reasonNeeded([round], uses) }))
  await correctConsensusRow(act.tx, row.id, text)
  const trace = await keepCorrection(act, round, entry, { changes, reason, open: [] })
  await act.record({
    chainId: round.topicId,
    kind: 'consensus.corrected',
    rows: { consensus_point: [row.id], correction: [trace.correctionId] },
    data: {
      roundId: round.roundId,
      consensusId: row.id,
      number: row.number,
      ...trace,
      textDigest: textDigest(text, row.id),
    },
  })
  return { number: row.number }
}

/** Strikes out a point of consensus made by mistake, as long as no suggestion stems from it; its number stays. */
export async function voidConsensus(act: Act, request: VoidConsensusRequest): Promise<{ number: number }> {
  const { round, row, entry, uses } = await pointInHand(act, 'consensus.void', request)
  const struck = { entry, voided: row.voided, uses, reason: request.reason }
  const trace = await strikeOut(act, [round], struck)
  await act.record({
    chainId: round.topicId,
    kind: 'consensus.voided',
    rows: { consensus_point: [row.id] },
    data: {
      roundId: round.roundId,
      consensusId: row.id,
      number: row.number,
      ...trace,
    },
  })
  return { number: row.number }
}

export const correctConsensusCommand = defineCommand({
  name: 'consensus.correct',
  path: '/topics/:topicId/consensus/:consensusId/correct',
  summary:
    'Correct a point of consensus, with what it said before kept on record; send it as it is to stand.',
  request: CorrectConsensusRequest,
  chainOf: (request) => request.topicId,
  run: correctConsensus,
})

export const voidConsensusCommand = defineCommand({
  name: 'consensus.void',
  path: '/topics/:topicId/consensus/:consensusId/void',
  summary: 'Strike out a point of consensus that was made by mistake, with a reason; its number stays.',
  request: VoidConsensusRequest,
  chainOf: (request) => request.topicId,
  run: voidConsensus,
})

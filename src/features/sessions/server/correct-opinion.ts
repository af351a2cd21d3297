import { refuseIf } from '../../../base/reason.ts'
import { textDigest } from '../../../base/sealed-text.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { defineCommand } from '../../../platform/commands/command.ts'
import type { Action } from '../../access/index.ts'
import { changesBetween, correctionObstacles, reasonNeeded } from '../../corrections/index.rules.ts'
import { entryInHand, keepCorrection, strikeOut } from '../../corrections/index.ts'
import { CorrectOpinionRequest, VoidOpinionRequest } from '../contract/corrections.ts'
import { correctOpinionRow, saltOf } from './correction-store.ts'
import { opinionsOfRound } from './outcome-store.ts'

function noteInHand(
  act: Act,
  action: Action,
  { topicId, opinionId }: { topicId: string; opinionId: string },
) {
  return entryInHand(act, action, { topicId, entryId: opinionId }, opinionsOfRound)
}

/** Corrects a clerk's note of what was said. What residents wrote themselves is no such note and stays as it is. */
export async function correctOpinion(act: Act, request: CorrectOpinionRequest): Promise<{ number: number }> {
  const { round, row } = await noteInHand(act, 'opinions.correct', request)
  const { speaker, speakerGroup, channel, kind, words, reason } = request
  const to = { speaker, speakerGroup, channel, kind, words }
  const changes = changesBetween(
    {
      speaker: row.speaker,
      speakerGroup: row.speakerGroup,
      channel: row.channel,
      kind: row.kind,
      words: row.words,
    },
    to,
  )
  const { voided } = row
  refuseIf(correctionObstacles({ voided, changes, reason, reasonNeeded: reasonNeeded([round]) }))
  await correctOpinionRow(act.tx, row.id, to)
  const open = ['speakerGroup', 'channel', 'kind']
  const trace = await keepCorrection(act, round, { kind: 'opinion', id: row.id }, { changes, reason, open })
  await act.record({
    chainId: round.topicId,
    kind: 'opinion.corrected',
    rows: { opinion: [row.id], correction: [trace.correctionId] },
    data: {
      roundId: round.roundId,
      opinionId: row.id,
      number: row.number,
      ...trace,
      wordsDigest: textDigest(words, await saltOf(act.tx, 'opinion', row.id)),
    },
  })
  return { number: row.number }
}

/** Strikes out a note made by mistake; its number stays. */
export async function voidOpinion(act: Act, request: VoidOpinionRequest): Promise<{ number: number }> {
  const { round, row } = await noteInHand(act, 'opinions.void', request)
  const struck = {
    entry: { kind: 'opinion' as const, id: row.id },
    voided: row.voided,
    reason: request.reason,
  }
  const trace = await strikeOut(act, [round], struck)
  await act.record({
    chainId: round.topicId,
    kind: 'opinion.voided',
    rows: { opinion: [row.id] },
    data: {
      roundId: round.roundId,
      opinionId: row.id,
      number: row.number,
      ...trace,
    },
  })
  return { number: row.number }
}

export const correctOpinionCommand = defineCommand({
  name: 'opinions.correct',
  path: '/topics/:topicId/opinions/:opinionId/correct',
  summary:
    'Correct the note of what was said in a session; send it as it is to stand. What it said before stays on record.',
  request: CorrectOpinionRequest,
  chainOf: (request) => request.topicId,
  run: correctOpinion,
})

export const voidOpinionCommand = defineCommand({
  name: 'opinions.void',
  path: '/topics/:topicId/opinions/:opinionId/void',
  summary: 'Strike out a note of what was said that was made by mistake, with a reason; its number stays.',
  request: VoidOpinionRequest,
  chainOf: (request) => request.topicId,
  run: voidOpinion,
})

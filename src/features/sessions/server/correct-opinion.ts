import { dayOf } from '../../../base/day.ts'
import { refuseIf } from '../../../base/reason.ts'
import { textDigest } from '../../../base/sealed-text.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { defineCommand } from '../../../platform/commands/command.ts'
import { changesBetween, correctionObstacles, voidObstacles } from '../../corrections/index.rules.ts'
import { keepCorrection } from '../../corrections/index.ts'
import { closedRoundReasons } from '../../topics/index.ts'
import { CorrectOpinionRequest, VoidOpinionRequest } from '../contract/corrections.ts'
import { correctOpinionRow, saltOf, voidEntry } from './correction-store.ts'
import { entryInHand } from './entry-in-hand.ts'
import { opinionsOfRound } from './outcome-store.ts'

/** Corrects a clerk's note of what was said. What residents wrote themselves is no such note and stays as it is. */
export async function correctOpinion(act: Act, request: CorrectOpinionRequest): Promise<{ number: number }> {
  const { round, row } = await entryInHand(
    act,
    'opinions.correct',
    request.topicId,
    request.opinionId,
    opinionsOfRound,
  )
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
  refuseIf([
    ...closedRoundReasons(round),
    ...correctionObstacles({ voided, changes, reason, reasonNeeded: round.isPublic }),
  ])
  await correctOpinionRow(act.tx, row.id, to)
  const open = ['speakerGroup', 'channel', 'kind']
  const trace = await keepCorrection(act, round, { kind: 'opinion', id: row.id }, { changes, reason, open })
  await act.record({
    chainId: round.topicId,
    kind: 'opinion.corrected',
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
  const { round, row } = await entryInHand(
    act,
    'opinions.void',
    request.topicId,
    request.opinionId,
    opinionsOfRound,
  )
  refuseIf([...closedRoundReasons(round), ...voidObstacles({ voided: row.voided, uses: [] })])
  await voidEntry(act.tx, 'opinion', row.id, { on: dayOf(act.now), reason: request.reason })
  await act.record({
    chainId: round.topicId,
    kind: 'opinion.voided',
    data: {
      roundId: round.roundId,
      opinionId: row.id,
      number: row.number,
      reasonDigest: textDigest(request.reason, row.id),
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

import { newId } from '../../../base/id.ts'
import { refuseIf } from '../../../base/reason.ts'
import { sealText } from '../../../base/sealed-text.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { defineCommand } from '../../../platform/commands/command.ts'
import { placesOfRound } from '../../participants/index.ts'
import { closedRoundReasons } from '../../topics/index.ts'
import { NoteOpinionsRequest } from '../contract.ts'
import { opinionObstacles, speakerOf } from '../rules/opinion-speakers.ts'
import { recordingObstacles } from '../rules/session-obstacles.ts'
import { insertOpinions, nextNumber } from './outcome-store.ts'
import { sessionInHand } from './session-in-hand.ts'

/** Adds opinions to the record of a session, each in the speaker's own words, numbered on within the round. */
export async function noteOpinions(act: Act, request: NoteOpinionsRequest): Promise<{ numbers: number[] }> {
  const { round, session, state } = await sessionInHand(act, 'sessions.note', request)
  const places = await placesOfRound(act.tx, round.roundId)
  refuseIf([
    ...closedRoundReasons(round),
    ...recordingObstacles(state),
    ...opinionObstacles(request.opinions, places, session.subEvents),
  ])
  const first = await nextNumber(act.tx, 'opinion', round.roundId)
  const noted = request.opinions.map((opinion, index) => ({
    ...opinion,
    ...speakerOf(opinion, places)!,
    id: newId(act.now),
    number: first + index,
    kind: opinion.kind ?? ('remark' as const),
    sealed: sealText(opinion.words),
  }))
  await insertOpinions(
    act.tx,
    noted.map((one) => ({
      id: one.id,
      session_id: session.sessionId,
      sub_event_id: one.subEventId ?? null,
      round_id: round.roundId,
      area_id: round.areaId,
      speaker: one.speaker,
      speaker_group: one.group,
      channel: one.channel ?? 'spoken',
      kind: one.kind,
      words: one.words,
      words_salt: one.sealed.salt,
      number: one.number,
    })),
  )
  await act.record({
    chainId: round.topicId,
    kind: 'opinions.noted',
    rows: { opinion: noted.map((one) => one.id) },
    data: {
      roundId: round.roundId,
      sessionId: session.sessionId,
      count: noted.length,
      opinions: noted.map(({ id, number, kind, sealed }) => ({ id, number, kind, digest: sealed.digest })),
    },
  })
  return { numbers: noted.map((one) => one.number) }
}

// Append-only: two people noting at once both succeed, so no chain is named.
export const noteOpinionsCommand = defineCommand({
  name: 'sessions.note',
  path: '/topics/:topicId/session/opinions',
  summary: 'Note what was said in a session: speaker, group, channel, kind and words, several at once.',
  request: NoteOpinionsRequest,
  run: noteOpinions,
})

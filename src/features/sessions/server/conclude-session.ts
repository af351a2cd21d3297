import { dayOf } from '../../../base/day.ts'
import { newId } from '../../../base/id.ts'
import { refuseIf } from '../../../base/reason.ts'
import { sealText, textDigest } from '../../../base/sealed-text.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { defineCommand } from '../../../platform/commands/command.ts'
import { bodiesNear } from '../../organisations/index.ts'
import { closedRoundReasons, roundHandle } from '../../topics/index.ts'
import { ConcludeSessionRequest } from '../contract.ts'
import { conclusionObstacles, dueDay, heldDay } from '../rules/conclusion.ts'
import { recordingObstacles } from '../rules/session-obstacles.ts'
import { entriesOf, insertOutcome, nextNumber } from './outcome-store.ts'
import { chainOfSession, type SessionInHand, sessionInHand } from './session-in-hand.ts'
import { roundsOfSession, setSubEventDay, updateSession } from './session-store.ts'
import { settlePoints, withFedDissents } from './take-up-points.ts'
import { toldSession } from './told-session.ts'

export type ConcludedSession = {
  sessionId: string
  heldOn: string | null
  /** It was on file already and was added to. */
  addedTo: boolean
}

/**
 * Ends a session and writes down what came of it for this topic: consensus, dissents, commitments. A session that
 * is already held may be added to: by its other topics, and by what was forgotten.
 */
export async function concludeSession(act: Act, request: ConcludeSessionRequest): Promise<ConcludedSession> {
  const hand = await sessionInHand(act, 'sessions.conclude', request)
  const { round, session, state } = hand
  const today = dayOf(act.now)
  // A day that was left unknown when the session was recorded is not made up later.
  const heldOn = heldDay(request.heldOn, session, round.afterwards || state.kind === 'held', today)
  const { commitments = [] } = request
  const points = await withFedDissents(act, round.roundId, request)
  const sent = { ...request, ...points.outcome, commitments }
  const onRecord = {
    afterwards: round.afterwards,
    entries: await entriesOf(act.tx, session.sessionId, round.roundId),
    bodies: await bodiesNear(
      act.tx,
      round.path,
      commitments.flatMap((one) => one.bodyId ?? []),
    ),
    days: session.subEvents.map((one) => one.heldOn),
  }
  refuseIf([
    ...closedRoundReasons(round),
    ...recordingObstacles(state),
    ...points.reasons,
    ...conclusionObstacles(sent, state, onRecord, heldOn, today),
  ])
  const trace = await storeOutcome(act, hand, sent, heldOn)
  await updateSession(act.tx, session.sessionId, {
    state: 'held',
    held_on: heldOn,
    note: request.note ?? session.note,
  })
  const [only, ...more] = session.subEvents
  if (only && more.length === 0 && heldOn && only.heldOn !== heldOn)
    await setSubEventDay(act.tx, only.id, heldOn)
  const shared = { sessionId: session.sessionId, heldOn }
  await act.record({
    chainId: round.topicId,
    kind: 'session.concluded',
    rows: {
      ...(await toldSession(act.tx, session.sessionId)),
      consensus_point: trace.consensus.map((one) => one.id),
      dissent: trace.dissents.map((one) => one.id),
      commitment: trace.commitments.map((one) => one.id),
    },
    happenedOn: heldOn,
    data: { roundId: round.roundId, ...shared, ...trace },
  })
  if (state.kind !== 'held') await tellOtherTopics(act, hand, shared)
  return { ...shared, addedTo: state.kind === 'held' }
}

type Outcome = Required<Pick<ConcludeSessionRequest, 'dissents' | 'commitments'>> & {
  consensus: { text: string; pointId?: string }[]
}

/** Stores the outcome; answers with what an event may hold of it. */
async function storeOutcome(act: Act, hand: SessionInHand, outcome: Outcome, heldOn: string | null) {
  const { roundId, areaId } = hand.round
  const row = () => ({
    id: newId(act.now),
    round_id: roundId,
    session_id: hand.session.sessionId,
    area_id: areaId,
  })
  const first = {
    consensus: await nextNumber(act.tx, 'consensus_point', roundId),
    dissents: await nextNumber(act.tx, 'dissent', roundId),
    commitments: await nextNumber(act.tx, 'commitment', roundId),
  }
  const consensus = outcome.consensus.map(({ text }, index) => ({
    ...row(),
    number: first.consensus + index,
    text,
  }))
  const dissents = outcome.dissents.map((dissent, index) => {
    const { text, salt, digest } = sealText(dissent.text)
    const stored = {
      ...row(),
      number: first.dissents + index,
      speaker_group: dissent.speakerGroup,
      text,
      text_salt: salt,
      explanation: dissent.explanation ?? null,
      explained_by: dissent.explainedBy ?? null,
      explained_on: dissent.explainedOn ?? null,
      accepted: dissent.accepted ?? null,
    }
    return { stored, trace: { id: stored.id, digest, explained: stored.explanation !== null } }
  })
  const commitments = outcome.commitments.map((commitment, index) => ({
    ...row(),
    number: first.commitments + index,
    body_name: commitment.bodyName,
    body_id: commitment.bodyId ?? null,
    text: commitment.text,
    due_on: dueDay(commitment, heldOn),
  }))
  await insertOutcome(act.tx, { consensus, dissents: dissents.map((one) => one.stored), commitments })
  await settlePoints(
    act,
    outcome.consensus.map(({ pointId }, index) => ({ pointId, consensusPointId: consensus[index]!.id })),
  )
  return {
    consensus: consensus.map(({ id, text }) => ({ id, digest: textDigest(text, id) })),
    dissents: dissents.map((one) => one.trace),
    commitments: commitments.map(({ id, text, due_on }) => ({
      id,
      digest: textDigest(text, id),
      dueOn: due_on,
    })),
  }
}

/** The other topics on the agenda learn that the session took place; what came of it for them they add themselves. */
async function tellOtherTopics(
  act: Act,
  hand: SessionInHand,
  shared: { sessionId: string; heldOn: string | null },
): Promise<void> {
  for (const roundId of await roundsOfSession(act.tx, hand.session.sessionId)) {
    const round = await roundHandle(act.tx, roundId)
    if (roundId === hand.round.roundId || round.closed) continue
    await act.record({
      chainId: round.topicId,
      kind: 'session.concluded',
      happenedOn: shared.heldOn,
      data: { roundId, ...shared, consensus: [], dissents: [], commitments: [] },
    })
  }
}

export const concludeSessionCommand = defineCommand({
  name: 'sessions.conclude',
  path: '/topics/:topicId/session/conclude',
  summary: 'Conclude a session with its points of consensus, dissents and commitments.',
  request: ConcludeSessionRequest,
  chainOf: chainOfSession,
  run: concludeSession,
})

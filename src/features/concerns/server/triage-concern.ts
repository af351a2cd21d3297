import { dayOf } from '../../../base/day.ts'
import { found, refuseIf } from '../../../base/reason.ts'
import { textDigest } from '../../../base/sealed-text.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { accountOf } from '../../../platform/commands/actor.ts'
import { defineCommand } from '../../../platform/commands/command.ts'
import { authorise } from '../../access/index.ts'
import { draftTopic, latestRound } from '../../topics/index.ts'
import { TriageConcernRequest } from '../contract.ts'
import { ringObstacles, type TriageOutcome, triageObstacles, wishObstacles } from '../rules/triage.ts'
import { lockedConcern, storeTriage } from './concern-store.ts'
import { endOfMerges } from './merge-store.ts'

type Target = { topicId: string | null; concernId: string | null }

/** Where the concern goes: a topic that stands, another concern, a new topic, or nowhere. */
async function targetOf(
  act: Act,
  concern: NonNullable<Awaited<ReturnType<typeof lockedConcern>>>,
  request: TriageConcernRequest,
): Promise<Target> {
  if (request.outcome === 'topic') {
    const { topicId } = await draftTopic(act, {
      roomId: concern.roomId,
      title: request.title!,
      source: concern.source,
      raisedOn: concern.raisedOn ?? undefined,
      practice: concern.practice,
      concernIds: [concern.id],
    })
    return { topicId, concernId: null }
  }
  if (request.outcome !== 'merged') return { topicId: null, concernId: null }
  if (request.topicId) {
    const round = await latestRound(act.tx, request.topicId)
    authorise(act.actor, 'concerns.triage', { path: round.path })
    return { topicId: round.topicId, concernId: null }
  }
  const into = found(await lockedConcern(act.tx, request.intoConcernId!), 'concerns.not-found')
  authorise(act.actor, 'concerns.triage', { path: into.path })
  const goesOn = await endOfMerges(act.tx, into.id)
  refuseIf(ringObstacles(concern.id, goesOn))
  return { topicId: null, concernId: goesOn }
}

/** Decides what becomes of a concern, with a reason that its proposer reads. It happens once. */
export async function triageConcern(
  act: Act,
  request: TriageConcernRequest,
): Promise<{ concernId: string; topicId: string | null; outcome: TriageOutcome }> {
  const concern = found(await lockedConcern(act.tx, request.concernId), 'concerns.not-found')
  authorise(act.actor, 'concerns.triage', { path: concern.path })
  const today = dayOf(act.now)
  refuseIf(triageObstacles(concern, request, today))
  const target = await targetOf(act, concern, request)
  await storeTriage(act.tx, concern.id, {
    triage: request.outcome,
    triage_reason: request.reason,
    triage_target: request.outcome === 'passed_on' ? (request.target ?? null) : null,
    triage_topic_id: target.topicId,
    triage_concern_id: target.concernId,
    triaged_on: request.triagedOn ?? today,
    triaged_by: accountOf(act.actor),
  })
  await act.record({
    chainId: concern.id,
    kind: 'concern.triaged',
    happenedOn: request.triagedOn ?? today,
    data: {
      concernId: concern.id,
      outcome: request.outcome,
      topicId: target.topicId,
      intoConcernId: target.concernId,
      reasonDigest: textDigest(request.reason, concern.id),
    },
  })
  return { concernId: concern.id, topicId: target.topicId, outcome: request.outcome }
}

export const triageConcernCommand = defineCommand({
  name: 'concerns.triage',
  path: '/concerns/:concernId/triage',
  summary:
    'Answer, mediate, pass on or merge a concern, or make it a topic, with a reason its proposer reads.',
  request: TriageConcernRequest,
  alsoWrong: (request, now) => wishObstacles(request, dayOf(now)),
  chainOf: (request: TriageConcernRequest) => request.concernId,
  run: triageConcern,
})

import { dayOf } from '../../../base/day.ts'
import { newId } from '../../../base/id.ts'
import { found, refuseIf } from '../../../base/reason.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { defineCommand } from '../../../platform/commands/command.ts'
import { openChain } from '../../../platform/events/journal.ts'
import { authorise } from '../../access/index.ts'
import { type DraftTopic, DraftTopicRequest } from '../contract.ts'
import { draftObstacles } from '../rules/transitions.ts'
import { openRound } from './open-round.ts'
import { heldRoom, insertTopic } from './topic-store.ts'
import { wordingColumns, wordingDigest } from './topic-wording.ts'

/**
 * Drafts a topic and opens its chain and its first round. `concernIds` go into the journal; whoever passes them (the
 * triage of concerns) ties the concerns to the topic in the same transaction.
 */
export async function draftTopic(
  act: Act,
  request: DraftTopic,
): Promise<{ topicId: string; roundId: string }> {
  const room = found(await heldRoom(act.tx, request.roomId), 'topics.room-not-found')
  authorise(act.actor, 'topics.draft', { path: room.path })
  const today = dayOf(act.now)
  refuseIf(draftObstacles({ ...request, roomEndedOn: room.endedOn }, today))
  const afterwards = request.afterwards ?? false
  const topicId = newId(act.now)
  await openChain(act.tx, { id: topicId, kind: 'topic', areaId: room.areaId })
  await insertTopic(act.tx, {
    id: topicId,
    area_id: room.areaId,
    room_id: room.id,
    organisation_id: room.organisationId,
    ...wordingColumns(request, room),
    status: 'draft',
    afterwards,
    dates_assumed: request.datesAssumed ?? false,
    practice: request.practice ?? false,
    is_public: false,
    published_at: null,
    raised_on: request.raisedOn ?? (afterwards ? null : today),
    submitted_on: null,
    created_at: act.now,
    changed_at: act.now,
  })
  const { roundId, methodId } = await openRound(act, room, {
    topicId,
    number: 1,
    openedOn: afterwards ? null : today,
    previousRoundId: null,
    reason: null,
  })
  await act.record({
    chainId: topicId,
    kind: 'topics.drafted',
    rows: { topic: [topicId], round: [roundId] },
    happenedOn: request.raisedOn,
    data: {
      roundId,
      roomId: room.id,
      methodId,
      source: request.source ?? null,
      afterwards,
      practice: request.practice ?? false,
      concernIds: request.concernIds ?? [],
      wordingDigest: wordingDigest(topicId, request),
    },
  })
  return { topicId, roundId }
}

export const draftTopicCommand = defineCommand({
  name: 'topics.draft',
  path: '/topics',
  summary: 'Draft a topic in a room; its first round takes a copy of the room’s method and rule settings.',
  request: DraftTopicRequest,
  run: draftTopic,
})

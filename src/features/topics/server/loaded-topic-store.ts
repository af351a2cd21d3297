import { found } from '../../../base/reason.ts'
import type { Db, Tx } from '../../../platform/database/tables.ts'
import type { TopicState } from '../rules/topic-state.ts'
import type { RoundHandle } from './round-store.ts'

/** A topic with its latest round, as the use cases of this feature need it. */
export type LoadedTopic = RoundHandle & TopicState & { sourceNote: string | null }

/** Loads a topic by its id; throws "not found". */
export async function loadTopic(db: Db | Tx, topicId: string): Promise<LoadedTopic> {
  const row = await db
    .selectFrom('topic')
    .innerJoin('round', 'round.topic_id', 'topic.id')
    .innerJoin('organisation', 'organisation.id', 'topic.organisation_id')
    .leftJoin('filing', 'filing.round_id', 'round.id')
    .select([
      'round.id as roundId',
      'round.number as roundNumber',
      'round.outcome',
      'topic.id as topicId',
      'topic.title',
      'topic.background',
      'topic.source_note as sourceNote',
      'topic.status',
      'topic.afterwards',
      'topic.practice',
      'topic.is_public as isPublic',
      'topic.area_id as areaId',
      'topic.room_id as roomId',
      'topic.organisation_id as organisationId',
      'organisation.path',
      'filing.filed_on as filedOn',
      'filing.received_on as receivedOn',
    ])
    .where('topic.id', '=', topicId)
    .orderBy('round.number', 'desc')
    .limit(1)
    .executeTakeFirst()
  const topic = found(row, 'topics.not-found')
  return { ...topic, closed: topic.outcome !== null }
}

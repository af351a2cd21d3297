import { found } from '../../../base/reason.ts'
import type { Db, Tx } from '../../../platform/database/tables.ts'
import type { RoundOutcome, TopicStatus } from '../rules/topic-state.ts'
import './tables.ts'

/** What other features need to know of a round before they add to it. */
export type RoundHandle = {
  roundId: string
  roundNumber: number
  closed: boolean
  /** How it ended; null while it goes on. */
  outcome: RoundOutcome | null
  topicId: string
  title: string
  status: TopicStatus
  afterwards: boolean
  practice: boolean
  isPublic: boolean
  areaId: string
  roomId: string
  organisationId: string
  /** The organisation's path: what rights are asked about. */
  path: string
}

function handles(db: Db | Tx) {
  return db
    .selectFrom('round')
    .innerJoin('topic', 'topic.id', 'round.topic_id')
    .innerJoin('organisation', 'organisation.id', 'topic.organisation_id')
    .select([
      'round.id as roundId',
      'round.number as roundNumber',
      'round.outcome',
      'topic.id as topicId',
      'topic.title',
      'topic.status',
      'topic.afterwards',
      'topic.practice',
      'topic.is_public as isPublic',
      'topic.area_id as areaId',
      'topic.room_id as roomId',
      'topic.organisation_id as organisationId',
      'organisation.path',
    ])
}

function toHandle(row: Omit<RoundHandle, 'closed'>): RoundHandle {
  return { ...row, closed: row.outcome !== null }
}

/** The round with its topic; throws "not found". */
export async function roundHandle(db: Db | Tx, roundId: string): Promise<RoundHandle> {
  const row = await handles(db).where('round.id', '=', roundId).executeTakeFirst()
  return toHandle(found(row, 'topics.not-found'))
}

/** The latest round of a topic; throws "not found". */
export async function latestRound(db: Db | Tx, topicId: string): Promise<RoundHandle> {
  const row = await handles(db)
    .where('round.topic_id', '=', topicId)
    .orderBy('round.number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return toHandle(found(row, 'topics.not-found'))
}

/** All rounds of a topic, the latest first; throws "not found" where there is none. */
export async function roundsOfTopic(db: Db | Tx, topicId: string): Promise<RoundHandle[]> {
  const rows = await handles(db)
    .where('round.topic_id', '=', topicId)
    .orderBy('round.number', 'desc')
    .execute()
  found(rows[0], 'topics.not-found')
  return rows.map(toHandle)
}

/** The topic of a round, or null: for commands that name a round but belong to the topic's chain. */
export async function topicOfRound(db: Db | Tx, roundId: string): Promise<string> {
  return (await roundHandle(db, roundId)).topicId
}

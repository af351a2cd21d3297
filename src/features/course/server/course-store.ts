import { found } from '../../../base/reason.ts'
import type { Db, Tx } from '../../../platform/database/tables.ts'
import type { Method } from '../../methods/index.ts'
import './tables.ts'

/** What the course of a round is worked out from besides its facts. */
export type RoundCourse = {
  roundId: string
  number: number
  method: Method
  outcome: string | null
  closedOn: string | null
}

const roundColumns = ['id as roundId', 'number', 'method', 'outcome', 'closed_on as closedOn'] as const

export async function roundCourse(db: Db | Tx, roundId: string): Promise<RoundCourse> {
  const row = await db.selectFrom('round').select(roundColumns).where('id', '=', roundId).executeTakeFirst()
  return found(row, 'topics.not-found')
}

/** The latest rounds of a topic, the last first: the one worked on and the one that may just have ended. */
export function latestRounds(db: Db | Tx, topicId: string): Promise<RoundCourse[]> {
  return db
    .selectFrom('round')
    .select(roundColumns)
    .where('topic_id', '=', topicId)
    .orderBy('number', 'desc')
    .limit(2)
    .execute()
}

/** Where a topic stands in the tree, for its tasks and milestones. */
export async function topicPlace(db: Db | Tx, topicId: string) {
  const row = await db
    .selectFrom('topic')
    .innerJoin('organisation', 'organisation.id', 'topic.organisation_id')
    .select([
      'topic.title',
      'topic.area_id as areaId',
      'topic.practice',
      'topic.afterwards',
      'organisation.path',
    ])
    .where('topic.id', '=', topicId)
    .executeTakeFirst()
  return found(row, 'topics.not-found')
}

export async function concernPlace(db: Db | Tx, concernId: string) {
  const row = await db
    .selectFrom('concern')
    .innerJoin('room', 'room.id', 'concern.room_id')
    .innerJoin('organisation', 'organisation.id', 'room.organisation_id')
    .select([
      'concern.id as concernId',
      'concern.area_id as areaId',
      'concern.follow_code as followCode',
      'concern.triage',
      'concern.answer_by as answerBy',
      'room.name as roomName',
      'organisation.path',
    ])
    .where('concern.id', '=', concernId)
    .executeTakeFirst()
  return found(row, 'common.not-found')
}

/** Ids in order, a batch at a time, for what goes through all of them. */
export async function idsAfter(
  db: Db | Tx,
  table: 'topic' | 'concern',
  after: string,
  limit: number,
): Promise<string[]> {
  const rows = await db
    .selectFrom(table)
    .select('id')
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map((row) => row.id)
}

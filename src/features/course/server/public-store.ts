import { sql } from 'kysely'
import { personalNumbersIn } from '../../../base/mask.ts'
import type { Db, Tx } from '../../../platform/database/tables.ts'
import type { RoomRow, WayPoint } from '../contract/public-views.ts'
import './tables.ts'

/** Changes whenever a public list does: what changed last, read from the end of one index. */
export async function publicVersion(db: Db | Tx): Promise<string> {
  const row = await db
    .selectFrom('topic')
    .select(['id', 'changed_at'])
    .where('is_public', '=', true)
    .orderBy('changed_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? `${row.changed_at.getTime()} ${row.id}` : 'empty'
}

/** The length and head of a public topic's chain; null when there is no such topic or it is not public. */
export async function publicChain(db: Db | Tx, topicId: string) {
  const row = await db
    .selectFrom('topic')
    .innerJoin('journal_chain', 'journal_chain.id', 'topic.id')
    .select(['journal_chain.length', 'journal_chain.head'])
    .where('topic.id', '=', topicId)
    .where('topic.is_public', '=', true)
    .executeTakeFirst()
  return row ?? null
}

/** The milestones of all rounds of a topic. A further round begins on the day it was opened. */
export function wayOf(db: Db | Tx, topicId: string): Promise<WayPoint[]> {
  return db
    .selectFrom('round')
    .innerJoin('milestone', 'milestone.round_id', 'round.id')
    .select(['round.number as roundNumber', 'milestone.milestone'])
    .select(
      sql<string | null>`case when milestone.milestone = 'raised' and round.number > 1
        then round.opened_on else milestone.reached_on end`.as('on'),
    )
    .where('round.topic_id', '=', topicId)
    .execute()
}

/** A row of a public feedback list that came to something, and the day of the list. */
export type OpenResult = { text: string; done: boolean; issuedOn: string | null }

/** What was told openly for these rounds, by round: of each feedback list the first row that came to something. */
export async function openResults(db: Db | Tx, roundIds: string[]): Promise<Map<string, OpenResult>> {
  if (roundIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('issued_list')
    .innerJoin('responsibility', 'responsibility.round_id', 'issued_list.round_id')
    .innerJoin('feedback', 'feedback.responsibility_id', 'responsibility.id')
    .select([
      'issued_list.round_id as roundId',
      'issued_list.issued_on as issuedOn',
      'feedback.text',
      sql<boolean>`feedback.result = 'done'`.as('done'),
    ])
    .where('issued_list.round_id', 'in', roundIds)
    .where('issued_list.kind', '=', 'feedback')
    .where('issued_list.is_public', '=', true)
    .where('feedback.result', 'in', ['done', 'partly'])
    .where('responsibility.voided_on', 'is', null)
    .orderBy(sql`feedback.result = 'done'`)
    .orderBy('responsibility.number', 'desc')
    .execute()
  return new Map(
    rows
      .filter(({ text }) => personalNumbersIn(text).length === 0)
      .map(({ roundId, ...result }) => [roundId, result]),
  )
}

/** Those of these rounds whose result residents are being asked to judge. */
export async function askedToJudge(db: Db | Tx, roundIds: string[]): Promise<Set<string>> {
  if (roundIds.length === 0) return new Set()
  const rows = await db
    .selectFrom('evaluation')
    .select('round_id')
    .where('round_id', 'in', roundIds)
    .where('people_group', '=', 'masses')
    .where('closed', '=', false)
    .execute()
  return new Set(rows.map((row) => row.round_id))
}

/** What these topics were about, by id, as far as it names no number of anyone. */
export async function openBackgrounds(db: Db | Tx, topicIds: string[]): Promise<Map<string, string>> {
  if (topicIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('topic')
    .select(['id', 'background'])
    .where('id', 'in', topicIds)
    .where('is_public', '=', true)
    .execute()
  return new Map(
    rows.flatMap(({ id, background }): [string, string][] =>
      background && personalNumbersIn(background).length === 0 ? [[id, background]] : [],
    ),
  )
}

/** Rooms whose name or place holds these words, by name; a page goes on behind the last one of the page before. */
export async function findRooms(
  db: Db | Tx,
  words: string,
  after: { name: string; id: string } | null,
  limit: number,
): Promise<RoomRow[]> {
  const pattern = `%${words.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  return db
    .selectFrom('room')
    .innerJoin('organisation', 'organisation.id', 'room.organisation_id')
    .select(['room.id', 'room.name', 'organisation.name as organisationName'])
    .where('room.ended_on', 'is', null)
    .$if(words !== '', (query) =>
      query.where((eb) =>
        eb.or([eb('room.name', 'ilike', pattern), eb('organisation.name', 'ilike', pattern)]),
      ),
    )
    .$if(after !== null, (query) =>
      query.where(sql<boolean>`(room.name, room.id) > (${after?.name}, ${after?.id})`),
    )
    .orderBy('room.name')
    .orderBy('room.id')
    .limit(limit)
    .execute()
}

/** A room with the posts held today. */
export async function publicRoom(db: Db | Tx, roomId: string, today: string) {
  const room = await db
    .selectFrom('room')
    .innerJoin('organisation', 'organisation.id', 'room.organisation_id')
    .select([
      'room.id',
      'room.name',
      'room.address',
      'room.opening',
      'room.ended_on as endedOn',
      'organisation.name as organisationName',
    ])
    .where('room.id', '=', roomId)
    .executeTakeFirst()
  if (!room) return null
  const posts = await db
    .selectFrom('room_post')
    .select(['kind', 'title'])
    .where('room_id', '=', roomId)
    .where((eb) => eb.or([eb('held_from', 'is', null), eb('held_from', '<=', today)]))
    .where((eb) => eb.or([eb('held_until', 'is', null), eb('held_until', '>=', today)]))
    .orderBy('kind')
    .orderBy('id')
    .execute()
  return { ...room, posts }
}

/** Changes whenever the page of a room does: its organisation's chain, and the topic that changed last in it. */
export async function roomVersion(db: Db | Tx, roomId: string): Promise<string | null> {
  const row = await db
    .selectFrom('room')
    .innerJoin('journal_chain', 'journal_chain.id', 'room.organisation_id')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('topic')
          .select(['topic.id', 'topic.changed_at'])
          .whereRef('topic.room_id', '=', 'room.id')
          .orderBy('topic.changed_at', 'desc')
          .orderBy('topic.id', 'desc')
          .limit(1)
          .as('last'),
      (join) => join.onTrue(),
    )
    .select(['journal_chain.length', 'last.id', 'last.changed_at'])
    .where('room.id', '=', roomId)
    .executeTakeFirst()
  return row ? `${row.length} ${row.changed_at?.getTime() ?? ''} ${row.id ?? ''}` : null
}

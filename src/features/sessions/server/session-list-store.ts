import type { Grant } from '../../../platform/commands/actor.ts'
import type { Queryable } from '../../../platform/database/tables.ts'
import type { SessionRow } from '../contract.ts'
import '../../topics/index.ts'

const pageSize = 25

export type SessionPage = { rows: SessionRow[]; newer: string | null; older: string | null }

/**
 * One page of the sessions under the scopes given, newest first. Ids sort by the time of making, so the id of the
 * last row is all that the next page needs; no page reads more than its own rows.
 */
export async function sessionPage(
  db: Queryable,
  scopes: Pick<Grant, 'path'>[],
  at: { olderThan?: string; newerThan?: string },
): Promise<SessionPage> {
  if (scopes.length === 0) return { rows: [], newer: null, older: null }
  const backwards = at.newerThan !== undefined
  let query = db
    .selectFrom('session')
    .innerJoin('room', 'room.id', 'session.room_id')
    .select((eb) => [
      'session.id',
      'session.title',
      'session.state',
      'session.held_on as heldOn',
      'room.name as roomName',
      eb
        .selectFrom('sub_event')
        .select((one) => one.fn.min('sub_event.held_on').as('day'))
        .whereRef('sub_event.session_id', '=', 'session.id')
        .as('day'),
      eb
        .selectFrom('sub_event')
        .select('sub_event.place')
        .whereRef('sub_event.session_id', '=', 'session.id')
        .where('sub_event.place', 'is not', null)
        .orderBy('sub_event.number')
        .limit(1)
        .as('place'),
    ])
    .orderBy('session.id', backwards ? 'asc' : 'desc')
    .limit(pageSize + 1)
  query = query.where('session.organisation_id', 'in', (eb) =>
    eb
      .selectFrom('organisation')
      .select('id')
      .where((one) =>
        one.or(scopes.map(({ path }) => one('path', 'like', `${path.replace(/[\\%_]/g, '\\$&')}%`))),
      ),
  )
  if (at.olderThan) query = query.where('session.id', '<', at.olderThan)
  if (at.newerThan) query = query.where('session.id', '>', at.newerThan)
  const found = await query.execute()
  const rows = found.slice(0, pageSize)
  const more = found.length > pageSize
  if (backwards) rows.reverse()
  const first = rows[0]?.id ?? null
  const last = rows.at(-1)?.id ?? null
  return {
    rows,
    newer: (backwards ? more : at.olderThan !== undefined) ? first : null,
    older: backwards || more ? last : null,
  }
}

/** What the page of one session needs beside the session: where it belongs and what it talks over. */
export async function sessionPlace(db: Queryable, sessionId: string) {
  const place = await db
    .selectFrom('session')
    .innerJoin('room', 'room.id', 'session.room_id')
    .innerJoin('organisation', 'organisation.id', 'session.organisation_id')
    .select(['organisation.path', 'organisation.name as organisationName', 'room.name as roomName'])
    .where('session.id', '=', sessionId)
    .executeTakeFirst()
  if (!place) return undefined
  const agenda = await db
    .selectFrom('session_round')
    .innerJoin('round', 'round.id', 'session_round.round_id')
    .innerJoin('topic', 'topic.id', 'round.topic_id')
    .select(['round.id as roundId', 'topic.id as topicId', 'topic.title'])
    .where('session_round.session_id', '=', sessionId)
    .orderBy('session_round.number')
    .execute()
  return { ...place, agenda }
}

/** Where a room meets, to fill the form with. */
export async function roomAddress(db: Queryable, roomId: string): Promise<string> {
  const room = await db
    .selectFrom('room')
    .select(['name', 'address'])
    .where('id', '=', roomId)
    .executeTakeFirst()
  return room?.address ?? room?.name ?? ''
}

/** Rounds under way in the same room: one session may serve several. */
export async function otherRoundsInRoom(db: Queryable, roomId: string, topicId: string) {
  return db
    .selectFrom('topic')
    .innerJoin('round', 'round.topic_id', 'topic.id')
    .select(['round.id as roundId', 'topic.title'])
    .where('topic.room_id', '=', roomId)
    .where('topic.id', '<>', topicId)
    .where('topic.status', '=', 'approved')
    .where('round.outcome', 'is', null)
    .orderBy('topic.changed_at', 'desc')
    .limit(20)
    .execute()
}

import { sql } from 'kysely'
import type { Grant } from '../../../platform/commands/actor.ts'
import { decodeCursor, encodeCursor } from '../../../platform/database/keyset.ts'
import type { Queryable } from '../../../platform/database/tables.ts'
import type { SessionRow } from '../contract.ts'
import { isUpcoming } from '../rules/session-state.ts'
import '../../topics/index.ts'

const pageSize = 25

/** Cursors; null where nothing more is. */
export type SessionPage = { rows: SessionRow[]; before: string | null; after: string | null }

function readCursor(text: string | undefined): { place: number; id: string } | null {
  const [place, id] = decodeCursor(text, 2) ?? []
  const number = Number(place)
  return Number.isInteger(number) && Math.abs(number) < 2 ** 31 ? { place: number, id: String(id) } : null
}

/**
 * One page of the sessions under the scopes given: what is still to come by day, then what is over from the latest back.
 * A page goes on behind the last row of another or ends before its first; no page reads more than its own rows.
 */
export async function sessionPage(
  db: Queryable,
  scopes: Pick<Grant, 'path'>[],
  at: { after?: string; before?: string },
): Promise<SessionPage> {
  if (scopes.length === 0) return { rows: [], before: null, after: null }
  const [before, after] = [readCursor(at.before), readCursor(at.after)]
  const order = before ? 'desc' : 'asc'
  let query = db
    .selectFrom('session')
    .innerJoin('room', 'room.id', 'session.room_id')
    .select((eb) => [
      'session.id',
      'session.title',
      'session.state',
      'session.held_on as heldOn',
      'session.first_on as day',
      'session.list_place as listPlace',
      'room.name as roomName',
      eb
        .selectFrom('sub_event')
        .select('sub_event.place')
        .whereRef('sub_event.session_id', '=', 'session.id')
        .where('sub_event.place', 'is not', null)
        .orderBy('sub_event.number')
        .limit(1)
        .as('place'),
    ])
    .orderBy('session.list_place', order)
    .orderBy('session.id', order)
    .limit(pageSize + 1)
  query = query.where('session.organisation_id', 'in', (eb) =>
    eb
      .selectFrom('organisation')
      .select('id')
      .where((one) =>
        one.or(scopes.map(({ path }) => one('path', 'like', `${path.replace(/[\\%_]/g, '\\$&')}%`))),
      ),
  )
  const keys = sql`(session.list_place, session.id)`
  if (before) query = query.where(sql<boolean>`${keys} < (${before.place}::integer, ${before.id})`)
  else if (after) query = query.where(sql<boolean>`${keys} > (${after.place}::integer, ${after.id})`)
  const read = await query.execute()
  const more = read.length > pageSize
  const page = read.slice(0, pageSize)
  if (before) page.reverse()
  const cursor = (row?: (typeof page)[number]) => (row ? encodeCursor([row.listPlace, row.id]) : null)
  return {
    rows: page.map(({ listPlace: _, ...row }) => row),
    before: (before ? more : after) ? cursor(page[0]) : null,
    after: before || more ? cursor(page.at(-1)) : null,
  }
}

/** The first few sessions under the scopes given that are going on or still to come, by day. */
export async function upcomingSessions(db: Queryable, scopes: Pick<Grant, 'path'>[]): Promise<SessionRow[]> {
  const { rows } = await sessionPage(db, scopes, {})
  return rows.filter((row) => isUpcoming(row.state)).slice(0, 5)
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
    .select([
      'round.id as roundId',
      'topic.id as topicId',
      'topic.title',
      'topic.practice',
      'topic.afterwards',
    ])
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

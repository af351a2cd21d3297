import { sql } from 'kysely'
import { cursorMoment, decodeCursor, encodeCursor } from '../../../platform/database/keyset.ts'
import type { Db, Tx } from '../../../platform/database/tables.ts'
import type { TopicPage, TopicRow } from '../contract.ts'
import type { TopicStatus } from '../rules/topic-state.ts'
import { containsText, matchesText } from './topic-search-store.ts'

/** Which topics a list shows; what is left out does not narrow it. */
export type TopicFilter = {
  /** Organisations with everything below them, by path: what a person may see. */
  paths?: string[]
  areaIds?: string[]
  status?: TopicStatus[]
  roomId?: string
  /** Words of title, background or place. */
  search?: string
  publicOnly?: boolean
}

/** Direction, moment and id of the row behind which a page begins. */
type Cursor = { direction: 'older' | 'newer'; changedAt: Date; id: string }

function readCursor(text: string | null | undefined): Cursor | null {
  const [direction, moment, id] = decodeCursor(text ?? undefined, 3) ?? []
  const changedAt = cursorMoment(moment)
  if ((direction !== 'older' && direction !== 'newer') || !changedAt) return null
  return { direction, changedAt, id: String(id) }
}

function writeCursor(direction: Cursor['direction'], row: TopicRow | undefined): string | null {
  return row ? encodeCursor([direction, row.changedAt.toISOString(), row.id]) : null
}

/** Keys of the topics of one page, in the order they are read; joins are left for the few that are shown. */
function pageKeys(db: Db | Tx, filter: TopicFilter, cursor: Cursor | null, limit: number) {
  const order = cursor?.direction === 'newer' ? 'asc' : 'desc'
  let keys = db
    .selectFrom('topic')
    .select(['topic.id', 'topic.changed_at'])
    .orderBy('topic.changed_at', order)
    .orderBy('topic.id', order)
    .limit(limit)
  if (cursor) {
    const position = sql<boolean>`(topic.changed_at, topic.id) < (${cursor.changedAt}, ${cursor.id})`
    const after = sql<boolean>`(topic.changed_at, topic.id) > (${cursor.changedAt}, ${cursor.id})`
    keys = keys.where(cursor.direction === 'older' ? position : after)
  }
  // Not as a parameter: the index of public topics is a partial one.
  if (filter.publicOnly) keys = keys.where(sql<boolean>`topic.is_public`)
  if (filter.roomId) keys = keys.where('topic.room_id', '=', filter.roomId)
  if (filter.areaIds) keys = keys.where('topic.area_id', 'in', filter.areaIds)
  if (filter.status) keys = keys.where('topic.status', 'in', filter.status)
  if (filter.search) keys = keys.where(matchesText(filter.search)).where(containsText(filter.search))
  const { paths } = filter
  if (paths) {
    keys = keys.where('topic.organisation_id', 'in', (eb) =>
      eb
        .selectFrom('organisation')
        .select('organisation.id')
        .where((or) => or.or(paths.map((path) => or('organisation.path', 'like', `${path}%`)))),
    )
  }
  return keys
}

/**
 * One page of topics, what changed last first. A cursor comes from `newer` or `older` of another page; one that cannot
 * be read gives the first page.
 */
export async function listTopics(
  db: Db | Tx,
  filter: TopicFilter,
  cursorText: string | null = null,
  limit = 20,
): Promise<TopicPage> {
  const cursor = readCursor(cursorText)
  const nothing = filter.paths?.length === 0 || filter.areaIds?.length === 0 || filter.status?.length === 0
  if (nothing) return { rows: [], newer: null, older: null }
  const read = await rowsOf(db, filter, cursor, limit + 1)
  const more = read.length > limit
  const page = read.slice(0, limit)
  if (cursor?.direction === 'newer') page.reverse()
  const [first, last] = [page[0], page.at(-1)]
  if (cursor?.direction === 'newer') {
    return { rows: page, newer: more ? writeCursor('newer', first) : null, older: writeCursor('older', last) }
  }
  return {
    rows: page,
    newer: cursor ? writeCursor('newer', first) : null,
    older: more ? writeCursor('older', last) : null,
  }
}

async function rowsOf(
  db: Db | Tx,
  filter: TopicFilter,
  cursor: Cursor | null,
  limit: number,
): Promise<TopicRow[]> {
  const order = cursor?.direction === 'newer' ? 'asc' : 'desc'
  return db
    .with('page', () => pageKeys(db, filter, cursor, limit))
    .selectFrom('page')
    .innerJoin('topic', 'topic.id', 'page.id')
    .innerJoin('room', 'room.id', 'topic.room_id')
    .innerJoin('organisation', 'organisation.id', 'topic.organisation_id')
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom('round')
          .select(['round.id', 'round.number', 'round.outcome'])
          .whereRef('round.topic_id', '=', 'topic.id')
          .orderBy('round.number', 'desc')
          .limit(1)
          .as('latest'),
      (join) => join.onTrue(),
    )
    .select([
      'topic.id',
      'topic.area_id as areaId',
      'topic.title',
      'topic.status',
      'topic.field',
      'topic.source',
      'topic.practice',
      'topic.afterwards',
      'topic.is_public as isPublic',
      'topic.changed_at as changedAt',
      'room.id as roomId',
      'room.name as roomName',
      'organisation.id as organisationId',
      'organisation.name as organisationName',
      'latest.id as roundId',
      'latest.number as roundNumber',
      'latest.outcome',
    ])
    .orderBy('page.changed_at', order)
    .orderBy('page.id', order)
    .execute()
}

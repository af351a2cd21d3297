import { type RawBuilder, sql } from 'kysely'
import { searchQuery, searchTokens } from '../../../platform/database/search-text.ts'
import type { Db, Tx } from '../../../platform/database/tables.ts'
import type { SimilarTopic } from '../contract.ts'
import { likeness, type Telling, tellingOf } from './likeness.ts'

/** The search column of a topic: what it says and where it is talked over. */
export function searchColumn(topic: {
  title: string
  background: string | null
  roomName: string
  organisationName: string
}): RawBuilder<string> {
  const text = [topic.title, topic.background ?? '', topic.roomName, topic.organisationName].join('\n')
  return sql<string>`to_tsvector('simple', ${searchTokens(text)})`
}

/** By the index: finds all that match and a little more. Nothing matches a search without a letter or figure. */
export function matchesText(search: string): RawBuilder<boolean> {
  const query = searchQuery(search)
  return query === null ? sql<boolean>`false` : sql<boolean>`topic.search @@ to_tsquery('simple', ${query})`
}

/** Without the little more: pairs of characters that are all there, but not side by side. */
export function containsText(search: string): RawBuilder<boolean> {
  const runs = search.normalize('NFKC').match(/\p{Script=Han}{3,}/gu) ?? []
  if (runs.length === 0) return sql<boolean>`true`
  const text = sql`normalize(concat_ws(' ', topic.title, topic.background,
    (select room.name from room where room.id = topic.room_id),
    (select organisation.name from organisation where organisation.id = topic.organisation_id)), NFKC)`
  return sql<boolean>`${text} like all (${runs.map((run) => `%${run}%`)}::text[])`
}

/** So many are compared word by word; the index has chosen them. */
const candidates = 80
const pairsAsked = 120

/**
 * The query of the index for texts that share something telling with a text; null when nothing in it tells.
 */
export function anyOfTelling(telling: Telling): RawBuilder<unknown> | null {
  const pairs = [...telling.pairs].slice(0, pairsAsked)
  return pairs.length > 0 ? sql`to_tsquery('simple', ${pairs.join(' | ')})` : null
}

/**
 * Topics of an area that read like a text, the most alike first; people decide whether it is the same matter.
 * Internal topics are among them: pages show them to those alone who may read them where they belong.
 */
export async function similarTopics(
  db: Db | Tx,
  areaId: string,
  text: string,
  options: { limit?: number; exceptId?: string } = {},
): Promise<SimilarTopic[]> {
  const query = anyOfTelling(tellingOf(text))
  if (query === null) return []
  const rows = await db
    .selectFrom('topic')
    .innerJoin('room', 'room.id', 'topic.room_id')
    .innerJoin('organisation', 'organisation.id', 'topic.organisation_id')
    .select([
      'topic.id',
      'topic.title',
      'topic.status',
      'topic.is_public as isPublic',
      'room.name as roomName',
      'organisation.path',
    ])
    .where('topic.area_id', '=', areaId)
    .where('topic.id', '<>', options.exceptId ?? '')
    .where(sql<boolean>`topic.search @@ ${query}`)
    .orderBy(sql`ts_rank(topic.search, ${query})`, 'desc')
    .orderBy('topic.id', 'desc')
    .limit(candidates)
    .execute()
  return mostAlike(text, rows, (row) => row.title, options.limit)
}

/** Those of the rows that are more than chance, the most alike first, with the share they have in common. */
export function mostAlike<Row extends { roomName: string }>(
  text: string,
  rows: Row[],
  textOf: (row: Row) => string,
  limit = 5,
): (Row & { share: number })[] {
  return rows
    .flatMap((row) => {
      const alike = likeness(tellingOf(text, row.roomName), tellingOf(textOf(row), row.roomName))
      return alike ? [{ row, ...alike }] : []
    })
    .sort((one, other) => other.weight - one.weight || other.share - one.share)
    .slice(0, limit)
    .map(({ row, share }) => ({ ...row, share }))
}

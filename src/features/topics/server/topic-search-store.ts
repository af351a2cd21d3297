import { type RawBuilder, sql } from 'kysely'
import { searchQuery, searchTokens } from '../../../platform/database/search-text.ts'
import type { Db, Tx } from '../../../platform/database/tables.ts'
import type { SimilarTopic } from '../contract.ts'
import { isShort, likeness, type Telling, tellingCharacters, tellingOf } from './likeness.ts'

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
/** Of what the index finds, so many are ranked, the newest: a county has any number. */
const mostRanked = 2000
const pairsAsked = 120

/**
 * What is to be true of a matter of an area that may read like a text, the newest of them; null when nothing in the text
 * tells. It shares a telling pair
 * or names the same thing by another name; where the text is short and the matter of the same room, one telling
 * character is enough: a room is small, and all that a city says holds some character of a sentence.
 */
export function mayReadLike(
  telling: Telling,
  table: 'topic' | 'concern',
  { areaId, roomId }: { areaId: string; roomId: string | null },
): { condition: RawBuilder<boolean>; rank: RawBuilder<number> } | null {
  const pairs = [...telling.pairs].slice(0, pairsAsked)
  const everywhere = [...pairs, ...telling.otherNames.flatMap((name) => searchQuery(name) ?? [])]
  const characters = roomId && isShort(telling) ? tellingCharacters(telling) : []
  const inRoom = characters.map((character) => `${character}:*`)
  if (everywhere.length + inRoom.length === 0) return null
  const search = sql.ref(`${table}.search`)
  const any = (terms: string[]) => sql`to_tsquery('simple', ${terms.map((term) => `(${term})`).join(' | ')})`
  const matches = (terms: string[]) =>
    terms.length > 0 ? sql<boolean>`${search} @@ ${any(terms)}` : sql<boolean>`false`
  const nearby = sql<boolean>`${sql.ref(`${table}.room_id`)} = ${roomId} and ${matches(inRoom)}`
  const alike = inRoom.length > 0 ? sql`(${matches(everywhere)} or (${nearby}))` : matches(everywhere)
  const id = sql.ref(`${table}.id`)
  return {
    condition: sql`${id} in (select ${id} from ${sql.table(table)}
      where ${sql.ref(`${table}.area_id`)} = ${areaId} and ${alike} order by ${id} desc limit ${mostRanked})`,
    rank: sql<number>`ts_rank(${search}, ${any([...everywhere, ...inRoom])})`,
  }
}

/**
 * Topics of an area that read like a text, the most alike first; people decide whether it is the same matter. Of the room
 * (`roomId`) those too that share but a character or two with a short text.
 * Internal topics are among them: pages show them to those alone who may read them where they belong.
 */
export async function similarTopics(
  db: Db | Tx,
  areaId: string,
  text: string,
  options: { limit?: number; exceptId?: string; roomId?: string } = {},
): Promise<SimilarTopic[]> {
  const alike = mayReadLike(tellingOf(text), 'topic', { areaId, roomId: options.roomId ?? null })
  if (alike === null) return []
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
    .where('topic.id', '<>', options.exceptId ?? '')
    .where(alike.condition)
    .orderBy(alike.rank, 'desc')
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

import { type RawBuilder, sql } from 'kysely'
import { searchQuery, searchTokens } from '../../../platform/database/search-text.ts'
import type { Db, Tx } from '../../../platform/database/tables.ts'
import type { SimilarTopic } from '../contract.ts'

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

// What ts_rank gives for one of one word found: its weight 0.1 over the sum of 1/n².
const RANK_OF_ONE = 0.0607927

/** Shares below this are chance: 小区 alone makes no two matters alike. */
const LEAST_SHARE = 0.3

/**
 * Topics of an area that read like a text, the most alike first; people decide whether it is the same matter.
 * Internal topics are among them: for staff only.
 */
export async function similarTopics(
  db: Db | Tx,
  areaId: string,
  text: string,
  options: { limit?: number; exceptId?: string } = {},
): Promise<SimilarTopic[]> {
  const pairs = searchTokens(text)
    .split(' ')
    .filter((token) => [...token].length > 1)
    .slice(0, 60)
  if (pairs.length === 0) return []
  const query = sql`to_tsquery('simple', ${pairs.join(' | ')})`
  const share = sql<number>`ts_rank(topic.search, ${query}) / ${RANK_OF_ONE}::float4`
  const rows = await db
    .selectFrom('topic')
    .innerJoin('room', 'room.id', 'topic.room_id')
    .select([
      'topic.id',
      'topic.title',
      'topic.status',
      'topic.is_public as isPublic',
      'room.name as roomName',
    ])
    .select(share.as('share'))
    .where('topic.area_id', '=', areaId)
    .where('topic.id', '<>', options.exceptId ?? '')
    .where(sql<boolean>`topic.search @@ ${query}`)
    .orderBy('share', 'desc')
    .orderBy('topic.id', 'desc')
    .limit(options.limit ?? 5)
    .execute()
  return rows
    .map((row) => ({ ...row, share: Math.min(1, Math.round(Number(row.share) * 100) / 100) }))
    .filter((row) => row.share >= LEAST_SHARE)
}

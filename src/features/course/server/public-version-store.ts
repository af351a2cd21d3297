import { sql } from 'kysely'
import { dayOf } from '../../../base/day.ts'
import type { Db } from '../../../platform/database/tables.ts'
import './tables.ts'

type Versions = Map<string, string>

const gathering = new WeakMap<object, { topicIds: Set<string>; versions: Promise<Versions> }>()

/**
 * Changes whenever a public topic does: length and head of its chain; null when there is no such topic or it is not
 * public. Readers of many pages ask at the same time: what is asked in one turn of the event loop travels in one
 * statement.
 */
export async function topicVersion(db: Db, topicId: string): Promise<string | null> {
  let group = gathering.get(db)
  if (!group) {
    const topicIds = new Set<string>()
    group = { topicIds, versions: gathered(db, topicIds) }
    gathering.set(db, group)
  }
  group.topicIds.add(topicId)
  return (await group.versions).get(topicId) ?? null
}

async function gathered(db: Db, topicIds: Set<string>): Promise<Versions> {
  await new Promise((resolve) => setImmediate(resolve))
  // Whoever asks from here on must not be told what was read before they asked.
  gathering.delete(db)
  const rows = await db
    .selectFrom('topic')
    .innerJoin('journal_chain', 'journal_chain.id', 'topic.id')
    // A room or a place that is renamed changes the page too.
    .innerJoin('journal_chain as place', 'place.id', 'topic.organisation_id')
    .select(['topic.id', 'journal_chain.length', 'journal_chain.head', 'place.length as placeLength'])
    .where(sql<boolean>`topic.id = any(${[...topicIds]}::text[])`)
    .where('topic.is_public', '=', true)
    .execute()
  const today = dayOf(new Date())
  return new Map(
    rows.map(({ id, length, head, placeLength }) => [id, `${length} ${head} ${placeLength} ${today}`]),
  )
}

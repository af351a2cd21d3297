import { sql } from 'kysely'
import type { Day } from '../../../base/day.ts'
import { asKeys, gathering } from '../../../platform/database/gathering.ts'
import type { Db } from '../../../platform/database/tables.ts'
import './tables.ts'

const versions = gathering(async (db: Db, asked: string[]): Promise<Map<string, string>> => {
  const rows = await db
    .selectFrom(
      sql<{ key: string; id: string; day: string }>`(
        select key, split_part(key, ' ', 1) as id, split_part(key, ' ', 2)::date as day
        from unnest(${asKeys(asked)}::text[]) as key where key is not null)`.as('asked'),
    )
    .innerJoin('topic', 'topic.id', 'asked.id')
    .innerJoin('journal_chain', 'journal_chain.id', 'topic.id')
    // A room or a place that is renamed changes the page too.
    .innerJoin('journal_chain as place', 'place.id', 'topic.organisation_id')
    .select((eb) => [
      'asked.key',
      'journal_chain.length',
      'journal_chain.head',
      'place.length as placeLength',
      eb
        .selectFrom('round')
        .innerJoin('responsibility', 'responsibility.round_id', 'round.id')
        .select(sql<string | null>`min(responsibility.due_on)`.as('day'))
        .whereRef('round.topic_id', '=', 'topic.id')
        .whereRef('responsibility.due_on', '>=', 'asked.day')
        .as('nextDue'),
      // The last day of a consultation ends it, of which nothing is recorded.
      eb
        .selectFrom('round')
        .innerJoin('consultation', 'consultation.round_id', 'round.id')
        .select(sql<string | null>`min(extract(epoch from consultation.closes_at))::text`.as('moment'))
        .whereRef('round.topic_id', '=', 'topic.id')
        .where('consultation.state', '=', 'open')
        .where(sql<boolean>`consultation.closes_at > asked.day::timestamp at time zone 'Asia/Shanghai'`)
        .as('nextEnd'),
    ])
    .where('topic.is_public', '=', true)
    .execute()
  return new Map(
    rows.map(({ key, length, head, placeLength, nextDue, nextEnd }) => [
      key,
      `${length} ${head} ${placeLength} ${nextDue ?? ''} ${nextEnd ?? ''}`,
    ]),
  )
})

/**
 * Changes whenever the page of a public topic does; null when there is no such topic or it is not public. Besides what
 * happens to the topic and its place, time changes a page: a row is overdue once its day has passed, and days are
 * written without the year while it lasts.
 */
export async function topicVersion(db: Db, topicId: string, today: Day): Promise<string | null> {
  const version = await versions(db, `${topicId} ${today}`)
  return version ? `${version} ${today.slice(0, 4)}` : null
}

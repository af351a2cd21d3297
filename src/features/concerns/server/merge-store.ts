import { sql } from 'kysely'
import { withoutPersonalNumbers } from '../../../base/mask.ts'
import type { Db, Tx } from '../../../platform/database/tables.ts'
import type { FollowedConcern } from '../contract.ts'
import './tables.ts'

/** The concern that goes on where this one was merged into another, which may be merged itself; null for a ring. */
export async function endOfMerges(db: Db | Tx, id: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    with recursive chain as (
      select c.id, c.triage_concern_id from concern c where c.id = ${id}
      union select n.id, n.triage_concern_id from concern n join chain on n.id = chain.triage_concern_id
    ) select id from chain where triage_concern_id is null`.execute(db)
  return rows[0]?.id ?? null
}

/** The topic of the concern that goes on, however many merges away. */
export const topicOfMerges = sql<string | null>`(
  with recursive chain as (
    select c.id, c.triage_concern_id, c.triage_topic_id from concern c where c.id = concern.triage_concern_id
    union select n.id, n.triage_concern_id, n.triage_topic_id
      from concern n join chain on n.id = chain.triage_concern_id
  ) select triage_topic_id from chain where triage_topic_id is not null limit 1)`

/**
 * What became of the concern that goes on for a merged one; null for one merged into a topic. Numbers are masked: it was
 * written to somebody else.
 */
export async function joinedConcern(db: Db | Tx, id: string): Promise<FollowedConcern['joined']> {
  const endId = await endOfMerges(db, id)
  if (endId === null || endId === id) return null
  const end = await db
    .selectFrom('concern')
    .select(['triage', 'triage_reason as triageReason', 'triage_target as triageTarget'])
    .where('id', '=', endId)
    .executeTakeFirstOrThrow()
  return { ...end, triageReason: end.triageReason && withoutPersonalNumbers(end.triageReason) }
}

import { type Kysely, sql } from 'kysely'

/**
 * Pages made once, packed as they are sent, so that a process that has just started need not make them again. Nothing
 * stands here that could not be made anew: the table is not logged, comes out of a crash empty, and may be emptied at
 * any time. It has no `area_id` because it belongs to no place; its size is bounded by the public topics.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create unlogged table kept_page (
      key text primary key,
      version text not null,
      packed bytea not null
    )`.execute(db)
  // The bytes are packed already.
  await sql`alter table kept_page alter column packed set storage external`.execute(db)
}

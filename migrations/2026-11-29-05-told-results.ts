import { type Kysely, sql } from 'kysely'

/**
 * What everybody reads of the results while people answer. It moves on only once several voters have answered anew, so
 * that nobody sees a single answer arrive by looking twice.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table consultation_told_result (
      consultation_id text primary key references consultation (id),
      area_id text not null,
      version integer not null,
      computed_at timestamptz not null,
      result jsonb not null
    )`.execute(db)
}

import { type Kysely, sql } from 'kysely'

/**
 * A body that cannot meet the deadline of its row asks for more time. The Party committee answers by changing the row
 * (`change_id`) or says no with a reason; one request of a row waits at a time.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table extension (
      id text primary key,
      responsibility_id text not null references responsibility (id),
      area_id text not null,
      due_from date not null,
      due_to date not null check (due_to > due_from),
      reason text not null check (reason <> ''),
      asked_on date not null,
      asked_by text not null,
      change_id text references responsibility_change (id),
      refused_on date,
      refused_by text,
      refusal text check (refusal <> ''),
      entered_at timestamptz not null,
      position bigint generated always as identity,
      constraint extension_refusal check
        ((refusal is null) = (refused_on is null) and (refusal is null) = (refused_by is null)),
      constraint extension_answer check (change_id is null or refusal is null)
    )`.execute(db)
  await sql`create index extension_row on extension (responsibility_id, position)`.execute(db)
  await sql`
    create unique index extension_waiting on extension (responsibility_id)
    where change_id is null and refusal is null`.execute(db)
}

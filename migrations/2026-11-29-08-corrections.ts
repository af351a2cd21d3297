import { type Kysely, sql } from 'kysely'

/**
 * Entries of the record (research, problem items, opinions, points of consensus, differing opinions) may be corrected
 * and struck out. The entry holds what applies now; `correction` holds what each field was and became, once for each
 * round that the entry serves. A struck entry stays with its day and reason.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const table of ['research', 'problem_item', 'opinion', 'consensus_point', 'dissent']) {
    await sql`
      alter table ${sql.table(table)}
        add column voided_on date,
        add column void_reason text check (void_reason <> ''),
        add constraint ${sql.ref(`${table}_voided`)} check ((voided_on is null) = (void_reason is null))
    `.execute(db)
  }
  await sql`
    create table correction (
      id text primary key,
      round_id text not null references round (id),
      area_id text not null,
      research_id text references research (id),
      problem_item_id text references problem_item (id),
      opinion_id text references opinion (id),
      consensus_point_id text references consensus_point (id),
      dissent_id text references dissent (id),
      changes jsonb not null check (jsonb_array_length(changes) > 0),
      salt text not null,
      reason text check (reason <> ''),
      was_public boolean not null default false,
      corrected_by text not null,
      entered_at timestamptz not null,
      position bigint generated always as identity,
      constraint correction_entry check
        (num_nonnulls(research_id, problem_item_id, opinion_id, consensus_point_id, dissent_id) = 1)
    )`.execute(db)
  await sql`create index correction_round on correction (round_id, position)`.execute(db)
}

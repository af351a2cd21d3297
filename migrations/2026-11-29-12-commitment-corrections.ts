import { type Kysely, sql } from 'kysely'

/**
 * What a body took on in a session may be written down wrongly as any other entry: commitments may be corrected and
 * struck out, with the same trace.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table commitment
      add column voided_on date,
      add column void_reason text check (void_reason <> ''),
      add constraint commitment_voided check ((voided_on is null) = (void_reason is null))
  `.execute(db)
  await sql`
    alter table correction
      add column commitment_id text references commitment (id),
      drop constraint correction_entry,
      add constraint correction_entry check (num_nonnulls(
        research_id, problem_item_id, opinion_id, consensus_point_id, dissent_id, commitment_id) = 1)
  `.execute(db)
}

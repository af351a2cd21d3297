import { type Kysely, sql } from 'kysely'

/**
 * The count of paper slips of an evaluation may be corrected while people are still being asked, with the same trace as
 * entries. A batch of slips of which nothing is left stays with its scan, counting nought.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table evaluation_answer
      drop constraint evaluation_answer_answer_count_check,
      add constraint evaluation_answer_answer_count_check
        check (answer_count > 0 or (answer_count = 0 and channel = 'paper'))
  `.execute(db)
  await sql`
    alter table correction
      add column evaluation_id text references evaluation (id),
      drop constraint correction_entry,
      add constraint correction_entry check (num_nonnulls(
        research_id, problem_item_id, opinion_id, consensus_point_id, dissent_id, commitment_id,
        evaluation_id) = 1)
  `.execute(db)
}

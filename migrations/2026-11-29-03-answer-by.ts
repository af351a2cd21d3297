import { type Kysely, sql } from 'kysely'

/** The day by which whoever raised a concern is answered, as the place had it when the concern came; none where it names no days. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table concern add column answer_by date`.execute(db)
}

import { type Kysely, sql } from 'kysely'

/** Every figure of the front page opens the list of what it counts; the list is read by this key, newest first. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create index milestone_figure
    on milestone (milestone, (coalesce(reached_on, date '1949-01-01')) desc, round_id desc)
    where not practice`.execute(db)
}

import { type Kysely, sql } from 'kysely'

/** A matter recorded afterwards waits for nobody: what its record still lacks stands on its own page. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`delete from task using topic where topic.id = task.topic_id and topic.afterwards`.execute(db)
}

import { type Kysely, sql } from 'kysely'

/** The first page names the consultations that are open: they are read from the end of an index that holds no others. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index consultation_open on consultation (opened_at, id) where state = 'open'`.execute(db)
}

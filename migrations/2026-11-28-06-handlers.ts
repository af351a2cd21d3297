import { type Kysely, sql } from 'kysely'

/** Whether somebody acts for a body is asked for every row that waits: rows of bodies without an account wait for the Party office. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index role_grant_handler on role_grant (body_id) where role = 'handler' and ended_at is null`.execute(
    db,
  )
}

import { type Kysely, sql } from 'kysely'

/** A body finds the rows that were laid on another in its place. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create index responsibility_change_passed_on on responsibility_change (lead_body_from, position desc)
    where lead_body_from is distinct from lead_body_to`.execute(db)
}

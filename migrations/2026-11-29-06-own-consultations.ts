import { type Kysely, sql } from 'kysely'

/** A resident's own page names the consultations answered by phone: found by the voter's credential, not by going through all. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index voter_phone on voter (credential, joined_at) where kind = 'phone'`.execute(db)
}

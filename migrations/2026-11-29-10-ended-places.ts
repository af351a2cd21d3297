import { type Kysely, sql } from 'kysely'

/** Why an organisation, a body or a room was ended: null while it is in use, and where none was asked for yet. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const table of ['organisation', 'body', 'room']) {
    await sql`alter table ${sql.table(table)} add column end_reason text`.execute(db)
  }
}

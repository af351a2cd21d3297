import { type Kysely, sql } from 'kysely'

/** Why a link was revoked, and by which post: whoever lost a slip, or finds theirs shut, is told why. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table consultation_link
    add column revoked_reason text,
    add column revoked_by text,
    add constraint consultation_link_revoked check (revoked_at is not null
      or (revoked_reason is null and revoked_by is null))`.execute(db)
}

import { type Kysely, sql } from 'kysely'

/**
 * Messages leave by a gateway: what one is for, when it is due, until when it is worth sending, how often it was tried,
 * and the state between taking it up and knowing what became of it. All that was written before holds a code.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table message
    add column purpose text not null default 'code' check (purpose in ('code', 'notice')),
    add column attempts integer not null default 0 check (attempts >= 0),
    add column due_at timestamptz,
    add column expires_at timestamptz,
    add column taken_at timestamptz,
    add column problem text,
    drop constraint message_state_check,
    add constraint message_state_check check (state in ('queued', 'sending', 'sent', 'failed', 'unknown'))`.execute(
    db,
  )
  await sql`update message set due_at = created_at, expires_at = created_at + interval '10 minutes'`.execute(
    db,
  )
  await sql`
    alter table message
    alter column purpose drop default,
    alter column due_at set not null,
    add constraint message_taken check (state <> 'sending' or taken_at is not null)`.execute(db)
  await sql`drop index message_state`.execute(db)
  await sql`create index message_under_way on message (due_at, id) where state in ('queued', 'sending')`.execute(
    db,
  )
}

import { type Kysely, sql } from 'kysely'

/** The journal: one hash chain per subject (a topic, a concern, an organisation tree), append-only. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table journal_chain (
      id text primary key,
      kind text not null check (kind in ('topic', 'concern', 'organisation', 'account', 'consultation')),
      area_id text not null,
      length integer not null default 0,
      head text not null
    )`.execute(db)
  await sql`
    create table journal_event (
      id text primary key,
      area_id text not null,
      chain_id text not null references journal_chain (id),
      number integer not null,
      kind text not null,
      actor_kind text not null check (actor_kind in ('staff', 'resident', 'visitor', 'link', 'system')),
      actor_id text,
      actor_post text,
      channel text not null check (channel in ('page', 'api', 'link', 'phone', 'paper', 'proxy', 'import', 'console')),
      happened_on date,
      entered_at timestamptz not null,
      data jsonb not null,
      previous_hash text not null,
      hash text not null,
      position bigint generated always as identity,
      transaction_id xid8 not null default pg_current_xact_id(),
      unique (chain_id, number)
    )`.execute(db)
  await sql`create index journal_event_position on journal_event (position)`.execute(db)
  await sql`create index journal_event_actor on journal_event (actor_id, entered_at)`.execute(db)
  await sql`
    create function refuse_change() returns trigger language plpgsql as $$
    begin
      raise exception 'rows of % are never changed or deleted', tg_table_name using errcode = 'restrict_violation';
    end $$`.execute(db)
  await sql`
    create trigger journal_event_is_append_only before update or delete on journal_event
    for each row execute function refuse_change()`.execute(db)
}

import { type Kysely, sql } from 'kysely'

/**
 * Consultations online (网络协商): statements, the ways in, who took part, and their votes. A vote is a narrow row
 * that is only ever reached through its consultation, so its key starts with the consultation's number and carries
 * no area; what it belongs to does.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table consultation (
      id text primary key,
      number integer generated always as identity unique,
      area_id text not null,
      round_id text not null references round (id),
      session_id text references session (id),
      title text not null,
      question text not null,
      state text not null check (state in ('draft', 'open', 'closed')),
      open_to_devices boolean not null,
      open_to_phones boolean not null,
      takes_statements boolean not null,
      results_shown text not null check (results_shown in ('while_open', 'when_closed')),
      moderation_rule text not null,
      secret text not null,
      closes_at timestamptz,
      statements_close_at timestamptz,
      created_at timestamptz not null,
      opened_at timestamptz,
      closed_at timestamptz,
      check ((state = 'draft') = (opened_at is null)),
      check ((state = 'closed') = (closed_at is not null))
    )`.execute(db)
  await sql`create index consultation_round on consultation (round_id)`.execute(db)
  await sql`create index consultation_area on consultation (area_id, state, id)`.execute(db)
  await sql`
    create table consultation_link (
      id text primary key,
      consultation_id text not null references consultation (id),
      area_id text not null,
      kind text not null check (kind in ('open', 'issued')),
      label text,
      code_digest text not null unique,
      created_at timestamptz not null,
      revoked_at timestamptz
    )`.execute(db)
  await sql`create index consultation_link_consultation on consultation_link (consultation_id, kind, id)`.execute(
    db,
  )
  // One row for one person, whatever the channel: an issued link, a verified phone, a slip of paper; or a device.
  await sql`
    create table voter (
      consultation_number integer not null references consultation (number),
      id bigint not null,
      area_id text not null,
      kind text not null check (kind in ('issued', 'phone', 'paper', 'device')),
      credential text not null,
      link_id text,
      joined_at timestamptz not null,
      primary key (consultation_number, id),
      unique (consultation_number, credential)
    )`.execute(db)
  await sql`
    create table statement (
      consultation_number integer not null references consultation (number),
      number integer not null,
      area_id text not null,
      text text,
      text_salt text,
      author text not null check (author in ('resident', 'staff', 'research', 'meeting')),
      author_voter bigint,
      state text not null check (state in ('waiting', 'open', 'rejected', 'withdrawn')),
      meta boolean not null default false,
      reason text,
      reason_words text,
      written_at timestamptz not null,
      decided_at timestamptz,
      primary key (consultation_number, number),
      check ((text is null) = (text_salt is null)),
      check (state <> 'rejected' or reason is not null),
      check (state <> 'withdrawn' or reason_words is not null or text is null)
    )`.execute(db)
  await sql`create index statement_author on statement (consultation_number, author_voter)
    where author_voter is not null`.execute(db)
  await sql`
    create table vote (
      consultation_number integer not null,
      voter_id bigint not null,
      statement_number integer not null,
      answer smallint not null check (answer in (-1, 0, 1)),
      channel smallint not null check (channel in (0, 1, 2)),
      draw_probability real,
      cast_at timestamptz not null,
      primary key (consultation_number, voter_id, statement_number)
    )`.execute(db)
  // What was computed last; it can be made again from the votes at any time.
  await sql`
    create table consultation_result (
      consultation_id text primary key references consultation (id),
      area_id text not null,
      version integer not null,
      computed_at timestamptz not null,
      result jsonb not null
    )`.execute(db)
  // Points chosen from the results: for the session to talk over until they are written into its outcome, or drafted
  // as rows of the suggestion list, or both; the wording and the figures are a copy of that moment.
  await sql`
    create table consultation_point (
      id text primary key,
      consultation_id text not null references consultation (id),
      round_id text not null references round (id),
      area_id text not null,
      statement_number integer not null,
      text text not null,
      figures jsonb not null,
      dissent jsonb not null,
      for_session boolean not null,
      consensus_point_id text references consensus_point (id),
      suggestion_id text references suggestion (id),
      fed_at timestamptz not null,
      unique (consultation_id, statement_number)
    )`.execute(db)
  await sql`alter table task drop constraint task_subject_kind_check`.execute(db)
  await sql`
    alter table task add constraint task_subject_kind_check
      check (subject_kind in ('concern', 'topic', 'responsibility', 'consultation'))`.execute(db)
  await sql`create index consultation_point_round on consultation_point (round_id)`.execute(db)
}

import { type Kysely, sql } from 'kysely'

/** The three lists as one chain, what bodies report, what three groups judge, and what became of it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table suggestion (
      id text primary key,
      round_id text not null references round (id),
      area_id text not null,
      number integer not null check (number >= 1),
      text text not null,
      consensus_point_id text references consensus_point (id),
      voided_on date,
      void_reason text,
      merged_into_id text references suggestion (id),
      unique (round_id, number),
      check ((voided_on is null) = (void_reason is null))
    )`.execute(db)
  await sql`
    create table issued_list (
      id text primary key,
      round_id text not null references round (id),
      area_id text not null,
      kind text not null check (kind in ('suggestions', 'responsibilities', 'feedback')),
      from_name text not null,
      to_name text not null,
      reference text,
      issued_on date,
      channels text[] not null default '{}',
      is_public boolean not null default false,
      rows jsonb not null,
      digest text not null,
      entered_at timestamptz not null
    )`.execute(db)
  await sql`create unique index issued_list_once on issued_list (round_id, kind)`.execute(db)
  await sql`
    create table responsibility (
      id text primary key,
      round_id text not null references round (id),
      area_id text not null,
      number text not null,
      suggestion_id text references suggestion (id),
      problem_item_id text references problem_item (id),
      commitment_id text references commitment (id),
      concern_id text references concern (id),
      task text not null,
      lead_name text not null check (lead_name <> ''),
      lead_body_id text references body (id),
      helpers text[] not null default '{}',
      person text,
      due_on date,
      money text,
      state text not null check (state in ('issued', 'under_way', 'done', 'cannot', 'not_ours')),
      voided_on date,
      void_reason text,
      unique (round_id, number),
      check (num_nonnulls(suggestion_id, problem_item_id, commitment_id, concern_id) = 1),
      check ((voided_on is null) = (void_reason is null))
    )`.execute(db)
  await sql`create index responsibility_body on responsibility (lead_body_id, due_on)`.execute(db)
  await sql`create index responsibility_due on responsibility (area_id, due_on) where voided_on is null and state in ('issued', 'under_way')`.execute(
    db,
  )
  await sql`
    create table progress_report (
      id text primary key,
      responsibility_id text not null references responsibility (id),
      area_id text not null,
      state text not null check (state in ('under_way', 'done', 'cannot', 'not_ours')),
      text text not null,
      next_on date,
      reported_on date,
      reported_by text not null,
      entered_at timestamptz not null,
      position bigint generated always as identity,
      check (state not in ('cannot', 'not_ours') or text <> '')
    )`.execute(db)
  await sql`create index progress_report_responsibility on progress_report (responsibility_id, position)`.execute(
    db,
  )
  await sql`
    create table feedback (
      id text primary key,
      responsibility_id text not null unique references responsibility (id),
      area_id text not null,
      result text not null check (result in ('done', 'partly', 'under_way', 'cannot')),
      text text not null
    )`.execute(db)
  await sql`
    create table conversion (
      id text primary key,
      round_id text not null references round (id),
      suggestion_id text references suggestion (id),
      area_id text not null,
      route text not null check (route in ('decision', 'project', 'institution', 'consensus', 'proposal', 'opinion_report', 'report', 'direct', 'spread')),
      text text not null,
      number_text text,
      number_min integer,
      happened_on date,
      position bigint generated always as identity
    )`.execute(db)
  await sql`create index conversion_round on conversion (round_id)`.execute(db)
  await sql`
    create table evaluation (
      id text primary key,
      round_id text not null references round (id),
      area_id text not null,
      people_group text not null check (people_group in ('party_gov', 'members', 'masses')),
      scale text[] not null,
      electorate jsonb not null,
      opened_on date,
      closed boolean not null default false,
      closed_on date,
      unique (round_id, people_group),
      check (closed or closed_on is null)
    )`.execute(db)
  await sql`
    create table evaluation_answer (
      id text primary key,
      evaluation_id text not null references evaluation (id),
      area_id text not null,
      respondent text,
      value text not null,
      answer_count integer not null default 1 check (answer_count > 0),
      comment text,
      comment_salt text,
      channel text not null check (channel in ('page', 'link', 'paper', 'phone')),
      file_id text references stored_file (id),
      entered_by text references account (id),
      entered_at timestamptz not null,
      unique (evaluation_id, respondent),
      check (respondent is null or answer_count = 1)
    )`.execute(db)
  await sql`
    create table cause_analysis (
      id text primary key,
      round_id text not null unique references round (id),
      area_id text not null,
      text text not null,
      entered_by text references account (id),
      analysed_on date
    )`.execute(db)
}

import { type Kysely, sql } from 'kysely'

/** Concerns and their triage; topics, rounds, approval, filing, notices; passed rules; milestones and tasks. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table concern (
      id text primary key,
      area_id text not null,
      room_id text not null references room (id),
      follow_code text not null unique,
      words text not null,
      words_salt text not null,
      source text not null check (source in ('masses', 'member', 'party_gov', 'solicited', 'sector', 'room', 'grid', 'research', 'data')),
      channel text not null check (channel in ('page', 'qr', 'phone', 'paper', 'visit', 'meeting', 'import')),
      raised_on date,
      phone text,
      resident_id text references resident (id),
      consent text check (consent in ('self', 'spoken', 'written')),
      entered_by text references account (id),
      entered_at timestamptz not null,
      triage text check (triage in ('answered', 'mediated', 'passed_on', 'merged', 'topic')),
      triage_reason text,
      triage_target text,
      triage_topic_id text,
      triage_concern_id text references concern (id),
      triaged_on date,
      triaged_by text references account (id),
      practice boolean not null default false,
      search tsvector,
      check ((triage is null) = (triage_reason is null)),
      check (triage is distinct from 'topic' or triage_topic_id is not null),
      check (triage is distinct from 'passed_on' or triage_target is not null),
      check (triage is distinct from 'merged' or (triage_topic_id is not null) <> (triage_concern_id is not null))
    )`.execute(db)
  await sql`create index concern_open on concern (area_id, room_id, entered_at) where triage is null`.execute(
    db,
  )
  await sql`create index concern_room on concern (room_id, entered_at desc, id)`.execute(db)
  await sql`create index concern_resident on concern (resident_id)`.execute(db)
  await sql`create index concern_topic on concern (triage_topic_id)`.execute(db)
  await sql`create index concern_search on concern using gin (search)`.execute(db)
  await sql`
    create table topic (
      id text primary key references journal_chain (id),
      area_id text not null,
      room_id text not null references room (id),
      organisation_id text not null references organisation (id),
      title text not null,
      background text,
      field text,
      criteria text[] not null default '{}',
      source text check (source in ('masses', 'member', 'party_gov', 'solicited', 'sector', 'room', 'grid', 'research', 'data')),
      source_note text,
      status text not null check (status in ('draft', 'submitted', 'returned', 'declined', 'approved', 'closed')),
      afterwards boolean not null default false,
      dates_assumed boolean not null default false,
      practice boolean not null default false,
      is_public boolean not null default false,
      published_at timestamptz,
      raised_on date,
      submitted_on date,
      created_at timestamptz not null,
      changed_at timestamptz not null,
      search tsvector
    )`.execute(db)
  await sql`create index topic_changed on topic (changed_at desc, id desc)`.execute(db)
  await sql`create index topic_public on topic (changed_at desc, id desc) where is_public`.execute(db)
  await sql`create index topic_room on topic (room_id, changed_at desc, id desc)`.execute(db)
  await sql`create index topic_organisation on topic (organisation_id, changed_at desc, id desc)`.execute(db)
  await sql`create index topic_area_status on topic (area_id, status, changed_at desc, id desc)`.execute(db)
  await sql`create index topic_search on topic using gin (search)`.execute(db)
  await sql`alter table concern add foreign key (triage_topic_id) references topic (id)`.execute(db)
  await sql`
    create table round (
      id text primary key,
      topic_id text not null references topic (id),
      area_id text not null,
      number integer not null check (number >= 1),
      method jsonb not null,
      rules jsonb not null,
      previous_round_id text references round (id),
      reason text,
      opened_on date,
      outcome text check (outcome in ('solved', 'partly', 'explained', 'not_solved', 'talked_again')),
      outcome_note text,
      closed_on date,
      unique (topic_id, number),
      check ((number = 1) = (previous_round_id is null)),
      check (number = 1 or reason is not null),
      check (closed_on is null or outcome is not null)
    )`.execute(db)
  await sql`create unique index round_open_once on round (topic_id) where outcome is null`.execute(db)
  await sql`
    create table approval (
      id text primary key,
      round_id text not null references round (id),
      area_id text not null,
      decision text not null check (decision in ('approved', 'returned', 'declined')),
      body_name text not null check (body_name <> ''),
      body_id text references body (id),
      post_name text,
      decided_on date not null,
      reference text,
      mode text not null check (mode in ('online', 'paper')),
      reasons text,
      file_id text references stored_file (id),
      entered_by text references account (id),
      check (decision = 'approved' or reasons is not null)
    )`.execute(db)
  await sql`create index approval_round on approval (round_id)`.execute(db)
  await sql`create unique index approval_once on approval (round_id) where decision = 'approved'`.execute(db)
  await sql`
    create table filing (
      id text primary key,
      round_id text not null unique references round (id),
      area_id text not null,
      body_name text not null check (body_name <> ''),
      body_id text references body (id),
      filed_on date not null,
      received_on date,
      receipt_number text,
      note text
    )`.execute(db)
  await sql`
    create table notice (
      id text primary key,
      round_id text not null references round (id),
      area_id text not null,
      subject text not null check (subject in ('topic', 'session', 'feedback', 'result')),
      text text not null,
      places text[] not null,
      channels text[] not null,
      shown_from date,
      shown_until date,
      issued_by text not null,
      entered_at timestamptz not null,
      check (shown_until is null or shown_from is null or shown_until >= shown_from)
    )`.execute(db)
  await sql`create index notice_round on notice (round_id)`.execute(db)
  // What was posted stays as it was posted: whoever has something else to say issues another notice.
  await sql`
    create trigger notice_is_frozen before update or delete on notice
    for each row execute function refuse_change()`.execute(db)
  await sql`
    create table rule_pass (
      id text primary key,
      round_id text not null references round (id),
      area_id text not null,
      rule text not null,
      kind text not null check (kind in ('override', 'not_in_source')),
      reason text not null check (reason <> ''),
      said jsonb not null,
      passed_by text references account (id),
      post_line text not null,
      passed_at timestamptz not null,
      unique (round_id, rule)
    )`.execute(db)
  await sql`
    create table milestone (
      round_id text not null references round (id),
      milestone text not null,
      area_id text not null,
      reached_on date,
      event_id text not null,
      practice boolean not null default false,
      primary key (round_id, milestone)
    )`.execute(db)
  await sql`create index milestone_area on milestone (area_id, milestone, reached_on)`.execute(db)
  await sql`
    create table task (
      id text primary key,
      area_id text not null,
      kind text not null,
      subject_kind text not null check (subject_kind in ('concern', 'topic', 'responsibility')),
      subject_id text not null,
      topic_id text,
      role text not null,
      organisation_path text not null,
      body_id text,
      title text not null,
      due_on date,
      since timestamptz not null,
      unique (kind, subject_id, role)
    )`.execute(db)
  await sql`create index task_role on task (role, organisation_path text_pattern_ops, due_on)`.execute(db)
  await sql`create index task_body on task (body_id, due_on)`.execute(db)
  await sql`create index task_topic on task (topic_id)`.execute(db)
  await sql`create index task_subject on task (subject_id)`.execute(db)
}

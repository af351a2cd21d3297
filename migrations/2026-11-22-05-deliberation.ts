import { type Kysely, sql } from 'kysely'

/** Research before the session, the places at the table, the session itself and what was said in it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table research (
      id text primary key,
      area_id text not null,
      organisation_id text not null references organisation (id),
      kind text not null check (kind in ('visit', 'study_tour', 'household', 'questionnaire', 'consultation', 'own', 'letters', 'data')),
      place text,
      happened_on date,
      who text,
      people_count integer check (people_count > 0),
      findings text,
      entered_by text references account (id),
      entered_at timestamptz not null
    )`.execute(db)
  await sql`
    create table research_round (
      research_id text not null references research (id),
      round_id text not null references round (id),
      primary key (research_id, round_id)
    )`.execute(db)
  await sql`create index research_round_round on research_round (round_id)`.execute(db)
  await sql`
    create table problem_item (
      id text primary key,
      round_id text not null references round (id),
      research_id text references research (id),
      area_id text not null,
      category text not null,
      number integer not null,
      text text not null,
      unique (round_id, number)
    )`.execute(db)
  await sql`
    create table participant (
      id text primary key,
      round_id text not null references round (id),
      area_id text not null,
      number integer not null,
      category text not null,
      people_group text not null check (people_group in ('masses', 'stakeholder', 'grassroots_cadre', 'cppcc', 'party_gov', 'other')),
      name text,
      name_salt text,
      head_count integer not null default 1 check (head_count > 0),
      reply text check (reply in ('coming', 'leave', 'written')),
      invited_by text,
      uninvited boolean not null default false,
      withdrawn_at timestamptz,
      check (name is null or head_count = 1)
    )`.execute(db)
  await sql`create index participant_round on participant (round_id)`.execute(db)
  await sql`
    create table session (
      id text primary key,
      area_id text not null,
      room_id text not null references room (id),
      organisation_id text not null references organisation (id),
      title text not null,
      state text not null check (state in ('planned', 'open', 'held', 'cancelled')),
      chair text,
      created_at timestamptz not null,
      opened_at timestamptz,
      held_on date,
      note text
    )`.execute(db)
  await sql`create index session_room on session (room_id, created_at desc, id)`.execute(db)
  await sql`create index session_organisation on session (organisation_id, id)`.execute(db)
  await sql`
    create table session_round (
      session_id text not null references session (id),
      round_id text not null references round (id),
      number integer not null,
      primary key (session_id, round_id)
    )`.execute(db)
  await sql`create index session_round_round on session_round (round_id)`.execute(db)
  // An agenda item for a closed round is refused whatever the way in.
  await sql`
    create function refuse_closed_round() returns trigger language plpgsql as $$
    begin
      if exists (select 1 from round where id = new.round_id and outcome is not null) then
        raise exception 'round % is closed', new.round_id using errcode = 'check_violation', constraint = 'round_is_open';
      end if;
      return new;
    end $$`.execute(db)
  await sql`
    create trigger session_round_is_open before insert on session_round
    for each row execute function refuse_closed_round()`.execute(db)
  await sql`
    create table sub_event (
      id text primary key,
      session_id text not null references session (id),
      area_id text not null,
      number integer not null,
      form text not null,
      place text,
      means text,
      held_on date,
      starts_at text,
      note text,
      unique (session_id, number)
    )`.execute(db)
  await sql`
    create table attendance (
      sub_event_id text not null references sub_event (id),
      participant_id text not null references participant (id),
      area_id text not null,
      present_count integer not null check (present_count >= 0),
      primary key (sub_event_id, participant_id)
    )`.execute(db)
  await sql`create index attendance_participant on attendance (participant_id)`.execute(db)
  await sql`
    create table opinion (
      id text primary key,
      session_id text references session (id),
      sub_event_id text references sub_event (id),
      round_id text not null references round (id),
      area_id text not null,
      speaker text not null,
      speaker_group text not null check (speaker_group in ('masses', 'stakeholder', 'grassroots_cadre', 'cppcc', 'party_gov', 'other')),
      channel text not null check (channel in ('spoken', 'written', 'online', 'board', 'group_chat')),
      kind text not null check (kind in ('problem', 'suggestion', 'answer', 'promise', 'remark')),
      words text not null,
      words_salt text not null,
      number integer not null,
      unique (round_id, number)
    )`.execute(db)
  await sql`create index opinion_session on opinion (session_id)`.execute(db)
  await sql`
    create table consensus_point (
      id text primary key,
      round_id text not null references round (id),
      session_id text references session (id),
      area_id text not null,
      number integer not null,
      text text not null,
      unique (round_id, number)
    )`.execute(db)
  await sql`
    create table dissent (
      id text primary key,
      round_id text not null references round (id),
      session_id text references session (id),
      area_id text not null,
      number integer not null,
      speaker_group text not null,
      text text not null,
      text_salt text not null,
      explanation text,
      explained_by text,
      explained_on date,
      accepted text check (accepted in ('accepted', 'not_accepted', 'unknown')),
      unique (round_id, number),
      check ((explanation is null) = (explained_by is null))
    )`.execute(db)
  await sql`
    create table commitment (
      id text primary key,
      round_id text not null references round (id),
      session_id text references session (id),
      area_id text not null,
      number integer not null,
      body_name text not null,
      body_id text references body (id),
      text text not null,
      due_on date,
      unique (round_id, number)
    )`.execute(db)
}

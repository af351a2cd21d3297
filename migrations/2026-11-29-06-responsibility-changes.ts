import { type Kysely, sql } from 'kysely'

/**
 * What the Party committee changed about a row of the responsibility list after it had gone out: deadline, lead body,
 * helpers, person, each as it was and as it became. `last_report_id` is the last word that had been said until then.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table responsibility_change (
      id text primary key,
      responsibility_id text not null references responsibility (id),
      area_id text not null,
      due_from date,
      due_to date,
      lead_from text check (lead_from <> ''),
      lead_to text check (lead_to <> ''),
      lead_body_from text references body (id),
      lead_body_to text references body (id),
      helpers_from text[] not null default '{}',
      helpers_to text[] not null default '{}',
      person_from text,
      person_to text,
      reason text not null check (reason <> ''),
      changed_on date,
      changed_by text not null,
      last_report_id text references progress_report (id),
      entered_at timestamptz not null,
      position bigint generated always as identity,
      constraint responsibility_change_changes check (due_from is distinct from due_to
        or lead_from is distinct from lead_to or lead_body_from is distinct from lead_body_to
        or helpers_from is distinct from helpers_to or person_from is distinct from person_to)
    )`.execute(db)
  await sql`
    create index responsibility_change_row on responsibility_change (responsibility_id, position)`.execute(db)
}

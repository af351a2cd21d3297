import { type Kysely, sql } from 'kysely'

/**
 * Sessions are listed by their day: what is still to come first, the nearest day on top, then what is over, the latest
 * first. The first day of the sub-events is kept beside the session, and the place in the list follows from both, so
 * that a page of the list is read from one index. Those of unknown day come last in their half.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table session add column first_on date`.execute(db)
  await sql`
    update session set first_on =
      (select min(sub_event.held_on) from sub_event where sub_event.session_id = session.id)`.execute(db)
  await sql`
    create function keep_first_day() returns trigger language plpgsql as $$
    begin
      update session set first_on =
        (select min(sub_event.held_on) from sub_event where sub_event.session_id = new.session_id)
      where id = new.session_id;
      return new;
    end $$`.execute(db)
  await sql`
    create trigger sub_event_first_day after insert or update on sub_event
    for each row execute function keep_first_day()`.execute(db)
  await sql`
    alter table session add column list_place integer generated always as (
      case when state in ('planned', 'open')
        then coalesce(held_on, first_on, date '2199-12-31') - date '1949-01-01'
        else 200000 - (coalesce(held_on, first_on, date '1949-01-01') - date '1949-01-01')
      end) stored`.execute(db)
  await sql`create index session_list on session (list_place, id)`.execute(db)
}

import { type Kysely, sql } from 'kysely'

/**
 * How many rounds reached each milestone, by year, kept by the database itself in the transaction that writes the
 * milestone: no page counts them. Each connection adds in a slot of its own, so that two acts seldom wait for each other.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table milestone_count (
      milestone text not null,
      year integer,
      slot integer not null,
      n integer not null,
      changes integer not null default 1,
      unique nulls not distinct (milestone, year, slot)
    )`.execute(db)
  await sql`
    insert into milestone_count (milestone, year, slot, n)
    select milestone, extract(year from reached_on)::integer, 0, count(*)
    from milestone where not practice group by 1, 2`.execute(db)
  await sql`
    create function count_milestones() returns trigger language plpgsql as $$
    begin
      if tg_op <> 'INSERT' then
        insert into milestone_count as kept (milestone, year, slot, n)
        select milestone, extract(year from reached_on)::integer, pg_backend_pid() % 8, -count(*)
        from removed where not practice group by 1, 2 order by 1, 2
        on conflict (milestone, year, slot) do update set n = kept.n + excluded.n, changes = kept.changes + 1;
      end if;
      if tg_op <> 'DELETE' then
        insert into milestone_count as kept (milestone, year, slot, n)
        select milestone, extract(year from reached_on)::integer, pg_backend_pid() % 8, count(*)
        from added where not practice group by 1, 2 order by 1, 2
        on conflict (milestone, year, slot) do update set n = kept.n + excluded.n, changes = kept.changes + 1;
      end if;
      return null;
    end $$`.execute(db)
  await sql`
    create trigger milestone_is_counted_in after insert on milestone
    referencing new table as added for each statement execute function count_milestones()`.execute(db)
  await sql`
    create trigger milestone_is_counted_anew after update on milestone
    referencing old table as removed new table as added for each statement execute function count_milestones()`.execute(
    db,
  )
  await sql`
    create trigger milestone_is_counted_out after delete on milestone
    referencing old table as removed for each statement execute function count_milestones()`.execute(db)
}

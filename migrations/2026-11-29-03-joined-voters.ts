import { type Kysely, sql } from 'kysely'

/**
 * Voters that take no more votes because all they gave went to one person: a device whose reader said whose it is, a
 * link that turned out to belong to a verified phone. Without this a copied cookie, or a vote that was under way,
 * would count that person twice. `person` is null for a resident who has deleted their phone number: then nobody is named.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table joined_voter (
      consultation_number integer not null references consultation (number),
      id bigint not null,
      area_id text not null,
      person bigint,
      link_id text,
      joined_at timestamptz not null,
      primary key (consultation_number, id),
      check (person <> id)
    )`.execute(db)
  await sql`create index joined_voter_person on joined_voter (consultation_number, person)`.execute(db)
}

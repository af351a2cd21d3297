import { type Kysely, sql } from 'kysely'

/**
 * What the source of an old matter does not tell is unknown, not a word: who leads a row, from whom and to whom a list
 * went, who put up a notice. Whatever was written in place of it becomes unknown; lists that went out stay as they were.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table responsibility alter column lead_name drop not null`.execute(db)
  await sql`alter table issued_list alter column from_name drop not null, alter column to_name drop not null`.execute(
    db,
  )
  await sql`alter table notice alter column issued_by drop not null`.execute(db)
  await sql`update responsibility set lead_name = null where lead_name = '来源未载' and lead_body_id is null`.execute(
    db,
  )
  await sql`
    alter table responsibility
    add constraint responsibility_lead_named check (lead_body_id is null or lead_name is not null)`.execute(
    db,
  )
  await sql`
    update issued_list set from_name = null
    from round join topic on topic.id = round.topic_id
    where round.id = issued_list.round_id and topic.afterwards
      and issued_list.kind = 'responsibilities' and issued_list.from_name = '党（工）委'`.execute(db)
}

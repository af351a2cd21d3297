import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/database/tables.ts'
import type { Role } from '../../access/index.ts'
import './tables.ts'

/** What must be there before people can work in a place. */
export type SetupFacts = {
  /** Something stands below it, or its level has nothing below. */
  below: boolean
  partyBody: boolean
  room: boolean
  /** One that has nobody to convene it. */
  unconvened: { id: string; name: string } | null
  /** Of the roles that a place needs, those that no account has. */
  missingRoles: Role[]
}

/** The roles without which a matter stops somewhere on its way. */
const neededRoles: Role[] = ['convener', 'party_office', 'cppcc_office', 'auditor']

export async function setupFacts(db: Db | Tx, path: string, today: string): Promise<SetupFacts> {
  const within = `${path}%`
  const { rows } = await sql<Omit<SetupFacts, 'unconvened'>>`
    select
      exists (select from organisation where path like ${within} and path <> ${path} and ended_on is null)
        or exists (select from organisation where path = ${path} and kind in ('village', 'community', 'sector', 'enterprise'))
        as "below",
      exists (
        select from body join organisation o on o.id = body.organisation_id
        where o.path like ${within} and body.kind = 'party_committee' and body.ended_on is null
      ) as "partyBody",
      exists (
        select from room join organisation o on o.id = room.organisation_id
        where o.path like ${within} and room.ended_on is null
      ) as "room",
      array(
        select needed from unnest(${neededRoles}::text[]) as needed
        where not exists (
          select from role_grant g
          join account a on a.id = g.account_id
          join organisation o on o.id = g.organisation_id
          where g.role = needed and g.ended_at is null and a.disabled_at is null and o.path like ${within}
        )
      ) as "missingRoles"`.execute(db)
  const unconvened = await db
    .selectFrom('room')
    .innerJoin('organisation', 'organisation.id', 'room.organisation_id')
    .select(['room.id', 'room.name'])
    .where('organisation.path', 'like', within)
    .where('room.ended_on', 'is', null)
    .where(
      sql<boolean>`not exists (
        select from room_post p where p.room_id = room.id and p.kind = 'convener'
          and (p.held_until is null or p.held_until >= ${today})
      )`,
    )
    .orderBy('room.id')
    .limit(1)
    .executeTakeFirst()
  return { ...rows[0]!, unconvened: unconvened ?? null }
}

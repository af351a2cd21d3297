import { type RawBuilder, sql } from 'kysely'
import type { Db, Tx } from '../../../platform/database/tables.ts'
import type { ChainKind } from '../../../platform/events/journal-tables.ts'
import {
  actFamilies,
  type GrantLine,
  type JournalFilter,
  type JournalLine,
  type UnmaskingLine,
} from '../contract.ts'

// The auditor reads across features, so the places of chains are found here by reading alone; nothing is written.

/** What an event's chain belongs to; an account belongs where it has or had a role. */
const chainsOfEvents = sql`
  journal_event event
  join journal_chain chain on chain.id = event.chain_id
  left join topic on topic.id = event.chain_id
  left join concern on concern.id = event.chain_id
  left join room on room.id = concern.room_id
  left join organisation place on place.id = coalesce(topic.organisation_id, room.organisation_id, event.chain_id)
  left join account on account.id = event.chain_id`

function patternsOf(paths: readonly string[]): string[] {
  return paths.map((path) => `${path}%`)
}

function inScope(paths: readonly string[]): RawBuilder<boolean> {
  const patterns = patternsOf(paths)
  return sql<boolean>`(place.path like any(${patterns}::text[]) or (chain.kind = 'account' and exists (
    select from role_grant held join organisation home on home.id = held.organisation_id
    where held.account_id = event.chain_id and home.path like any(${patterns}::text[]))))`
}

function literal(text: string): string {
  return text.replace(/[\\%_]/g, (sign) => `\\${sign}`)
}

function conditions(filter: JournalFilter): RawBuilder<boolean>[] {
  const found = [inScope(filter.paths)]
  if (filter.family) {
    const kinds = actFamilies[filter.family].map((start) => `${literal(start)}%`)
    found.push(sql<boolean>`event.kind like any(${kinds}::text[])`)
  }
  if (filter.post) found.push(sql<boolean>`event.actor_post like ${`%${literal(filter.post)}%`}`)
  if (filter.day) {
    const from = sql`(${filter.day}::date::timestamp at time zone 'Asia/Shanghai')`
    found.push(sql<boolean>`event.entered_at >= ${from} and event.entered_at < ${from} + interval '1 day'`)
  }
  return found
}

/** Events before or after a position, the nearest to it first; without one from the end that the order begins with. */
export async function journalLines(
  db: Db | Tx,
  filter: JournalFilter,
  at: { older?: number; newer?: number; oldestFirst: boolean },
  limit: number,
): Promise<JournalLine[]> {
  if (filter.paths.length === 0) return []
  const all = conditions(filter)
  if (at.older !== undefined) all.push(sql<boolean>`event.position < ${at.older}`)
  if (at.newer !== undefined) all.push(sql<boolean>`event.position > ${at.newer}`)
  const forwards = at.newer !== undefined || (at.older === undefined && at.oldestFirst)
  const { rows } = await sql<JournalLine>`
    select event.position::text as "position", event.chain_id as "chainId", chain.kind as "chainKind", event.number,
      event.kind, event.actor_kind as "actorKind", event.actor_post as "actorPost", event.channel,
      event.happened_on as "happenedOn", event.entered_at as "enteredAt", event.data,
      coalesce(topic.title, account.post_line, place.name) as subject, coalesce(topic.is_public, false) as "isPublic"
    from ${chainsOfEvents}
    where ${sql.join(all, sql` and `)}
    order by event.position ${forwards ? sql`asc` : sql`desc`} limit ${limit}`.execute(db)
  return rows
}

/** A chain with what it is about, when it belongs below one of the paths. */
export async function chainWithin(db: Db | Tx, chainId: string, paths: readonly string[]) {
  if (paths.length === 0) return undefined
  const { rows } = await sql<{
    id: string
    kind: ChainKind
    length: number
    head: string
    subject: string | null
  }>`
    select chain.id, chain.kind, chain.length, chain.head,
      coalesce(topic.title, account.post_line, place.name) as subject
    from (select ${chainId}::text as chain_id) event
    join journal_chain chain on chain.id = event.chain_id
    left join topic on topic.id = event.chain_id
    left join concern on concern.id = event.chain_id
    left join room on room.id = concern.room_id
    left join organisation place on place.id = coalesce(topic.organisation_id, room.organisation_id, event.chain_id)
    left join account on account.id = event.chain_id
    where ${inScope(paths)}`.execute(db)
  return rows[0]
}

type At = { time: Date; id: string } | null

/** Who looked at which phone number and why, newest first. */
export async function unmaskingLines(
  db: Db | Tx,
  paths: readonly string[],
  after: At,
  limit: number,
): Promise<UnmaskingLine[]> {
  if (paths.length === 0) return []
  const { rows } = await sql<UnmaskingLine>`
    select unmasking.id, unmasking.at, account.post_line as "postLine", unmasking.reason,
      unmasking.subject_kind as "subjectKind", unmasking.subject_id as "subjectId", room.name as "roomName"
    from unmasking
    join account on account.id = unmasking.account_id
    join concern on concern.id = unmasking.subject_id
    join room on room.id = concern.room_id
    join organisation place on place.id = room.organisation_id
    where place.path like any(${patternsOf(paths)}::text[])
      ${after ? sql`and (unmasking.at, unmasking.id) < (${after.time}, ${after.id})` : sql``}
    order by unmasking.at desc, unmasking.id desc limit ${limit}`.execute(db)
  return rows
}

/** Every role that was given, to whom, by whom and until when, newest first. */
export async function grantLines(
  db: Db | Tx,
  paths: readonly string[],
  after: At,
  limit: number,
): Promise<GrantLine[]> {
  if (paths.length === 0) return []
  const { rows } = await sql<GrantLine>`
    select held.id, account.post_line as "postLine", held.role, place.name as "organisationName",
      body.name as "bodyName", held.granted_at as "grantedAt", giver.post_line as "grantedBy",
      held.ended_at as "endedAt"
    from role_grant held
    join account on account.id = held.account_id
    join organisation place on place.id = held.organisation_id
    left join body on body.id = held.body_id
    left join account giver on giver.id = held.granted_by
    where place.path like any(${patternsOf(paths)}::text[])
      ${after ? sql`and (held.granted_at, held.id) < (${after.time}, ${after.id})` : sql``}
    order by held.granted_at desc, held.id desc limit ${limit}`.execute(db)
  return rows
}

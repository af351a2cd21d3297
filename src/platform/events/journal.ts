import { createHash } from 'node:crypto'
import { canonicalJson } from '../../base/canonical-json.ts'
import type { Day } from '../../base/day.ts'
import { newId } from '../../base/id.ts'
import { RuleError } from '../../base/reason.ts'
import type { Channel } from '../commands/act.ts'
import { type Actor, postLineOf } from '../commands/actor.ts'
import type { Db, Tx } from '../database/tables.ts'
import type { ChainKind } from './journal-tables.ts'

/** What happened, before it is written. `data` holds ids, states, numbers and digests, never personal text. */
export type NewEvent = {
  chainId: string
  /** Words of the kind stand with the feature: `topic.approved`. */
  kind: string
  data: Record<string, unknown>
  /** The day it happened, when that is known and may differ from the day it was entered. */
  happenedOn?: Day | null
}

export type RecordedEvent = NewEvent & {
  id: string
  number: number
  hash: string
  enteredAt: Date
  chainKind: ChainKind
}

/** Who acts, when and by which way: what every event carries. */
export type EventOrigin = { actor: Actor; now: Date; channel: Channel }

export type HashedEvent = {
  id: string
  chainId: string
  number: number
  kind: string
  actorKind: string
  actorId: string | null
  actorPost: string | null
  channel: string
  happenedOn: string | null
  enteredAt: string
  data: unknown
  previousHash: string
}

/** The hash of an event: SHA-256 over the canonical JSON of all it holds and the hash before it. */
export function eventHash(event: HashedEvent): string {
  return createHash('sha256').update(canonicalJson(event)).digest('hex')
}

/** The hash a chain starts from. */
export function chainSeed(chainId: string): string {
  return createHash('sha256').update(`chain ${chainId}`).digest('hex')
}

/** Opens the chain of a new subject, before its first event. */
export async function openChain(
  tx: Tx,
  chain: { id: string; kind: ChainKind; areaId: string },
): Promise<void> {
  await tx
    .insertInto('journal_chain')
    .values({ id: chain.id, kind: chain.kind, area_id: chain.areaId, head: chainSeed(chain.id) })
    .execute()
}

/** Locks a chain until the end of the transaction and tells how long it is. */
export async function lockChain(tx: Tx, chainId: string) {
  const chain = await tx
    .selectFrom('journal_chain')
    .selectAll()
    .where('id', '=', chainId)
    .forUpdate()
    .executeTakeFirst()
  if (!chain) throw new RuleError('not-found', { code: 'common.not-found' })
  return chain
}

function actorIdOf(actor: Actor): string | null {
  if (actor.kind === 'staff') return actor.accountId
  if (actor.kind === 'resident') return actor.residentId
  return null
}

/** Where a chain stands. */
export type ChainHead = { id: string; length: number; head: string }

/** The event that goes on from there, with its hash. Nothing is written. */
export function nextEvent(
  chain: ChainHead,
  origin: EventOrigin,
  event: Omit<NewEvent, 'chainId'>,
): HashedEvent & { hash: string } {
  const hashed: HashedEvent = {
    id: newId(origin.now),
    chainId: chain.id,
    number: chain.length + 1,
    kind: event.kind,
    actorKind: origin.actor.kind,
    actorId: actorIdOf(origin.actor),
    actorPost: postLineOf(origin.actor) || null,
    channel: origin.channel,
    happenedOn: event.happenedOn ?? null,
    enteredAt: origin.now.toISOString(),
    data: event.data,
    previousHash: chain.head,
  }
  return { ...hashed, hash: eventHash(hashed) }
}

/** Writes one event at the end of its chain, in the transaction of the change it tells of. */
export async function recordEvent(tx: Tx, origin: EventOrigin, event: NewEvent): Promise<RecordedEvent> {
  const chain = await lockChain(tx, event.chainId)
  const { hash, ...hashed } = nextEvent(chain, origin, event)
  const written = tx
    .insertInto('journal_event')
    .values({
      id: hashed.id,
      area_id: chain.area_id,
      chain_id: chain.id,
      number: hashed.number,
      kind: hashed.kind,
      actor_kind: hashed.actorKind,
      actor_id: hashed.actorId,
      actor_post: hashed.actorPost,
      channel: hashed.channel,
      happened_on: hashed.happenedOn,
      entered_at: origin.now,
      data: JSON.stringify(event.data),
      previous_hash: hashed.previousHash,
      hash,
    })
    .execute()
  const lengthened = tx
    .updateTable('journal_chain')
    .set({ length: hashed.number, head: hash })
    .where('id', '=', chain.id)
    .execute()
  await Promise.all([written, lengthened])
  const { id, number } = hashed
  return { ...event, id, number, hash, enteredAt: origin.now, chainKind: chain.kind }
}

export type JournalRow = {
  id: string
  number: number
  kind: string
  actorKind: string
  actorPost: string | null
  channel: string
  happenedOn: string | null
  enteredAt: Date
  data: Record<string, unknown>
}

/** The events of one chain in order, from a number on. */
export async function chainEvents(db: Db | Tx, chainId: string, after = 0): Promise<JournalRow[]> {
  const rows = await db
    .selectFrom('journal_event')
    .select([
      'id',
      'number',
      'kind',
      'actor_kind',
      'actor_post',
      'channel',
      'happened_on',
      'entered_at',
      'data',
    ])
    .where('chain_id', '=', chainId)
    .where('number', '>', after)
    .orderBy('number')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    kind: row.kind,
    actorKind: row.actor_kind,
    actorPost: row.actor_post,
    channel: row.channel,
    happenedOn: row.happened_on,
    enteredAt: row.entered_at,
    data: row.data,
  }))
}

/** How many events a chain has: the version of its subject. */
export async function chainLength(db: Db | Tx, chainId: string): Promise<number> {
  const row = await db
    .selectFrom('journal_chain')
    .select('length')
    .where('id', '=', chainId)
    .executeTakeFirst()
  return row?.length ?? 0
}

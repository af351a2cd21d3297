import { type Insertable, sql } from 'kysely'
import type { Db, Tx } from '../../../platform/database/tables.ts'
import type { RoomFound, RoomLevel, RoomView } from '../contract.ts'
import type { RoomPostTable, RoomTable } from './tables.ts'
import { likeTerm, placeOfOrganisation } from './tree-store.ts'

/** A room as others need it: its organisation's path is what rights are asked about. */
export type RoomHandle = {
  id: string
  name: string
  level: RoomLevel
  methodId: string
  organisationId: string
  path: string
  areaId: string
  endedOn: string | null
}

export function roomById(db: Db | Tx, id: string): Promise<RoomHandle | undefined> {
  return roomQuery(db, id).executeTakeFirst()
}

/** The same for what is begun in a room: whoever wants to end the room meanwhile waits, and sees it then. */
export function heldRoom(tx: Tx, id: string): Promise<RoomHandle | undefined> {
  return roomQuery(tx, id).forKeyShare(['room']).executeTakeFirst()
}

function roomQuery(db: Db | Tx, id: string) {
  return db
    .selectFrom('room')
    .innerJoin('organisation', 'organisation.id', 'room.organisation_id')
    .select([
      'room.id',
      'room.name',
      'room.level',
      'room.method_id as methodId',
      'room.organisation_id as organisationId',
      'organisation.path',
      'room.area_id as areaId',
      'room.ended_on as endedOn',
    ])
    .where('room.id', '=', id)
}

export async function insertRoom(tx: Tx, row: Insertable<RoomTable>): Promise<boolean> {
  const result = await tx
    .insertInto('room')
    .values(row)
    .onConflict((conflict) => conflict.columns(['organisation_id', 'name']).doNothing())
    .executeTakeFirst()
  return result.numInsertedOrUpdatedRows === 1n
}

export async function roomNameTaken(tx: Tx, room: RoomHandle, name: string): Promise<boolean> {
  const row = await tx
    .selectFrom('room')
    .select('id')
    .where('organisation_id', '=', room.organisationId)
    .where('name', '=', name)
    .where('id', '<>', room.id)
    .executeTakeFirst()
  return row !== undefined
}

type RoomChange = Pick<RoomTable, 'name' | 'level' | 'tags' | 'address' | 'opening' | 'method_id'>

export async function changeRoomRow(tx: Tx, id: string, change: RoomChange): Promise<void> {
  await tx.updateTable('room').set(change).where('id', '=', id).execute()
}

/**
 * Writes anew what the rooms below a path are found by: name, tags, address, and the names of all places above. After
 * a room is made or changed, and after a place has another name.
 */
export async function refreshRoomSearch(tx: Tx, path: string): Promise<void> {
  await sql`
    update room set search = lower(normalize(concat_ws(' ', room.name, array_to_string(room.tags, ' '), room.address, (
      select string_agg(way.name, ' ' order by length(way.path)) from organisation way
      where way.id = any(string_to_array(trim(both '/' from organisation.path), '/'))
    )), nfkc))
    from organisation where organisation.id = room.organisation_id and organisation.path like ${`${path}%`}`.execute(
    tx,
  )
}

export async function insertRoomPost(tx: Tx, row: RoomPostTable): Promise<void> {
  await tx.insertInto('room_post').values(row).execute()
}

/** Rooms whose name, tags, address or places contain all that was typed; without a text the first by name. */
export function roomsSearch(db: Db | Tx, text: string, limit: number): Promise<RoomFound[]> {
  const typed = text.normalize('NFKC').toLowerCase().trim()
  let query = db
    .selectFrom('room')
    .innerJoin('organisation', 'organisation.id', 'room.organisation_id')
    .select(['room.id', 'room.name', placeOfOrganisation.as('place')])
    .where('room.ended_on', 'is', null)
  for (const term of typed.split(/\s+/).filter(Boolean)) {
    query = query.where('room.search', 'like', likeTerm(term))
  }
  // Who types the name of a room wants that room before those of which it is a part of the address.
  if (typed) query = query.orderBy((eb) => eb.not(eb('room.name', 'ilike', likeTerm(typed))))
  return query.orderBy('room.name').orderBy('room.id').limit(limit).execute()
}

/** Open rooms below a place by name; `after` is the last row of the page before. */
export function roomsBelow(
  db: Db | Tx,
  path: string,
  limit: number,
  after?: { name: string; id: string },
): Promise<(RoomFound & { level: RoomLevel })[]> {
  let query = db
    .selectFrom('room')
    .innerJoin('organisation', 'organisation.id', 'room.organisation_id')
    .select(['room.id', 'room.name', 'room.level', placeOfOrganisation.as('place')])
    .where('organisation.path', 'like', `${path}%`)
    .where('room.ended_on', 'is', null)
    .orderBy('room.name')
    .orderBy('room.id')
    .limit(limit)
  if (after) {
    query = query.where((eb) => eb(eb.refTuple('room.name', 'room.id'), '>', eb.tuple(after.name, after.id)))
  }
  return query.execute()
}

const todayInShanghai = sql<string>`(now() at time zone 'Asia/Shanghai')::date`

/** The room that a printed code names; codes stay valid for ever. */
export function roomByQrCode(db: Db | Tx, code: string) {
  return db
    .selectFrom('room')
    .select(['id', 'ended_on as endedOn'])
    .where('qr_code', '=', code)
    .executeTakeFirst()
}

export function roomsOfOrganisation(db: Db | Tx, organisationId: string) {
  return db
    .selectFrom('room')
    .select(['id', 'name', 'level', 'ended_on as endedOn'])
    .where('organisation_id', '=', organisationId)
    .orderBy('name')
    .execute()
}

/** A room with its place and those who hold its posts today; undefined when there is none. */
export async function roomView(db: Db | Tx, roomId: string): Promise<RoomView | undefined> {
  const room = await db
    .selectFrom('room')
    .innerJoin('organisation', 'organisation.id', 'room.organisation_id')
    .select([
      'room.id',
      'room.name',
      placeOfOrganisation.as('place'),
      'room.level',
      'room.tags',
      'room.address',
      'room.opening',
      'room.method_id as methodId',
      'room.qr_code as qrCode',
      'room.organisation_id as organisationId',
      'organisation.name as organisationName',
      'organisation.path',
      'room.area_id as areaId',
      'room.ended_on as endedOn',
      'room.end_reason as endReason',
    ])
    .where('room.id', '=', roomId)
    .executeTakeFirst()
  if (!room) return undefined
  const posts = await db
    .selectFrom('room_post')
    .select(['id', 'kind', 'title', 'held_from as heldFrom', 'held_until as heldUntil'])
    .where('room_id', '=', roomId)
    .where((eb) => eb.or([eb('held_until', 'is', null), eb('held_until', '>=', todayInShanghai)]))
    .orderBy('kind')
    .orderBy('held_from', (order) => order.asc().nullsLast())
    .orderBy('id')
    .execute()
  return { ...room, posts }
}

import type { Insertable } from 'kysely'
import type { Db, Tx } from '../../../platform/database/tables.ts'
import { type BodyRow, bodyKinds, type PostRow } from '../contract.ts'
import type { BodyTable, PostTable } from './tables.ts'
import './tables.ts'

export async function insertBody(tx: Tx, row: Insertable<BodyTable>): Promise<boolean> {
  const result = await tx
    .insertInto('body')
    .values(row)
    .onConflict((conflict) => conflict.columns(['organisation_id', 'name']).doNothing())
    .executeTakeFirst()
  return result.numInsertedOrUpdatedRows === 1n
}

/** The organisation of a body with its name, or undefined. */
export function bodyById(db: Db | Tx, id: string) {
  return bodyQuery(db, id).executeTakeFirst()
}

/** The same for what is laid on a body: whoever wants to end the body meanwhile waits, and sees it then. */
export function heldBody(tx: Tx, id: string) {
  return bodyQuery(tx, id).forKeyShare(['body']).executeTakeFirst()
}

function bodyQuery(db: Db | Tx, id: string) {
  return db
    .selectFrom('body')
    .innerJoin('organisation', 'organisation.id', 'body.organisation_id')
    .select([
      'body.id',
      'body.name',
      'body.kind',
      'body.ended_on as endedOn',
      'body.area_id as areaId',
      'organisation.id as organisationId',
      'organisation.path',
    ])
    .where('body.id', '=', id)
}

/**
 * Which of these bodies a matter of a place may be laid on: those of the place itself, above it and below it. A body of
 * another place is left out, as one that does not exist. Names by id. Whoever wants to end one of them meanwhile waits.
 */
export async function bodiesNear(tx: Tx, path: string, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const bodies = await tx
    .selectFrom('body')
    .innerJoin('organisation', 'organisation.id', 'body.organisation_id')
    .select(['body.id', 'body.name', 'organisation.path'])
    .where('body.id', 'in', ids)
    .where('body.ended_on', 'is', null)
    .orderBy('body.id')
    .forKeyShare(['body'])
    .execute()
  const near = bodies.filter((body) => body.path.startsWith(path) || path.startsWith(body.path))
  return new Map(near.map((body) => [body.id, body.name]))
}

/** True when another body of the same organisation has the name. */
export async function bodyNameTaken(
  tx: Tx,
  body: { id: string; organisationId: string },
  name: string,
): Promise<boolean> {
  const row = await tx
    .selectFrom('body')
    .select('id')
    .where('organisation_id', '=', body.organisationId)
    .where('name', '=', name)
    .where('id', '<>', body.id)
    .executeTakeFirst()
  return row !== undefined
}

export async function changeBodyRow(
  tx: Tx,
  id: string,
  change: Pick<BodyTable, 'name' | 'kind'>,
): Promise<void> {
  await tx.updateTable('body').set(change).where('id', '=', id).execute()
}

/** Those that are there today first, the Party committee at their head, then the government and so on; then by name. */
function inOrder(a: Omit<BodyRow, 'posts'>, b: Omit<BodyRow, 'posts'>): number {
  return (
    Number(a.endedOn !== null) - Number(b.endedOn !== null) ||
    bodyKinds.indexOf(a.kind) - bodyKinds.indexOf(b.kind) ||
    a.name.localeCompare(b.name, 'zh-CN')
  )
}

/** The bodies of a node in their usual order, each with its posts, those held today first; with `ended` all there were. */
export async function bodiesOf(
  db: Db | Tx,
  organisationId: string,
  { ended = false } = {},
): Promise<BodyRow[]> {
  let query = db
    .selectFrom('body')
    .select(['id', 'name', 'kind', 'ended_on as endedOn', 'end_reason as endReason'])
    .where('organisation_id', '=', organisationId)
  if (!ended) query = query.where('ended_on', 'is', null)
  const bodies = (await query.execute()).sort(inOrder)
  if (bodies.length === 0) return []
  const posts = await db
    .selectFrom('post')
    .select(['id', 'body_id', 'name', 'held_from as heldFrom', 'held_until as heldUntil'])
    .where(
      'body_id',
      'in',
      bodies.map((body) => body.id),
    )
    .orderBy('held_until', (order) => order.desc().nullsFirst())
    .orderBy('id')
    .execute()
  return bodies.map((body) => ({
    ...body,
    posts: posts
      .filter((post) => post.body_id === body.id)
      .map(({ id, name, heldFrom, heldUntil }): PostRow => ({ id, name, heldFrom, heldUntil })),
  }))
}

export async function insertPost(tx: Tx, row: PostTable): Promise<void> {
  await tx.insertInto('post').values(row).execute()
}

/** A post of a body or of a room, with where it belongs; `of` tells which. */
export type HeldPost = {
  id: string
  of: 'body' | 'room'
  ofId: string
  ofName: string
  name: string
  heldFrom: string | null
  heldUntil: string | null
  organisationId: string
  path: string
}

export async function postById(db: Db | Tx, id: string): Promise<HeldPost | undefined> {
  const inBody = await db
    .selectFrom('post')
    .innerJoin('body', 'body.id', 'post.body_id')
    .innerJoin('organisation', 'organisation.id', 'body.organisation_id')
    .select([
      'post.id',
      'body.id as ofId',
      'body.name as ofName',
      'post.name',
      'post.held_from as heldFrom',
      'post.held_until as heldUntil',
      'organisation.id as organisationId',
      'organisation.path',
    ])
    .where('post.id', '=', id)
    .executeTakeFirst()
  if (inBody) return { ...inBody, of: 'body' }
  const inRoom = await db
    .selectFrom('room_post')
    .innerJoin('room', 'room.id', 'room_post.room_id')
    .innerJoin('organisation', 'organisation.id', 'room.organisation_id')
    .select([
      'room_post.id',
      'room.id as ofId',
      'room.name as ofName',
      'room_post.title as name',
      'room_post.held_from as heldFrom',
      'room_post.held_until as heldUntil',
      'organisation.id as organisationId',
      'organisation.path',
    ])
    .where('room_post.id', '=', id)
    .executeTakeFirst()
  return inRoom && { ...inRoom, of: 'room' }
}

export async function endPostRow(tx: Tx, post: HeldPost, day: string): Promise<void> {
  await tx
    .updateTable(post.of === 'body' ? 'post' : 'room_post')
    .set({ held_until: day })
    .where('id', '=', post.id)
    .execute()
}

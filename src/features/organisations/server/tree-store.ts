import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/database/tables.ts'
import type { NodeRow, RoomFound } from '../contract.ts'
import './tables.ts'

/** The names from the county down to a node, as one line; the top names itself. */
export const placeOfOrganisation = sql<string>`coalesce((
  select string_agg(way.name, ' ' order by length(way.path)) from organisation way
  where way.id = any(string_to_array(trim(both '/' from organisation.path), '/')) and way.parent_id is not null
), organisation.name)`

/** The names above a node, from the county down; empty right below the top. */
const placeAbove = sql<string>`coalesce((
  select string_agg(way.name, ' ' order by length(way.path)) from organisation way
  where way.id = any(string_to_array(trim(both '/' from organisation.path), '/'))
    and way.parent_id is not null and way.id <> organisation.id
), '')`

/** `%` and `_` stand for themselves in what people type. */
export function likeTerm(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`
}

type Key = { name: string; id: string }

/** The nodes directly below one, by name, with what stands below them. */
export async function nodesBelow(
  db: Db | Tx,
  parentId: string,
  limit: number,
  after?: Key,
): Promise<NodeRow[]> {
  let query = db
    .selectFrom('organisation')
    .select((eb) => [
      'organisation.id',
      'organisation.name',
      'organisation.kind',
      'organisation.code',
      'organisation.ended_on as endedOn',
      eb
        .selectFrom('organisation as child')
        .select((inner) => inner.fn.countAll<number>().as('n'))
        .whereRef('child.parent_id', '=', 'organisation.id')
        .where('child.ended_on', 'is', null)
        .as('children'),
      eb
        .selectFrom('room')
        .select((inner) => inner.fn.countAll<number>().as('n'))
        .whereRef('room.organisation_id', '=', 'organisation.id')
        .where('room.ended_on', 'is', null)
        .as('rooms'),
    ])
    .where('organisation.parent_id', '=', parentId)
    .orderBy('organisation.name')
    .orderBy('organisation.id')
    .limit(limit)
  if (after) {
    query = query.where((eb) =>
      eb(eb.refTuple('organisation.name', 'organisation.id'), '>', eb.tuple(after.name, after.id)),
    )
  }
  const rows = await query.execute()
  return rows.map((row) => ({ ...row, children: Number(row.children), rooms: Number(row.rooms) }))
}

/**
 * Nodes below some places whose name or code contains all that was typed, upper levels first; without a text the
 * uppermost ones; with `ended` all there were.
 */
export function organisationsSearch(
  db: Db | Tx,
  text: string,
  paths: string[],
  limit: number,
  { ended = false } = {},
): Promise<(RoomFound & { endedOn: string | null })[]> {
  if (paths.length === 0) return Promise.resolve([])
  let query = db
    .selectFrom('organisation')
    .select([
      'organisation.id',
      'organisation.name',
      placeAbove.as('place'),
      'organisation.ended_on as endedOn',
    ])
    .where((eb) => eb.or(paths.map((path) => eb('organisation.path', 'like', `${path}%`))))
  if (!ended) query = query.where('organisation.ended_on', 'is', null)
  for (const term of text.trim().split(/\s+/).filter(Boolean)) {
    query = query.where((eb) =>
      eb.or([eb('name', 'ilike', likeTerm(term)), eb('code', 'like', likeTerm(term))]),
    )
  }
  return query
    .orderBy((eb) => eb.fn('length', ['organisation.path']))
    .orderBy('organisation.name')
    .orderBy('organisation.id')
    .limit(limit)
    .execute()
}

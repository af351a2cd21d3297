import type { Db, Tx } from '../../../platform/database/tables.ts'
import './tables.ts'

/** Rooms below these paths, for a filter; no more than fit into one. */
export async function roomsBelow(db: Db | Tx, paths: string[]): Promise<{ id: string; name: string }[]> {
  if (paths.length === 0) return []
  return db
    .selectFrom('room')
    .innerJoin('organisation', 'organisation.id', 'room.organisation_id')
    .select(['room.id', 'room.name'])
    .where((eb) => eb.or(paths.map((path) => eb('organisation.path', 'like', `${path}%`))))
    .orderBy('organisation.path')
    .orderBy('room.name')
    .limit(300)
    .execute()
}

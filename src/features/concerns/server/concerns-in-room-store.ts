import type { Queryable } from '../../../platform/database/tables.ts'
import type { DependantsPort } from '../../organisations/index.ts'
import './tables.ts'

/** The concerns in a room that nobody has sorted yet. What was said in them is not told. */
export const concernsWaitingIn: DependantsPort = async (db: Queryable, place) => {
  if (place.kind !== 'room') return null
  const row = await db
    .selectFrom('concern')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('room_id', '=', place.id)
    .where('triage', 'is', null)
    .executeTakeFirstOrThrow()
  const count = Number(row.count)
  return count > 0 ? { kind: 'concerns', count, first: '' } : null
}

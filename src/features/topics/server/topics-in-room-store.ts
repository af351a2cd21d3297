import type { Queryable } from '../../../platform/database/tables.ts'
import type { DependantsPort } from '../../organisations/index.ts'
import './tables.ts'

/** The topics under way in a room; old matters recorded afterwards wait for nobody. */
export const topicsUnderWayIn: DependantsPort = async (db: Queryable, place) => {
  if (place.kind !== 'room') return null
  const row = await db
    .selectFrom('topic')
    .select((eb) => [eb.fn.countAll<number>().as('count'), eb.fn.min<string | null>('title').as('first')])
    .where('room_id', '=', place.id)
    .where('status', 'not in', ['closed', 'declined'])
    .where('afterwards', '=', false)
    .executeTakeFirstOrThrow()
  const count = Number(row.count)
  return count > 0 ? { kind: 'topics', count, first: row.first ?? '' } : null
}

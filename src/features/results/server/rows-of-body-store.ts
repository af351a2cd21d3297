import type { Queryable } from '../../../platform/database/tables.ts'
import type { DependantsPort } from '../../organisations/index.ts'
import './tables.ts'

/** The rows of open rounds that are laid on a body and not done; old matters recorded afterwards wait for nobody. */
export const openRowsOf: DependantsPort = async (db: Queryable, place) => {
  if (place.kind !== 'body') return null
  const row = await db
    .selectFrom('responsibility')
    .innerJoin('round', 'round.id', 'responsibility.round_id')
    .innerJoin('topic', 'topic.id', 'round.topic_id')
    .select((eb) => [
      eb.fn.countAll<number>().as('count'),
      eb.fn.min<string | null>('responsibility.task').as('first'),
    ])
    .where('responsibility.lead_body_id', '=', place.id)
    .where('responsibility.voided_on', 'is', null)
    .where('responsibility.state', '<>', 'done')
    .where('round.outcome', 'is', null)
    .where('topic.afterwards', '=', false)
    .executeTakeFirstOrThrow()
  const count = Number(row.count)
  return count > 0 ? { kind: 'rows', count, first: row.first ?? '' } : null
}

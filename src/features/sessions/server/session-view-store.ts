import type { Queryable } from '../../../platform/database/tables.ts'
import '../../topics/index.ts'

type Where = { roundId: string } | { sessionId: string }

export async function sessionRowsOf(db: Queryable, where: Where) {
  let query = db
    .selectFrom('session')
    .select([
      'session.id',
      'session.title',
      'session.chair',
      'session.state',
      'session.opened_at as openedAt',
      'session.held_on as heldOn',
      'session.note',
    ])
    .orderBy('session.created_at')
    .orderBy('session.id')
  if ('sessionId' in where) query = query.where('session.id', '=', where.sessionId)
  else {
    query = query.where('session.id', 'in', (eb) =>
      eb.selectFrom('session_round').select('session_id').where('round_id', '=', where.roundId),
    )
  }
  return query.execute()
}

export async function subEventRowsOf(db: Queryable, where: Where) {
  const rows = db
    .selectFrom('sub_event')
    .select([
      'id',
      'session_id as sessionId',
      'number',
      'form',
      'place',
      'means',
      'held_on as heldOn',
      'starts_at as startsAt',
      'note',
    ])
    .orderBy('session_id')
    .orderBy('number')
  if ('sessionId' in where) return rows.where('session_id', '=', where.sessionId).execute()
  return rows
    .where('session_id', 'in', (eb) =>
      eb.selectFrom('session_round').select('session_id').where('round_id', '=', where.roundId),
    )
    .execute()
}

/** Why sessions of a topic were called off, by session. */
export async function cancelReasonsOfTopic(db: Queryable, topicId: string): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('round')
    .innerJoin('session_round', 'session_round.round_id', 'round.id')
    .innerJoin('session', 'session.id', 'session_round.session_id')
    .select(['session.id', 'session.note'])
    .where('round.topic_id', '=', topicId)
    .where('session.state', '=', 'cancelled')
    .execute()
  return new Map(rows.flatMap(({ id, note }) => (note ? [[id, note]] : [])))
}

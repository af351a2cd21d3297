import type { Queryable } from '../../../platform/database/tables.ts'
import '../../topics/index.ts'

/**
 * What a session left behind for a round: the ids of its entries of every kind. What an old record does not lay on any
 * session belongs to the only one that its round had.
 */
export async function entryIdsOf(db: Queryable, sessionId: string, roundId: string): Promise<Set<string>> {
  const others = await db
    .selectFrom('session_round')
    .innerJoin('session', 'session.id', 'session_round.session_id')
    .select('session.id')
    .where('session_round.round_id', '=', roundId)
    .where('session.id', '<>', sessionId)
    .where('session.state', '<>', 'cancelled')
    .execute()
  const tables = ['opinion', 'consensus_point', 'dissent', 'commitment'] as const
  const ids = await Promise.all(
    tables.map((table) =>
      db
        .selectFrom(table)
        .select('id')
        .where('round_id', '=', roundId)
        .where((eb) =>
          eb.or([
            eb('session_id', '=', sessionId),
            ...(others.length === 0 ? [eb('session_id', 'is', null)] : []),
          ]),
        )
        .execute(),
    ),
  )
  return new Set(ids.flat().map(({ id }) => id))
}

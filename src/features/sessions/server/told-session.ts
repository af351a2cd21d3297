import type { Tx } from '../../../platform/database/tables.ts'
import type { ToldRows } from '../../../platform/events/seals.ts'
import { roundsOfSession, subEventsOf } from './session-store.ts'

/**
 * The rows of a session that an event about it tells of, with parts that are gone. Nothing where it serves several
 * topics: each may change it, and the chain of one would not know.
 */
export async function toldSession(
  tx: Tx,
  sessionId: string,
  gone: readonly string[] = [],
): Promise<ToldRows> {
  if ((await roundsOfSession(tx, sessionId)).length > 1) return {}
  return { session: [sessionId], sub_event: [...gone, ...(await subEventsOf(tx, sessionId))] }
}

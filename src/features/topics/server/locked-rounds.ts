import type { Tx } from '../../../platform/database/tables.ts'
import { lockChain } from '../../../platform/events/journal.ts'
import { latestRound, type RoundHandle, roundHandle } from './round-store.ts'

/** The latest round of a topic as it stands once nobody else is acting on it: until then it may be closed. */
export async function lockedRound(tx: Tx, topicId: string): Promise<RoundHandle> {
  await lockChain(tx, topicId)
  return latestRound(tx, topicId)
}

/** The same for rounds by their ids, in the order in which they are named. */
export async function lockedRounds(tx: Tx, roundIds: readonly string[]): Promise<RoundHandle[]> {
  const named = await Promise.all(roundIds.map((roundId) => roundHandle(tx, roundId)))
  // In one order, so that two who act on the same topics do not wait for each other in a ring.
  const topicIds = [...new Set(named.map((round) => round.topicId))].sort()
  for (const topicId of topicIds) await lockChain(tx, topicId)
  return Promise.all(roundIds.map((roundId) => roundHandle(tx, roundId)))
}

import type { Db, Tx } from '../../../platform/database/tables.ts'
import type { RoundHandle } from '../../topics/index.ts'
import { evaluationsOfRound } from './evaluation-store.ts'

/** What decides whether a round is to be followed by another. */
export async function endedRound(db: Db | Tx, { roundId, outcome, afterwards }: RoundHandle) {
  const { evaluations, cause } = await evaluationsOfRound(db, roundId)
  return { outcome, afterwards, evaluations, cause, causeAnalysed: cause !== null }
}

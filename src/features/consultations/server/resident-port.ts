import type { Queryable } from '../../../platform/database/tables.ts'
import { lockChain } from '../../../platform/events/journal.ts'
import type { TakingPartPort } from '../../accounts/index.ts'
import { answerOf } from '../rules/words.ts'
import { eraseForGood } from './erase-voter.ts'
import { consultationSecrets, leftByVoters, voterTraces } from './voter-store.ts'
import { voterOf } from './voting/voter-token.ts'

/** Where a resident may have taken part by phone: the voter's number follows from each consultation's secret. */
async function tracesOf(db: Queryable, residentId: string) {
  const consultations = await consultationSecrets(db)
  const keys = consultations.map(({ number, secret }) => ({
    consultationNumber: number,
    voterId: voterOf(secret, { kind: 'phone', residentId }).id,
  }))
  const ids = new Map(consultations.map(({ id, number }) => [number, id]))
  const traces = await voterTraces(db, keys)
  return traces.map((key) => ({ ...key, id: ids.get(key.consultationNumber)! }))
}

/** What a resident who verified a phone has answered and written in consultations. */
export const takingPartPort: TakingPartPort = {
  async ofResident(db, residentId) {
    const { votes, statements } = await leftByVoters(db, await tracesOf(db, residentId))
    return {
      votes: votes.map(({ answer, ...vote }) => ({ ...vote, answer: answerOf(answer) })),
      statements,
    }
  },
  async eraseResident(act, residentId) {
    let votes = 0
    for (const { id, consultationNumber, voterId } of await tracesOf(act.tx, residentId)) {
      const { area_id: areaId } = await lockChain(act.tx, id)
      const erased = await eraseForGood(act, { id, number: consultationNumber, areaId }, voterId)
      votes += erased.votes
    }
    return votes
  },
}

import type { Queryable } from '../../../platform/database/tables.ts'
import { lockChain } from '../../../platform/events/journal.ts'
import type { TakingPartPort } from '../../accounts/index.ts'
import { takesVotes } from '../rules/consultation-times.ts'
import { answerOf } from '../rules/words.ts'
import { eraseForGood } from './erase-voter.ts'
import { consultationsByCredential } from './own-consultations-store.ts'
import { consultationSecrets, leftByVoters, voterTraces } from './voter-store.ts'
import { credentialText, voterOf } from './voting/voter-token.ts'

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
  async consultationsOf(db, residentId, now, limit) {
    const rows = await consultationsByCredential(db, credentialText({ kind: 'phone', residentId }), limit)
    return rows.map(({ id, title, roomName, answered, total, ...row }) => {
      const page = `/consultations/${id}`
      const open = takesVotes(row, now)
      const shown = row.state === 'closed' || row.resultsShown === 'while_open'
      return {
        ...{ id, title, roomName, answered, href: page, answers: `${page}/answers` },
        left: open ? Math.max(0, total - answered) : null,
        goOn: open && answered < total ? `${page}/join` : null,
        results: shown ? `${page}/results` : null,
      }
    })
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

import type { Channel } from '../../../../platform/commands/act.ts'
import type { Actor } from '../../../../platform/commands/actor.ts'
import type { Database } from '../../../../platform/database/tables.ts'
import { lockChain, recordEvent } from '../../../../platform/events/journal.ts'
import { openObstacles } from '../../rules/vote-obstacles.ts'
import { keepVoter, leftAnything } from '../voter-store.ts'
import { moveVotes, removeMoved } from './join-store.ts'
import type { Voter } from './voter-token.ts'
import { consultationFacts } from './voting-store.ts'

/**
 * Somebody has said that a device is theirs, by an issued link or a verified phone: what it answered and wrote becomes
 * that person's, and the device is counted no more. Does nothing when it had left nothing, or when the consultation is
 * over.
 */
export async function joinPerson(
  database: Database,
  origin: { actor: Actor; now: Date; channel: Channel },
  consultationId: string,
  device: Voter,
  person: Voter,
): Promise<void> {
  await database.transaction(async (tx) => {
    await lockChain(tx, consultationId)
    const facts = await consultationFacts(tx, consultationId)
    if (!facts || openObstacles(facts, origin.now).length > 0) return
    if (!(await leftAnything(tx, facts.number, device.id))) return
    await keepVoter(tx, {
      consultation_number: facts.number,
      id: person.id,
      area_id: facts.areaId,
      kind: person.kind,
      credential: person.credential,
      link_id: person.linkId,
      joined_at: origin.now,
    })
    await moveVotes(tx, facts.number, device.id, person.id)
    const votes = await removeMoved(tx, facts.number, device.id, person.id)
    await recordEvent(tx, origin, { chainId: facts.id, kind: 'voters.joined', data: { votes } })
  })
}

import { refuseIf } from '../../../../base/reason.ts'
import type { Channel } from '../../../../platform/commands/act.ts'
import type { Actor } from '../../../../platform/commands/actor.ts'
import type { Database } from '../../../../platform/database/tables.ts'
import { lockChain, recordEvent } from '../../../../platform/events/journal.ts'
import { openObstacles, partObstacles } from '../../rules/vote-obstacles.ts'
import { keepVoter } from '../voter-store.ts'
import { keepJoined, moveVotes, removeMoved } from './join-store.ts'
import type { Voter } from './voter-token.ts'
import { asTaker, consultationFacts } from './voting-store.ts'

/**
 * Somebody has said that a device is theirs, or that a link and a phone are both theirs: what the one answered and wrote
 * becomes the other's, who is one person, and the one votes no more, whoever still holds its cookie or its link. Does
 * nothing when that was done before, or when the consultation is over.
 */
export async function joinPerson(
  database: Database,
  origin: { actor: Actor; now: Date; channel: Channel },
  consultationId: string,
  from: Voter,
  person: Voter,
): Promise<void> {
  await database.transaction(async (tx) => {
    await lockChain(tx, consultationId)
    const facts = await consultationFacts(tx, consultationId)
    if (!facts || openObstacles(facts, origin.now).length > 0) return
    if (from.id === person.id || facts.joined.has(from.id)) return
    refuseIf(partObstacles(facts, asTaker(facts, person)))
    if (from.kind === 'issued') refuseIf(partObstacles(facts, asTaker(facts, from)))
    await keepVoter(tx, {
      consultation_number: facts.number,
      id: person.id,
      area_id: facts.areaId,
      kind: person.kind,
      credential: person.credential,
      link_id: person.linkId,
      joined_at: origin.now,
    })
    await moveVotes(tx, facts.number, from.id, person.id)
    const votes = await removeMoved(tx, facts.number, from.id, person.id)
    await keepJoined(tx, {
      consultation_number: facts.number,
      id: from.id,
      area_id: facts.areaId,
      person: person.id,
      link_id: from.kind === 'issued' ? from.linkId : null,
      joined_at: origin.now,
    })
    const data = { votes, from: from.kind }
    await recordEvent(tx, origin, { chainId: facts.id, kind: 'voters.joined', data })
  })
}

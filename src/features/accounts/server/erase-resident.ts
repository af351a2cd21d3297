import { found, RuleError } from '../../../base/reason.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { defineCommand } from '../../../platform/commands/command.ts'
import { openChain } from '../../../platform/events/journal.ts'
import { authorise } from '../../access/index.ts'
import { EraseResidentRequest } from '../contract.ts'
import { closeLoginsOfResident } from './login-store.ts'
import { erasePhone, lockedResident } from './resident-store.ts'

/**
 * Deletes a resident's phone number everywhere and ends every login. What was said stays, without the number; answers
 * in consultations online, which counted by this phone, are taken out. The trace holds an id that names nobody any more.
 */
async function eraseResident(act: Act): Promise<{ concerns: number; votes: number }> {
  authorise(act.actor, 'residents.erase', null)
  if (act.actor.kind !== 'resident') throw new RuleError('forbidden', { code: 'access.not-yours' })
  const resident = found(await lockedResident(act.tx, act.actor.residentId), 'accounts.not-found')
  if (resident.phone === null) throw new RuleError('refused', { code: 'accounts.resident-erased' })
  const votes = (await act.ports.takingPart?.eraseResident(act, resident.id)) ?? 0
  const concerns = await erasePhone(act.tx, resident.id, resident.phone, act.now)
  await closeLoginsOfResident(act.tx, resident.id)
  await openChain(act.tx, { id: resident.id, kind: 'account', areaId: 'city' })
  await act.record({
    chainId: resident.id,
    kind: 'resident.erased',
    data: { residentId: resident.id, concerns, votes },
  })
  return { concerns, votes }
}

export const eraseResidentCommand = defineCommand({
  name: 'residents.erase',
  path: '/residents/me/erase',
  summary: 'Delete the own phone number everywhere and sign out; what was said stays without it.',
  request: EraseResidentRequest,
  run: eraseResident,
})

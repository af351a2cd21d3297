import { newId } from '../../../base/id.ts'
import { found, RuleError } from '../../../base/reason.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { accountOf } from '../../../platform/commands/actor.ts'
import { defineCommand } from '../../../platform/commands/command.ts'
import { authorise } from '../../access/index.ts'
import { UnmaskPhoneRequest } from '../contract.ts'
import { insertUnmasking, lockedConcern } from './concern-store.ts'

/** Shows the whole phone number once, for a reason that is kept with who asked and when. */
async function unmaskPhone(
  act: Act,
  request: UnmaskPhoneRequest,
): Promise<{ concernId: string; phone: string }> {
  const concern = found(await lockedConcern(act.tx, request.concernId), 'concerns.not-found')
  authorise(act.actor, 'concerns.unmask', { path: concern.path })
  const accountId = accountOf(act.actor)
  if (!concern.phone || !accountId) throw new RuleError('refused', { code: 'concerns.no-phone' })
  await insertUnmasking(act.tx, {
    id: newId(act.now),
    area_id: concern.areaId,
    account_id: accountId,
    subject_kind: 'concern',
    subject_id: concern.id,
    reason: request.reason,
    at: act.now,
  })
  await act.record({ chainId: concern.id, kind: 'concern.unmasked', data: { concernId: concern.id } })
  return { concernId: concern.id, phone: concern.phone }
}

export const unmaskPhoneCommand = defineCommand({
  name: 'concerns.unmask',
  path: '/concerns/:concernId/phone',
  summary: 'Show the phone number of a concern; who asked, when and why is kept.',
  request: UnmaskPhoneRequest,
  run: unmaskPhone,
})

import { tidyFollowCode } from '../../../base/id.ts'
import { found, RuleError } from '../../../base/reason.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { defineCommand } from '../../../platform/commands/command.ts'
import { authorise } from '../../access/index.ts'
import { ErasePhoneRequest } from '../contract.ts'
import { dropPhone, lockedConcernOfCode } from './concern-store.ts'

/** Deletes the number left with one concern, for whoever has its code: also a landline, which no text message reaches. */
async function erasePhone(act: Act, request: ErasePhoneRequest): Promise<{ followCode: string }> {
  authorise(act.actor, 'concerns.erase-phone', null)
  const followCode = tidyFollowCode(request.code)
  const concern = found(await lockedConcernOfCode(act.tx, followCode), 'concerns.not-found')
  if (!concern.phone) throw new RuleError('refused', { code: 'concerns.no-phone' })
  await dropPhone(act.tx, concern.id)
  await act.record({ chainId: concern.id, kind: 'concern.phone-erased', data: { concernId: concern.id } })
  return { followCode }
}

export const erasePhoneCommand = defineCommand({
  name: 'concerns.erase-phone',
  path: '/follow/:code/erase-phone',
  summary: 'Delete the phone number left with a concern, by the number to follow it by.',
  request: ErasePhoneRequest,
  run: erasePhone,
})

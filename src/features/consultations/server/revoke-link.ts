import { found, refuseIf } from '../../../base/reason.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { postLineOf } from '../../../platform/commands/actor.ts'
import { defineCommand } from '../../../platform/commands/command.ts'
import { LinkAnswer } from '../contract/answers.ts'
import { RevokeLinkRequest } from '../contract/requests.ts'
import { consultationInHand } from './consultation-in-hand.ts'
import { linkById, revokeLinkRow } from './link-store.ts'

/** Shuts a way in. What was answered over it stays. */
export async function revokeLink(act: Act, request: RevokeLinkRequest): Promise<{ linkId: string }> {
  const { consultation } = await consultationInHand(act, 'links.revoke', request.consultationId)
  const link = found(await linkById(act.tx, consultation.id, request.linkId), 'consultations.link-unknown')
  refuseIf(link.revokedAt ? [{ code: 'consultations.link-revoked' }] : [])
  await revokeLinkRow(act.tx, link.id, {
    revoked_at: act.now,
    revoked_reason: request.reason,
    revoked_by: postLineOf(act.actor) || null,
  })
  await act.record({
    chainId: consultation.id,
    kind: 'links.revoked',
    data: { consultationId: consultation.id, linkId: link.id, kind: link.kind },
  })
  return { linkId: link.id }
}

export const revokeLinkCommand = defineCommand({
  name: 'links.revoke',
  path: '/consultations/:consultationId/links/:linkId/revoke',
  summary: 'Withdraw a link: nobody comes in over it any more; what was answered stays.',
  request: RevokeLinkRequest,
  response: LinkAnswer,
  run: revokeLink,
})

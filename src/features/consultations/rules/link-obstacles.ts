import type { Reason } from '../../../base/reason.ts'
import type { ConsultationReason } from './reasons.ts'
import type { ConsultationStateKind } from './words.ts'

/** Why no link can be issued: nobody could use it. */
export function linkObstacles(
  facts: { state: ConsultationStateKind; openToDevices: boolean },
  kind: 'open' | 'issued',
): Reason<ConsultationReason>[] {
  const reasons: Reason<ConsultationReason>[] = []
  if (facts.state === 'closed') reasons.push({ code: 'consultations.is-closed' })
  if (kind === 'open' && !facts.openToDevices)
    reasons.push({ code: 'consultations.devices-not-allowed', field: 'kind' })
  return reasons
}

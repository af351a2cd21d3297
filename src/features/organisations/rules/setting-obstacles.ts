import type { Reason } from '../../../base/reason.ts'
import type { OrganisationReason } from './reasons.ts'

type OwnSettings = {
  composition?: { share?: { of: number; in: number } }
  evaluationScale?: string[]
}

/** What is wrong with the values an organisation sets for itself. */
export function settingObstacles(settings: OwnSettings): Reason<OrganisationReason>[] {
  const reasons: Reason<OrganisationReason>[] = []
  const share = settings.composition?.share
  if (share && share.of > share.in) {
    reasons.push({ code: 'organisations.share-over-one', field: 'composition.share.of' })
  }
  const scale = settings.evaluationScale
  if (scale && scale.length === 1)
    reasons.push({ code: 'organisations.scale-short', field: 'evaluationScale' })
  if (scale && new Set(scale).size < scale.length) {
    reasons.push({ code: 'organisations.scale-twice', field: 'evaluationScale' })
  }
  return reasons
}

import type { Day } from '../../../base/day.ts'
import type { Reason } from '../../../base/reason.ts'
import type { OrganisationReason } from './reasons.ts'

/** Why somebody cannot be named for these days. Days ahead and days gone by are both fine. */
export function appointObstacles(held: { heldFrom?: Day; heldUntil?: Day }): Reason<OrganisationReason>[] {
  const turned = held.heldFrom !== undefined && held.heldUntil !== undefined && held.heldUntil < held.heldFrom
  return turned ? [{ code: 'organisations.post-ends-before', field: 'heldUntil' }] : []
}

/** Why a post cannot end on that day. Odd days ahead are fine: a term that ends next month is known today. */
export function endPostObstacles(
  post: { heldFrom: Day | null; heldUntil: Day | null },
  day: Day,
): Reason<OrganisationReason>[] {
  if (post.heldUntil !== null && post.heldUntil <= day) return [{ code: 'organisations.post-ended' }]
  if (post.heldFrom !== null && day < post.heldFrom) {
    return [{ code: 'organisations.post-ends-before', field: 'heldUntil' }]
  }
  return []
}

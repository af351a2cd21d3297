import type { Reason } from '../../../base/reason.ts'
import { exclusiveRoles, type Role } from '../../access/index.rules.ts'
import type { AccountReason } from './reasons.ts'

type Standing = { role: Role; path: string; bodyId: string | null }

/** Why a role cannot be given to an account that holds these already. */
export function grantObstacles(
  wanted: Standing,
  standing: Standing[],
  own: boolean,
): Reason<AccountReason>[] {
  const reasons: Reason<AccountReason>[] = []
  if (own) reasons.push({ code: 'accounts.own-grant' })
  const clash = exclusiveRoles.some(
    ([one, other]) =>
      (wanted.role === one && standing.some((grant) => grant.role === other)) ||
      (wanted.role === other && standing.some((grant) => grant.role === one)),
  )
  if (clash) reasons.push({ code: 'accounts.grant-or-audit', field: 'role' })
  const same = standing.some(
    (grant) => grant.role === wanted.role && grant.path === wanted.path && grant.bodyId === wanted.bodyId,
  )
  if (same) reasons.push({ code: 'accounts.grant-exists', field: 'role' })
  return reasons
}

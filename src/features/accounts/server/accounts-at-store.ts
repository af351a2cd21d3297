import type { Queryable } from '../../../platform/database/tables.ts'
import type { DependantsPort } from '../../organisations/index.ts'
import './tables.ts'

/** The accounts in use that have a role in an organisation, or answer for a body. */
export const accountsAt: DependantsPort = async (db: Queryable, place) => {
  if (place.kind === 'room') return null
  const row = await db
    .selectFrom('role_grant')
    .innerJoin('account', 'account.id', 'role_grant.account_id')
    .select((eb) => [
      eb.fn.count<number>('account.id').distinct().as('count'),
      eb.fn.min<string | null>('account.post_line').as('first'),
    ])
    .where(place.kind === 'body' ? 'role_grant.body_id' : 'role_grant.organisation_id', '=', place.id)
    .where('role_grant.ended_at', 'is', null)
    .where('account.disabled_at', 'is', null)
    .executeTakeFirstOrThrow()
  const count = Number(row.count)
  return count > 0 ? { kind: 'accounts', count, first: row.first ?? '' } : null
}

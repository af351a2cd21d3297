import type { Db, Tx } from '../../../platform/database/tables.ts'
import type { GrantRow } from '../contract.ts'
import type { AccountTable, RoleGrantTable } from './tables.ts'
import './tables.ts'

/** The account someone means by an account name or a phone number. */
export function accountByLogin(db: Db | Tx, typed: string) {
  const login = typed.trim().toLowerCase()
  return db
    .selectFrom('account')
    .selectAll()
    .where((eb) => eb.or([eb('login', '=', login), eb('phone', '=', login)]))
    .executeTakeFirst()
}

export function accountById(db: Db | Tx, id: string) {
  return db.selectFrom('account').selectAll().where('id', '=', id).executeTakeFirst()
}

export function lockedAccount(tx: Tx, id: string) {
  return tx.selectFrom('account').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
}

/** False when account name or phone were taken a moment before. */
export async function insertAccount(
  tx: Tx,
  row: Omit<AccountTable, 'must_change_password' | 'failures'> & { must_change_password: boolean },
): Promise<boolean> {
  const result = await tx
    .insertInto('account')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return result.numInsertedOrUpdatedRows === 1n
}

export async function changeAccount(
  tx: Tx,
  id: string,
  change: Partial<{
    post_line: string
    phone: string | null
    failures: number
    locked_until: Date | null
    disabled_at: Date | null
    password_hash: string
    password_changed_at: Date
    must_change_password: boolean
  }>,
): Promise<void> {
  await tx.updateTable('account').set(change).where('id', '=', id).execute()
}

export async function insertGrant(tx: Tx, row: RoleGrantTable): Promise<void> {
  await tx.insertInto('role_grant').values(row).execute()
}

export async function endGrant(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.updateTable('role_grant').set({ ended_at: now }).where('id', '=', id).execute()
}

export function grantById(db: Db | Tx, id: string) {
  return db.selectFrom('role_grant').selectAll().where('id', '=', id).executeTakeFirst()
}

/** The grants of some accounts with the names of where they reach, oldest first; ended ones too. */
export async function grantsOfAccounts(
  db: Db | Tx,
  accountIds: string[],
): Promise<(GrantRow & { accountId: string })[]> {
  if (accountIds.length === 0) return []
  return db
    .selectFrom('role_grant')
    .innerJoin('organisation', 'organisation.id', 'role_grant.organisation_id')
    .leftJoin('body', 'body.id', 'role_grant.body_id')
    .select([
      'role_grant.id',
      'role_grant.account_id as accountId',
      'role_grant.role',
      'organisation.id as organisationId',
      'organisation.name as organisationName',
      'organisation.path',
      'role_grant.body_id as bodyId',
      'body.name as bodyName',
      'role_grant.granted_at as grantedAt',
      'role_grant.ended_at as endedAt',
    ])
    .where('role_grant.account_id', 'in', accountIds)
    .orderBy('role_grant.granted_at')
    .orderBy('role_grant.id')
    .execute()
}

/** The grants of an account that hold today. */
export async function standingGrants(db: Db | Tx, accountId: string): Promise<GrantRow[]> {
  return (await grantsOfAccounts(db, [accountId])).filter((grant) => grant.endedAt === null)
}

/** Accounts that have or had a role below one of the paths, by account name; `text` narrows by name or post. */
export async function accountsWithin(
  db: Db | Tx,
  paths: string[],
  list: { text: string; after: string | null; limit: number },
) {
  if (paths.length === 0) return []
  let query = db
    .selectFrom('account')
    .select([
      'account.id',
      'account.login',
      'account.post_line as postLine',
      'account.disabled_at as disabledAt',
    ])
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('role_grant')
          .innerJoin('organisation', 'organisation.id', 'role_grant.organisation_id')
          .select('role_grant.id')
          .whereRef('role_grant.account_id', '=', 'account.id')
          .where((inner) => inner.or(paths.map((path) => inner('organisation.path', 'like', `${path}%`)))),
      ),
    )
    .orderBy('account.login')
    .limit(list.limit)
  if (list.after) query = query.where('account.login', '>', list.after)
  if (list.text) {
    const wanted = `%${list.text.replace(/[\\%_]/g, '\\$&')}%`
    query = query.where((eb) =>
      eb.or([eb('account.login', 'ilike', wanted), eb('account.post_line', 'ilike', wanted)]),
    )
  }
  return query.execute()
}

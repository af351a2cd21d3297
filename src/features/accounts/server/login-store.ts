import { createHash } from 'node:crypto'
import { newSecret } from '../../../base/id.ts'
import type { Actor } from '../../../platform/commands/actor.ts'
import type { Db, Tx } from '../../../platform/database/tables.ts'
import './tables.ts'
import type {} from '../../organisations/index.ts'

/** Staff are signed out after half an hour without a step, residents after thirty days. */
export const staffIdleMinutes = 30
export const residentDays = 30

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}

function expiry(kind: 'staff' | 'resident', now: Date): Date {
  const minutes = kind === 'staff' ? staffIdleMinutes : residentDays * 24 * 60
  return new Date(now.getTime() + minutes * 60_000)
}

/** Opens a login and returns the token that goes into the cookie; only its hash is stored. */
export async function openLogin(
  tx: Tx,
  who: { accountId: string } | { residentId: string },
  now: Date,
): Promise<{ token: string; csrf: string }> {
  const token = newSecret()
  const csrf = newSecret()
  const staff = 'accountId' in who
  await tx
    .insertInto('login')
    .values({
      token_hash: hashOf(token),
      account_id: staff ? who.accountId : null,
      resident_id: staff ? null : who.residentId,
      csrf,
      created_at: now,
      seen_at: now,
      expires_at: expiry(staff ? 'staff' : 'resident', now),
    })
    .execute()
  return { token, csrf }
}

export async function closeLogin(db: Db | Tx, token: string): Promise<void> {
  await db.deleteFrom('login').where('token_hash', '=', hashOf(token)).execute()
}

/** Ends every login of an account: after a new password, a changed role, or when it is shut. */
export async function closeLoginsOf(tx: Tx, accountId: string): Promise<void> {
  await tx.deleteFrom('login').where('account_id', '=', accountId).execute()
}

export async function closeLoginsOfResident(tx: Tx, residentId: string): Promise<void> {
  await tx.deleteFrom('login').where('resident_id', '=', residentId).execute()
}

type GrantRow = { role: string; path: string; organisationId: string; areaId: string; bodyId: string | null }

async function grantsOf(db: Db | Tx, accountId: string): Promise<GrantRow[]> {
  return db
    .selectFrom('role_grant')
    .innerJoin('organisation', 'organisation.id', 'role_grant.organisation_id')
    .select([
      'role_grant.role',
      'organisation.path',
      'organisation.id as organisationId',
      'organisation.area_id as areaId',
      'role_grant.body_id as bodyId',
    ])
    .where('role_grant.account_id', '=', accountId)
    .where('role_grant.ended_at', 'is', null)
    .execute()
}

/** The account as an actor with its grants of today, or null when it is gone or shut. */
export async function actorOfAccount(db: Db | Tx, accountId: string): Promise<Actor | null> {
  const account = await db.selectFrom('account').selectAll().where('id', '=', accountId).executeTakeFirst()
  if (!account || account.disabled_at) return null
  return {
    kind: 'staff',
    accountId: account.id,
    postLine: account.post_line,
    mustChangePassword: account.must_change_password,
    grants: await grantsOf(db, account.id),
  }
}

/** Who a login cookie stands for, or null; a login in use is carried on. */
export async function identify(
  db: Db,
  token: string | undefined,
  now: Date,
): Promise<{ actor: Actor; csrf: string } | null> {
  if (!token) return null
  const tokenHash = hashOf(token)
  const login = await db
    .selectFrom('login')
    .selectAll()
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst()
  if (!login || login.expires_at <= now) return null
  const actor: Actor | null = login.account_id
    ? await actorOfAccount(db, login.account_id)
    : { kind: 'resident', residentId: login.resident_id! }
  if (!actor) return null
  if (now.getTime() - login.seen_at.getTime() > 60_000) {
    await db
      .updateTable('login')
      .set({ seen_at: now, expires_at: expiry(login.account_id ? 'staff' : 'resident', now) })
      .where('token_hash', '=', tokenHash)
      .execute()
  }
  return { actor, csrf: login.csrf }
}

import { RuleError } from '../../../base/reason.ts'
import type { Act, Read } from '../../../platform/commands/act.ts'
import { CommittedRefusal, defineCommand } from '../../../platform/commands/command.ts'
import { OpenLoginRequest } from '../contract.ts'
import { afterFailure, lockMinutes, loginBar } from '../rules/lockout.ts'
import { accountByLogin, changeAccount, lockedAccount } from './account-store.ts'
import { openLogin as storeLogin } from './login-store.ts'
import { hashPassword, isOfOtherCost, nobodysHash, verifyPassword } from './password-hash.ts'

/**
 * `tried` is the hash that the password was held against: another one may stand by the time of the act. `renewed` is
 * one of today's cost for a password that fits one of another.
 */
type Checked = { accountId: string | null; fits: boolean; tried: string | null; renewed: string | null }

/** Finds the account and tries the password; takes as long when there is no such account. */
async function tryPassword(read: Read, request: OpenLoginRequest): Promise<Checked> {
  const account = await accountByLogin(read.db, request.login)
  const tried = account?.password_hash ?? null
  const fits = (await verifyPassword(request.password, tried ?? nobodysHash())) && tried !== null
  const renewed = fits && isOfOtherCost(tried) ? await hashPassword(request.password) : null
  return { accountId: account?.id ?? null, fits, tried, renewed }
}

function wrong(): CommittedRefusal {
  return new CommittedRefusal(new RuleError('refused', { code: 'accounts.wrong-login' }))
}

/** Signs staff in. A wrong password counts even though it is refused; five lock the account for a while. */
async function openLogin(act: Act, _request: OpenLoginRequest, checked: Checked) {
  const account = checked.accountId ? await lockedAccount(act.tx, checked.accountId) : undefined
  if (!account) return wrong()
  // Handed over or reset while the password was being tried: it is the account of another holder now.
  const fits = checked.fits && checked.tried === account.password_hash
  const state = {
    failures: account.failures,
    lockedUntil: account.locked_until,
    disabledAt: account.disabled_at,
  }
  const bar = loginBar(state, act.now)
  if (bar === 'locked') {
    throw new RuleError('too-many', { code: 'accounts.locked', values: { minutes: lockMinutes } })
  }
  if (bar === 'disabled' && fits) throw new RuleError('forbidden', { code: 'accounts.disabled' })
  if (!fits) {
    const next = afterFailure(state, act.now)
    await changeAccount(act.tx, account.id, { failures: next.failures, locked_until: next.lockedUntil })
    return wrong()
  }
  await changeAccount(act.tx, account.id, {
    failures: 0,
    locked_until: null,
    password_hash: checked.renewed ?? account.password_hash,
  })
  const login = await storeLogin(act.tx, { accountId: account.id }, act.now)
  return { ...login, mustChangePassword: account.must_change_password }
}

export const openLoginCommand = defineCommand({
  name: 'logins.open',
  path: '/logins',
  summary: 'Sign in with account name or phone and password; the token goes into the Authorization header.',
  request: OpenLoginRequest,
  prepare: tryPassword,
  run: openLogin,
})

import { found, RuleError, refuseIf } from '../../../base/reason.ts'
import type { Act, Read } from '../../../platform/commands/act.ts'
import { accountOf } from '../../../platform/commands/actor.ts'
import { defineCommand } from '../../../platform/commands/command.ts'
import { ChangePasswordRequest } from '../contract.ts'
import { passwordObstacles } from '../rules/password.ts'
import { accountById, changeAccount, lockedAccount } from './account-store.ts'
import { closeLoginsOf, openLogin } from './login-store.ts'
import { hashPassword, verifyPassword } from './password-hash.ts'

/** `tried` is the hash that the old password was held against: another one may stand by the time of the act. */
type Hashes = { oldFits: boolean; tried: string | null; hash: string }

async function hashes(read: Read, request: ChangePasswordRequest): Promise<Hashes> {
  const accountId = accountOf(read.actor)
  const account = accountId ? await accountById(read.db, accountId) : undefined
  return {
    oldFits: account ? await verifyPassword(request.oldPassword, account.password_hash) : false,
    tried: account?.password_hash ?? null,
    hash: await hashPassword(request.password),
  }
}

/** Changes the own password; every other login of the account ends, this one goes on under a new token. */
async function changePassword(act: Act, request: ChangePasswordRequest, made: Hashes) {
  const accountId = accountOf(act.actor)
  if (!accountId) throw new RuleError('signed-out', { code: 'access.sign-in-first' })
  const account = found(await lockedAccount(act.tx, accountId), 'accounts.not-found')
  // Handed over or reset meanwhile: the former holder's password opens nothing any more.
  if (!made.oldFits || made.tried !== account.password_hash) {
    throw new RuleError('invalid', { code: 'accounts.old-password-wrong', field: 'oldPassword' })
  }
  const reasons = passwordObstacles(request.password, account.login)
  if (request.password !== request.again) reasons.push({ code: 'accounts.passwords-differ', field: 'again' })
  if (request.password === request.oldPassword)
    reasons.push({ code: 'accounts.password-same', field: 'password' })
  refuseIf(reasons, 'invalid')
  await changeAccount(act.tx, accountId, {
    password_hash: made.hash,
    password_changed_at: act.now,
    must_change_password: false,
  })
  await closeLoginsOf(act.tx, accountId)
  await act.record({ chainId: accountId, kind: 'account.password-set', data: { accountId, by: 'self' } })
  return openLogin(act.tx, { accountId }, act.now)
}

export const changePasswordCommand = defineCommand({
  name: 'accounts.change-password',
  path: '/account/password',
  summary: 'Change the own password.',
  request: ChangePasswordRequest,
  prepare: hashes,
  run: changePassword,
})

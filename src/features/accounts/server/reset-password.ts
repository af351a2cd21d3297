import { found, RuleError, refuseIf } from '../../../base/reason.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { accountOf } from '../../../platform/commands/actor.ts'
import { defineCommand } from '../../../platform/commands/command.ts'
import { authorise } from '../../access/index.ts'
import { ResetPasswordRequest } from '../contract.ts'
import { passwordObstacles } from '../rules/password.ts'
import { authoriseForAccount } from './account-scope.ts'
import { lockedAccount } from './account-store.ts'
import { giveFirstPassword } from './first-password.ts'
import { hashPassword } from './password-hash.ts'

/** Gives an account a first password again: it must be changed at the next sign-in, and a lock is lifted. */
async function resetPassword(
  act: Act,
  request: ResetPasswordRequest,
  hash: string,
): Promise<{ accountId: string }> {
  const account = found(await lockedAccount(act.tx, request.accountId), 'accounts.not-found')
  await authoriseForAccount(act.tx, act.actor, 'accounts.reset-password', account.id)
  if (accountOf(act.actor) === account.id) throw new RuleError('refused', { code: 'accounts.own-account' })
  refuseIf(passwordObstacles(request.password, account.login), 'invalid')
  await giveFirstPassword(act, account.id, hash)
  await act.record({
    chainId: account.id,
    kind: 'account.password-set',
    data: { accountId: account.id, by: 'administrator' },
  })
  return { accountId: account.id }
}

export const resetPasswordCommand = defineCommand({
  name: 'accounts.reset-password',
  path: '/accounts/:accountId/password',
  summary: 'Set a first password for an account; its holder must change it at the next sign-in.',
  request: ResetPasswordRequest,
  prepare(read, request) {
    authorise(read.actor, 'accounts.reset-password', null)
    return hashPassword(request.password)
  },
  run: (act, request, hash: string) => resetPassword(act, request, hash),
})

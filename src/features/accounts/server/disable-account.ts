import { found, RuleError } from '../../../base/reason.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { accountOf } from '../../../platform/commands/actor.ts'
import { defineCommand } from '../../../platform/commands/command.ts'
import { AccountRequest } from '../contract.ts'
import { authoriseForAccount } from './account-scope.ts'
import { changeAccount, lockedAccount } from './account-store.ts'
import { closeLoginsOf } from './login-store.ts'

/** Shuts an account for good and signs it out everywhere; what it did stays under its post. */
async function disableAccount(act: Act, request: AccountRequest): Promise<{ accountId: string }> {
  const account = found(await lockedAccount(act.tx, request.accountId), 'accounts.not-found')
  await authoriseForAccount(act.tx, act.actor, 'accounts.disable', account.id)
  if (accountOf(act.actor) === account.id) throw new RuleError('refused', { code: 'accounts.own-account' })
  if (account.disabled_at) throw new RuleError('refused', { code: 'accounts.already-disabled' })
  await changeAccount(act.tx, account.id, { disabled_at: act.now })
  await closeLoginsOf(act.tx, account.id)
  await act.record({ chainId: account.id, kind: 'account.disabled', data: { accountId: account.id } })
  return { accountId: account.id }
}

export const disableAccountCommand = defineCommand({
  name: 'accounts.disable',
  path: '/accounts/:accountId/disable',
  summary: 'Shut an account and sign it out everywhere.',
  request: AccountRequest,
  run: disableAccount,
})

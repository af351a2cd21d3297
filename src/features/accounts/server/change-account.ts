import { found, RuleError } from '../../../base/reason.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { defineCommand } from '../../../platform/commands/command.ts'
import { ChangeAccountRequest } from '../contract.ts'
import { authoriseForAccount } from './account-scope.ts'
import { accountByLogin, changeAccount, lockedAccount } from './account-store.ts'

/** Names the post of an account anew, or gives it the phone of whoever holds the post now. */
async function changeAccountData(act: Act, request: ChangeAccountRequest): Promise<{ accountId: string }> {
  const account = found(await lockedAccount(act.tx, request.accountId), 'accounts.not-found')
  await authoriseForAccount(act.tx, act.actor, 'accounts.change', account.id)
  const phone = request.withoutPhone ? null : (request.phone ?? account.phone)
  const holder = phone && (await accountByLogin(act.tx, phone))
  if (holder && holder.id !== account.id) {
    throw new RuleError('invalid', { code: 'accounts.phone-taken', field: 'phone' })
  }
  await changeAccount(act.tx, account.id, { post_line: request.postLine, phone })
  await act.record({
    chainId: account.id,
    kind: 'account.changed',
    data: {
      accountId: account.id,
      postLine: request.postLine !== account.post_line,
      phone: phone !== account.phone,
    },
  })
  return { accountId: account.id }
}

export const changeAccountCommand = defineCommand({
  name: 'accounts.change',
  path: '/accounts/:accountId/change',
  summary: 'Name the post of an account anew, change its phone, or take the phone away.',
  request: ChangeAccountRequest,
  chainOf: (request) => request.accountId,
  run: changeAccountData,
})

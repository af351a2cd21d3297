import { found, type Reason, RuleError, refuseIf } from '../../../base/reason.ts'
import type { Act, Read } from '../../../platform/commands/act.ts'
import { accountOf } from '../../../platform/commands/actor.ts'
import { defineCommand } from '../../../platform/commands/command.ts'
import type { Tx } from '../../../platform/database/tables.ts'
import { ChangeAccountRequest } from '../contract.ts'
import { passwordObstacles } from '../rules/password.ts'
import type { AccountReason } from '../rules/reasons.ts'
import { authoriseForAccount } from './account-scope.ts'
import { accountById, accountByLogin, changeAccount, lockedAccount } from './account-store.ts'
import { giveFirstPassword } from './first-password.ts'
import { hashPassword, verifyPassword } from './password-hash.ts'

type Account = NonNullable<Awaited<ReturnType<typeof lockedAccount>>>
/** The first password of another holder. */
type First = { password: string; hash: string; formers: boolean }

function missingPassword({ holder, password }: Partial<ChangeAccountRequest>): Reason<AccountReason>[] {
  const missing = holder === 'another' && password === undefined
  return missing ? [{ code: 'accounts.first-password-missing', field: 'password' }] : []
}

/** Null where the same person goes on using the account. */
async function firstPassword(read: Read, request: ChangeAccountRequest): Promise<First | null> {
  const { holder, password, accountId } = request
  const account = found(await accountById(read.db, accountId), 'accounts.not-found')
  // Before the former password is compared: whoever may not hand the account over learns nothing of it.
  await authoriseForAccount(read.db, read.actor, 'accounts.change', account.id)
  refuseIf(missingPassword(request), 'invalid')
  if (holder === 'same' || password === undefined) return null
  const formers = await verifyPassword(password, account.password_hash)
  return { password, formers, hash: await hashPassword(password) }
}

function passwordReasons({ password, formers }: First, login: string): Reason<AccountReason>[] {
  return [
    ...passwordObstacles(password, login),
    ...(formers ? [{ code: 'accounts.password-of-former' as const, field: 'password' }] : []),
  ]
}

async function phoneObstacles(
  tx: Tx,
  account: Account,
  { phone, withoutPhone, holder }: ChangeAccountRequest,
): Promise<Reason<AccountReason>[]> {
  if (withoutPhone) return phone ? [{ code: 'accounts.phone-and-none', field: 'withoutPhone' }] : []
  if (!phone) {
    const former = holder === 'another' && account.phone !== null
    return former ? [{ code: 'accounts.phone-of-former', field: 'phone' }] : []
  }
  const owner = await accountByLogin(tx, phone)
  return owner && owner.id !== account.id ? [{ code: 'accounts.phone-taken', field: 'phone' }] : []
}

/** Names the post of an account anew or changes its phone; where another person holds the post now, hands it over. */
async function changeAccountData(
  act: Act,
  request: ChangeAccountRequest,
  first: First | null,
): Promise<{ accountId: string; handedOver: boolean }> {
  const account = found(await lockedAccount(act.tx, request.accountId), 'accounts.not-found')
  await authoriseForAccount(act.tx, act.actor, 'accounts.change', account.id)
  const { postLine } = request
  if (first && accountOf(act.actor) === account.id) {
    throw new RuleError('refused', { code: 'accounts.own-account' })
  }
  const wrong = first ? passwordReasons(first, account.login) : []
  refuseIf([...wrong, ...(await phoneObstacles(act.tx, account, request))], 'invalid')
  const phone = request.withoutPhone ? null : (request.phone ?? account.phone)
  await changeAccount(act.tx, account.id, { post_line: postLine, phone })
  if (first) await giveFirstPassword(act, account.id, first.hash)
  await act.record({
    chainId: account.id,
    kind: first ? 'account.handed-over' : 'account.changed',
    data: {
      accountId: account.id,
      postLine: postLine !== account.post_line,
      phone: phone !== account.phone,
    },
  })
  return { accountId: account.id, handedOver: first !== null }
}

export const changeAccountCommand = defineCommand({
  name: 'accounts.change',
  path: '/accounts/:accountId/change',
  summary:
    'Name the post of an account anew, change its phone or take it away; or hand it over to another person.',
  request: ChangeAccountRequest,
  alsoWrong: missingPassword,
  chainOf: (request) => request.accountId,
  prepare: firstPassword,
  run: changeAccountData,
})

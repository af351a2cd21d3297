import { newId } from '../../../base/id.ts'
import { found, type Reason, RuleError, refuseIf } from '../../../base/reason.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { accountOf } from '../../../platform/commands/actor.ts'
import { defineCommand } from '../../../platform/commands/command.ts'
import type { Tx } from '../../../platform/database/tables.ts'
import { openChain } from '../../../platform/events/journal.ts'
import { authorise } from '../../access/index.ts'
import { organisationById, refuseInEnded } from '../../organisations/index.ts'
import { CreateAccountRequest } from '../contract.ts'
import { passwordObstacles } from '../rules/password.ts'
import type { AccountReason } from '../rules/reasons.ts'
import { accountByLogin, insertAccount, insertGrant } from './account-store.ts'
import { handlerBody } from './handler-body.ts'
import { hashPassword } from './password-hash.ts'

async function takenNames(tx: Tx, request: CreateAccountRequest): Promise<Reason<AccountReason>[]> {
  const reasons: Reason<AccountReason>[] = []
  if (await accountByLogin(tx, request.login)) reasons.push({ code: 'accounts.login-taken', field: 'login' })
  if (request.phone && (await accountByLogin(tx, request.phone))) {
    reasons.push({ code: 'accounts.phone-taken', field: 'phone' })
  }
  return reasons
}

/** Makes an account with its first role. Its holder must choose an own password at the first sign-in. */
export async function createAccount(
  act: Act,
  request: CreateAccountRequest,
  passwordHash: string,
  mustChangePassword = act.actor.kind !== 'system',
): Promise<{ accountId: string }> {
  const organisation = found(
    await organisationById(act.tx, request.organisationId),
    'organisations.not-found',
  )
  authorise(act.actor, 'accounts.create', { path: organisation.path })
  await refuseInEnded(act.tx, organisation.path)
  refuseIf(
    [...passwordObstacles(request.password, request.login), ...(await takenNames(act.tx, request))],
    'invalid',
  )
  const bodyId = await handlerBody(act.tx, request.role, request.bodyId, organisation)
  const accountId = newId(act.now)
  const added = await insertAccount(act.tx, {
    id: accountId,
    area_id: organisation.areaId,
    login: request.login.toLowerCase(),
    phone: request.phone ?? null,
    post_line: request.postLine,
    person_id: null,
    password_hash: passwordHash,
    password_changed_at: act.now,
    must_change_password: mustChangePassword,
    locked_until: null,
    disabled_at: null,
    created_at: act.now,
  })
  if (!added) throw new RuleError('invalid', { code: 'accounts.login-taken', field: 'login' })
  const grantId = newId(act.now)
  await insertGrant(act.tx, {
    id: grantId,
    account_id: accountId,
    role: request.role,
    organisation_id: organisation.id,
    body_id: bodyId,
    granted_by: accountOf(act.actor),
    granted_at: act.now,
    ended_at: null,
  })
  await openChain(act.tx, { id: accountId, kind: 'account', areaId: organisation.areaId })
  await act.record({
    chainId: accountId,
    kind: 'account.created',
    data: { accountId, grantId, role: request.role, organisationId: organisation.id, bodyId },
  })
  return { accountId }
}

export const createAccountCommand = defineCommand({
  name: 'accounts.create',
  path: '/accounts',
  summary: 'Make an account for a post, with its first role.',
  request: CreateAccountRequest,
  alsoWrong: ({ password, login = '' }) => (password === undefined ? [] : passwordObstacles(password, login)),
  prepare(read, request) {
    authorise(read.actor, 'accounts.create', null)
    return hashPassword(request.password)
  },
  run: (act, request, hash: string) => createAccount(act, request, hash),
})

import { newId } from '../../../base/id.ts'
import { found, RuleError, refuseIf } from '../../../base/reason.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { accountOf } from '../../../platform/commands/actor.ts'
import { defineCommand } from '../../../platform/commands/command.ts'
import { authorise } from '../../access/index.ts'
import { organisationById, refuseInEnded } from '../../organisations/index.ts'
import { EndRoleRequest, GrantRoleRequest } from '../contract.ts'
import { grantObstacles } from '../rules/grant.ts'
import { endGrant, grantById, insertGrant, lockedAccount, standingGrants } from './account-store.ts'
import { handlerBody } from './handler-body.ts'
import { closeLoginsOf } from './login-store.ts'

/** Gives an account one more role. Granting and auditing exclude each other; nobody grants to the own account. */
async function grantRole(act: Act, request: GrantRoleRequest): Promise<{ grantId: string }> {
  const organisation = found(
    await organisationById(act.tx, request.organisationId),
    'organisations.not-found',
  )
  authorise(act.actor, 'roles.grant', { path: organisation.path })
  await refuseInEnded(act.tx, organisation.path)
  const account = found(await lockedAccount(act.tx, request.accountId), 'accounts.not-found')
  const standing = await standingGrants(act.tx, account.id)
  const bodyId = await handlerBody(act.tx, request.role, request.bodyId, organisation)
  const wanted = { role: request.role, path: organisation.path, bodyId }
  refuseIf(grantObstacles(wanted, standing, accountOf(act.actor) === account.id))
  const grantId = newId(act.now)
  await insertGrant(act.tx, {
    id: grantId,
    account_id: account.id,
    role: request.role,
    organisation_id: organisation.id,
    body_id: bodyId,
    granted_by: accountOf(act.actor),
    granted_at: act.now,
    ended_at: null,
  })
  await act.record({
    chainId: account.id,
    kind: 'role.granted',
    data: { grantId, role: request.role, organisationId: organisation.id, bodyId },
  })
  return { grantId }
}

/** Ends a role; the account is signed out everywhere, so that the right ends now. */
async function endRole(act: Act, request: EndRoleRequest): Promise<{ accountId: string }> {
  const grant = found(await grantById(act.tx, request.grantId), 'accounts.not-found')
  if (grant.account_id !== request.accountId || grant.ended_at) {
    throw new RuleError('not-found', { code: 'accounts.not-found' })
  }
  const organisation = found(await organisationById(act.tx, grant.organisation_id), 'organisations.not-found')
  authorise(act.actor, 'roles.end', { path: organisation.path })
  // Nobody ends the own role: the last administrator would leave nobody to grant one.
  if (accountOf(act.actor) === grant.account_id)
    throw new RuleError('refused', { code: 'accounts.own-role-end' })
  await endGrant(act.tx, grant.id, act.now)
  await closeLoginsOf(act.tx, grant.account_id)
  await act.record({
    chainId: grant.account_id,
    kind: 'role.ended',
    data: { grantId: grant.id, role: grant.role, organisationId: grant.organisation_id },
  })
  return { accountId: grant.account_id }
}

export const grantRoleCommand = defineCommand({
  name: 'roles.grant',
  path: '/accounts/:accountId/roles',
  summary: 'Give an account a role in an organisation and all below it.',
  request: GrantRoleRequest,
  run: grantRole,
})

export const endRoleCommand = defineCommand({
  name: 'roles.end',
  path: '/accounts/:accountId/roles/:grantId/end',
  summary: 'End a role of an account.',
  request: EndRoleRequest,
  run: endRole,
})

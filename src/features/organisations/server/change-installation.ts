import { found, RuleError } from '../../../base/reason.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { defineCommand } from '../../../platform/commands/command.ts'
import { authorise } from '../../access/index.ts'
import { ChangeInstallationRequest } from '../contract.ts'
import { changeInstallationRow } from './installation-store.ts'
import { organisationById } from './organisation-store.ts'

/** Changes what stands on every page: the name of the site and the number that people call. */
export async function changeInstallation(
  act: Act,
  request: ChangeInstallationRequest,
): Promise<{ organisationId: string }> {
  const top = found(await organisationById(act.tx, request.organisationId), 'organisations.not-found')
  authorise(act.actor, 'installation.change', { path: top.path })
  if (top.parentId !== null) throw new RuleError('not-found', { code: 'organisations.not-found' })
  const helpPhone = request.helpPhone ?? null
  await changeInstallationRow(act.tx, { siteName: request.siteName, helpPhone })
  await act.record({
    chainId: top.id,
    kind: 'installation.changed',
    data: { siteName: request.siteName, helpPhone },
  })
  return { organisationId: top.id }
}

export const changeInstallationCommand = defineCommand({
  name: 'installation.change',
  path: '/organisations/:organisationId/site',
  summary: 'Change the name of the site and the phone number that every page shows.',
  request: ChangeInstallationRequest,
  chainOf: (request) => request.organisationId,
  run: changeInstallation,
})

import { found, type Reason, refuseIf } from '../../../base/reason.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { defineCommand } from '../../../platform/commands/command.ts'
import { authorise } from '../../access/index.ts'
import { ChangeOrganisationRequest } from '../contract.ts'
import type { OwnSettings } from '../rules/own-settings.ts'
import type { OrganisationReason } from '../rules/reasons.ts'
import { settingObstacles } from '../rules/setting-obstacles.ts'
import { changeOrganisationRow, codeTaken, nameTaken, organisationById } from './organisation-store.ts'
import { refreshRoomSearch } from './room-store.ts'

/** Names a node anew and sets its own rule values. Rounds that run already keep the values they started with. */
export async function changeOrganisation(
  act: Act,
  request: ChangeOrganisationRequest,
): Promise<{ organisationId: string }> {
  const organisation = found(
    await organisationById(act.tx, request.organisationId),
    'organisations.not-found',
  )
  authorise(act.actor, 'organisations.change', { path: organisation.path })
  const reasons: Reason<OrganisationReason>[] = settingObstacles(request)
  if (await nameTaken(act.tx, organisation.parentId, request.name, organisation.id)) {
    reasons.push({ code: 'organisations.name-taken', field: 'name' })
  }
  if (request.code && (await codeTaken(act.tx, request.code, organisation.id))) {
    reasons.push({ code: 'organisations.code-taken', field: 'code' })
  }
  refuseIf(reasons, 'invalid')
  const settings: OwnSettings = {
    ...(request.composition && { composition: request.composition }),
    ...(request.evaluationScale && { evaluationScale: request.evaluationScale }),
    ...(request.answerDays && { answerDays: request.answerDays }),
  }
  await changeOrganisationRow(act.tx, organisation.id, {
    name: request.name,
    code: request.code ?? null,
    settings,
  })
  if (request.name !== organisation.name) await refreshRoomSearch(act.tx, organisation.path)
  await act.record({
    chainId: organisation.id,
    kind: 'organisation.changed',
    data: { organisationId: organisation.id, name: request.name, settings },
  })
  return { organisationId: organisation.id }
}

export const changeOrganisationCommand = defineCommand({
  name: 'organisations.change',
  path: '/organisations/:organisationId/change',
  summary: 'Rename a node of the tree and set its own rule values; what is left out comes from above.',
  request: ChangeOrganisationRequest,
  chainOf: (request) => request.organisationId,
  run: changeOrganisation,
})

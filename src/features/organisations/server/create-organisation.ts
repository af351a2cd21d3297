import { newId } from '../../../base/id.ts'
import { found, type Reason, refuseIf } from '../../../base/reason.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { defineCommand } from '../../../platform/commands/command.ts'
import { openChain } from '../../../platform/events/journal.ts'
import { authorise } from '../../access/index.ts'
import { CreateOrganisationRequest } from '../contract.ts'
import type { OrganisationReason } from '../rules/reasons.ts'
import { areaIdFor, mayStandBelow, pathBelow } from '../rules/tree.ts'
import { refuseInEnded } from './end-place.ts'
import {
  codeTaken,
  insertOrganisations,
  nameTaken,
  organisationById,
  topOrganisation,
} from './organisation-store.ts'

/** Adds a node to the tree; the first one is the top. */
export async function createOrganisation(
  act: Act,
  request: CreateOrganisationRequest,
): Promise<{ organisationId: string }> {
  const parent = request.parentId
    ? found(await organisationById(act.tx, request.parentId), 'organisations.not-found')
    : null
  authorise(act.actor, 'organisations.create', { path: parent?.path ?? '/' })
  if (parent) await refuseInEnded(act.tx, parent.path)
  const reasons: Reason<OrganisationReason>[] = []
  if (!parent && (await topOrganisation(act.tx)))
    reasons.push({ code: 'organisations.top-exists', field: 'parentId' })
  if (parent && !mayStandBelow(request.kind, parent.kind)) {
    reasons.push({ code: 'organisations.wrong-level', field: 'kind' })
  }
  if (await nameTaken(act.tx, parent?.id ?? null, request.name)) {
    reasons.push({ code: 'organisations.name-taken', field: 'name' })
  }
  if (request.code && (await codeTaken(act.tx, request.code))) {
    reasons.push({ code: 'organisations.code-taken', field: 'code' })
  }
  refuseIf(reasons, 'invalid')
  const id = newId(act.now)
  const areaId = areaIdFor({ id, kind: request.kind }, parent)
  await insertOrganisations(act.tx, [
    {
      id,
      parent_id: parent?.id ?? null,
      area_id: areaId,
      path: pathBelow(parent?.path ?? null, id),
      kind: request.kind,
      name: request.name,
      code: request.code ?? null,
    },
  ])
  await openChain(act.tx, { id, kind: 'organisation', areaId })
  await act.record({
    chainId: id,
    kind: 'organisation.created',
    data: { organisationId: id, parentId: parent?.id ?? null, kind: request.kind, name: request.name },
  })
  return { organisationId: id }
}

export const createOrganisationCommand = defineCommand({
  name: 'organisations.create',
  path: '/organisations',
  summary: 'Add a node to the organisation tree.',
  request: CreateOrganisationRequest,
  run: createOrganisation,
})

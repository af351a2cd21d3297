import { newId } from '../../../base/id.ts'
import { found, RuleError } from '../../../base/reason.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { defineCommand } from '../../../platform/commands/command.ts'
import { lockChain } from '../../../platform/events/journal.ts'
import { authorise } from '../../access/index.ts'
import { CreateBodyRequest } from '../contract.ts'
import { insertBody } from './body-store.ts'
import { refuseInEnded } from './end-place.ts'
import { organisationById } from './organisation-store.ts'

/** Adds a body (Party committee, department, property company …) to a node of the tree. */
export async function createBody(act: Act, request: CreateBodyRequest): Promise<{ bodyId: string }> {
  const organisation = found(
    await organisationById(act.tx, request.organisationId),
    'organisations.not-found',
  )
  authorise(act.actor, 'bodies.create', { path: organisation.path })
  await lockChain(act.tx, organisation.id)
  await refuseInEnded(act.tx, organisation.path)
  const id = newId(act.now)
  const added = await insertBody(act.tx, {
    id,
    organisation_id: organisation.id,
    area_id: organisation.areaId,
    kind: request.kind,
    name: request.name,
    ended_on: null,
  })
  if (!added) throw new RuleError('invalid', { code: 'organisations.body-taken', field: 'name' })
  await act.record({
    chainId: organisation.id,
    kind: 'body.created',
    data: { bodyId: id, kind: request.kind, name: request.name },
  })
  return { bodyId: id }
}

export const createBodyCommand = defineCommand({
  name: 'bodies.create',
  path: '/organisations/:organisationId/bodies',
  summary: 'Add a body to an organisation.',
  request: CreateBodyRequest,
  run: createBody,
})

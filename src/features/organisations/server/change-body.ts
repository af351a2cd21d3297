import { found, RuleError } from '../../../base/reason.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { defineCommand } from '../../../platform/commands/command.ts'
import { authorise } from '../../access/index.ts'
import { ChangeBodyRequest } from '../contract.ts'
import { bodyById, bodyNameTaken, changeBodyRow } from './body-store.ts'

/** Corrects what a body is called, or of which kind it is. */
export async function changeBody(act: Act, request: ChangeBodyRequest): Promise<{ bodyId: string }> {
  const body = found(await bodyById(act.tx, request.bodyId), 'organisations.body-not-found')
  authorise(act.actor, 'bodies.change', { path: body.path })
  if (await bodyNameTaken(act.tx, body, request.name)) {
    throw new RuleError('invalid', { code: 'organisations.body-taken', field: 'name' })
  }
  await changeBodyRow(act.tx, body.id, { name: request.name, kind: request.kind })
  await act.record({
    chainId: body.organisationId,
    kind: 'body.changed',
    data: { bodyId: body.id, kind: request.kind, name: request.name },
  })
  return { bodyId: body.id }
}

export const changeBodyCommand = defineCommand({
  name: 'bodies.change',
  path: '/bodies/:bodyId/change',
  summary: 'Correct name or kind of a body.',
  request: ChangeBodyRequest,
  async chainOf({ bodyId }, tx) {
    return found(await bodyById(tx, bodyId), 'organisations.body-not-found').organisationId
  },
  run: changeBody,
})

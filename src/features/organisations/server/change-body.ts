import { found, RuleError } from '../../../base/reason.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { defineCommand } from '../../../platform/commands/command.ts'
import { authorise } from '../../access/index.ts'
import { ChangeBodyRequest } from '../contract.ts'
import { bodyById, bodyNameTaken, changeBodyRow } from './body-store.ts'

/** Corrects what a body is called, or ends it: it is offered no more, and what is laid on it goes on. */
export async function changeBody(act: Act, request: ChangeBodyRequest): Promise<{ bodyId: string }> {
  const body = found(await bodyById(act.tx, request.bodyId), 'organisations.body-not-found')
  authorise(act.actor, 'bodies.change', { path: body.path })
  if (await bodyNameTaken(act.tx, body, request.name)) {
    throw new RuleError('invalid', { code: 'organisations.body-taken', field: 'name' })
  }
  const endedOn = request.endedOn ?? null
  await changeBodyRow(act.tx, body.id, { name: request.name, kind: request.kind, ended_on: endedOn })
  await act.record({
    chainId: body.organisationId,
    kind: 'body.changed',
    data: { bodyId: body.id, kind: request.kind, name: request.name, endedOn },
  })
  return { bodyId: body.id }
}

export const changeBodyCommand = defineCommand({
  name: 'bodies.change',
  path: '/bodies/:bodyId/change',
  summary: 'Correct name or kind of a body, or end it: it is offered no more, and what it has goes on.',
  request: ChangeBodyRequest,
  async chainOf({ bodyId }, tx) {
    return found(await bodyById(tx, bodyId), 'organisations.body-not-found').organisationId
  },
  run: changeBody,
})

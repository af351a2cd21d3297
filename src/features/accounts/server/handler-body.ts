import { RuleError } from '../../../base/reason.ts'
import type { Tx } from '../../../platform/database/tables.ts'
import type { Role } from '../../access/index.ts'
import { heldBody, type Organisation } from '../../organisations/index.ts'

/**
 * The body a role is tied to: a handler answers for one, which belongs to the place of the role or below it; other
 * roles have none.
 */
export async function handlerBody(
  tx: Tx,
  role: Role,
  bodyId: string | undefined,
  organisation: Organisation,
): Promise<string | null> {
  if (role !== 'handler') return null
  if (!bodyId) throw new RuleError('invalid', { code: 'accounts.handler-without-body', field: 'bodyId' })
  const body = await heldBody(tx, bodyId)
  if (!body?.path.startsWith(organisation.path)) {
    throw new RuleError('invalid', { code: 'accounts.body-elsewhere', field: 'bodyId' })
  }
  if (body.endedOn) {
    const { name } = body
    throw new RuleError('invalid', { code: 'organisations.is-ended', field: 'bodyId', values: { name } })
  }
  return body.id
}

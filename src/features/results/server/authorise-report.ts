import { RuleError } from '../../../base/reason.ts'
import type { Actor } from '../../../platform/commands/actor.ts'
import type { Db, Tx } from '../../../platform/database/tables.ts'
import { authorise, may } from '../../access/index.ts'
import { passedOnRows } from './responsibility-change-store.ts'

type Row = { id: string; number: string; leadName: string | null; leadBodyId: string | null }

/** The bodies that someone answers for. */
export function ownBodies(actor: Actor): string[] {
  const grants = actor.kind === 'staff' ? actor.grants : []
  const named = [...new Set(grants.flatMap((grant) => grant.bodyId ?? []))]
  return named.filter((id) => may(actor, 'progress.report', { path: '', bodyIds: [id] }))
}

/**
 * Lets the handler of a row's lead body and the Party office say where it stands. Someone whose body had the row before
 * is told which body has it now; all others are refused as everywhere.
 */
export async function authoriseReport(db: Db | Tx, actor: Actor, path: string, row: Row): Promise<void> {
  const subject = { path, bodyIds: row.leadBodyId ? [row.leadBodyId] : [] }
  if (may(actor, 'progress.report', subject)) return
  const passedOn = await passedOnRows(db, ownBodies(actor))
  if (passedOn.some(({ id }) => id === row.id)) {
    const values = { number: row.number, body: row.leadName ?? '' }
    throw new RuleError('forbidden', { code: 'results.laid-on-another', values })
  }
  authorise(actor, 'progress.report', subject)
}

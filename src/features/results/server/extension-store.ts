import type { ExpressionBuilder, Insertable, Selectable } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db, Tables, Tx } from '../../../platform/database/tables.ts'
import type { ExtensionView } from '../contract.ts'
import type { ExtensionTable } from './tables.ts'
import './tables.ts'

/** Keeps a request for more time; the database lets one wait at a time. */
export async function insertExtension(tx: Tx, row: Insertable<ExtensionTable>): Promise<void> {
  await tx.insertInto('extension').values(row).execute()
}

/** The change of the row that answers the request. */
export async function settleExtension(tx: Tx, id: string, changeId: string): Promise<void> {
  await tx.updateTable('extension').set({ change_id: changeId }).where('id', '=', id).execute()
}

export async function refuseExtensionRow(
  tx: Tx,
  id: string,
  refusal: { reason: string; on: string; by: string },
): Promise<void> {
  await tx
    .updateTable('extension')
    .set({ refusal: refusal.reason, refused_on: refusal.on, refused_by: refusal.by })
    .where('id', '=', id)
    .execute()
}

const columns = [
  'extension.id',
  'extension.due_from',
  'extension.due_to',
  'extension.reason',
  'extension.asked_on',
  'extension.asked_by',
  'extension.change_id',
  'extension.refusal',
  'extension.refused_on',
  'extension.refused_by',
  'answer.due_to as granted_to',
] as const

type ExtensionRow = Pick<
  Selectable<ExtensionTable>,
  | 'id'
  | 'due_from'
  | 'due_to'
  | 'reason'
  | 'asked_on'
  | 'asked_by'
  | 'change_id'
  | 'refusal'
  | 'refused_on'
  | 'refused_by'
> & { granted_to: string | null }

/** A stored request as it is read, whether it came as a row of its own or beside its responsibility. */
export function extensionOf(row: ExtensionRow): ExtensionView {
  return {
    id: row.id,
    dueFrom: row.due_from,
    dueOn: row.due_to,
    reason: row.reason,
    askedOn: row.asked_on,
    askedBy: row.asked_by,
    answer: answerOf(row),
  }
}

function answerOf(row: ExtensionRow): ExtensionView['answer'] {
  if (row.refusal !== null) {
    return { is: 'refused', reason: row.refusal, on: row.refused_on!, by: row.refused_by ?? '' }
  }
  if (row.change_id === null) return null
  return { is: 'changed', dueOn: row.granted_to === row.due_from ? null : row.granted_to }
}

/** The requests of each row of a query on `responsibility`, oldest first, read along with it. */
export function extensionsBeside(eb: ExpressionBuilder<Tables, 'responsibility'>) {
  return jsonArrayFrom(
    eb
      .selectFrom('extension')
      .leftJoin('responsibility_change as answer', 'answer.id', 'extension.change_id')
      .select([...columns])
      .whereRef('extension.responsibility_id', '=', 'responsibility.id')
      .orderBy('extension.position'),
  )
}

/** The requests of these rows, oldest first; rows without one are not among the answer. */
export async function extensionsOfResponsibilities(
  db: Db | Tx,
  responsibilityIds: string[],
): Promise<Map<string, ExtensionView[]>> {
  if (responsibilityIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('extension')
    .leftJoin('responsibility_change as answer', 'answer.id', 'extension.change_id')
    .select([...columns, 'extension.responsibility_id as responsibilityId'])
    .where('extension.responsibility_id', 'in', responsibilityIds)
    .orderBy('extension.position')
    .execute()
  const grouped = new Map<string, ExtensionView[]>()
  for (const { responsibilityId, ...row } of rows) {
    grouped.set(responsibilityId, [...(grouped.get(responsibilityId) ?? []), extensionOf(row)])
  }
  return grouped
}

import { type ExpressionBuilder, type Insertable, type Selectable, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db, Tables, Tx } from '../../../platform/database/tables.ts'
import type { PassedOnView, ResponsibilityChangeView } from '../contract.ts'
import { type Assignment, differencesOf } from '../rules/responsibility-changes.ts'
import type { ResponsibilityState } from '../rules/responsibility-state.ts'
import type { ResponsibilityChangeTable } from './tables.ts'
import './tables.ts'

/** A change with the report that came last before it, by which it is known what was said since. */
export type StoredChange = ResponsibilityChangeView & { lastReportId: string | null }

type Origin = Pick<
  Insertable<ResponsibilityChangeTable>,
  | 'id'
  | 'responsibility_id'
  | 'area_id'
  | 'reason'
  | 'changed_on'
  | 'changed_by'
  | 'last_report_id'
  | 'entered_at'
>

/** Keeps a change with both what was and what became, and lays the row down anew; call with the chain locked. */
export async function insertChange(
  tx: Tx,
  origin: Origin,
  change: { from: Assignment; to: Assignment; state: ResponsibilityState['is'] },
): Promise<void> {
  const { from, to } = change
  await Promise.all([
    tx
      .insertInto('responsibility_change')
      .values({
        ...origin,
        due_from: from.dueOn,
        due_to: to.dueOn,
        lead_from: from.leadName,
        lead_to: to.leadName,
        lead_body_from: from.leadBodyId,
        lead_body_to: to.leadBodyId,
        helpers_from: from.helpers,
        helpers_to: to.helpers,
        person_from: from.person,
        person_to: to.person,
      })
      .execute(),
    tx
      .updateTable('responsibility')
      .set({
        due_on: to.dueOn,
        lead_name: to.leadName,
        lead_body_id: to.leadBodyId,
        helpers: to.helpers,
        person: to.person,
        state: change.state,
      })
      .where('id', '=', origin.responsibility_id)
      .execute(),
  ])
}

const columns = [
  'change.id',
  'change.due_from',
  'change.due_to',
  'change.lead_from',
  'change.lead_to',
  'change.lead_body_from',
  'change.lead_body_to',
  'change.helpers_from',
  'change.helpers_to',
  'change.person_from',
  'change.person_to',
  'change.reason',
  'change.changed_on',
  'change.changed_by',
  'change.last_report_id',
] as const

type ChangeRow = Pick<
  Selectable<ResponsibilityChangeTable>,
  (typeof columns)[number] extends `change.${infer Column extends keyof ResponsibilityChangeTable}`
    ? Column
    : never
>

/** A stored change as it is read, whether it came as a row of its own or beside its responsibility. */
export function changeOf(row: ChangeRow): StoredChange {
  const from = {
    dueOn: row.due_from,
    leadName: row.lead_from,
    leadBodyId: row.lead_body_from,
    helpers: row.helpers_from,
    person: row.person_from,
  }
  const to = {
    dueOn: row.due_to,
    leadName: row.lead_to,
    leadBodyId: row.lead_body_to,
    helpers: row.helpers_to,
    person: row.person_to,
  }
  return {
    id: row.id,
    ...differencesOf(from, to),
    reason: row.reason,
    changedOn: row.changed_on,
    changedBy: row.changed_by,
    lastReportId: row.last_report_id,
  }
}

/** The changes of each row of a query on `responsibility`, oldest first, read along with it. */
export function changesBeside(eb: ExpressionBuilder<Tables, 'responsibility'>) {
  return jsonArrayFrom(
    eb
      .selectFrom('responsibility_change as change')
      .select([...columns])
      .whereRef('change.responsibility_id', '=', 'responsibility.id')
      .orderBy('change.position'),
  )
}

/** What was changed about these rows, oldest first; rows without a change are not among the answer. */
export async function changesOfResponsibilities(
  db: Db | Tx,
  responsibilityIds: string[],
): Promise<Map<string, StoredChange[]>> {
  if (responsibilityIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('responsibility_change as change')
    .select([...columns, 'change.responsibility_id as responsibilityId'])
    .where('change.responsibility_id', 'in', responsibilityIds)
    .orderBy('change.position')
    .execute()
  const grouped = new Map<string, StoredChange[]>()
  for (const { responsibilityId, ...row } of rows) {
    grouped.set(responsibilityId, [...(grouped.get(responsibilityId) ?? []), changeOf(row)])
  }
  return grouped
}

const mostPassedOn = 20

/**
 * The standing rows of open rounds that were laid on another body in place of one of these, the latest first; those
 * alone that were entered since a moment, where one is given.
 */
export async function passedOnRows(
  db: Db | Tx,
  bodyIds: string[],
  since: Date = new Date(0),
): Promise<PassedOnView[]> {
  if (bodyIds.length === 0) return []
  const rows = await db
    .selectFrom('responsibility_change as change')
    .innerJoin('responsibility', 'responsibility.id', 'change.responsibility_id')
    .innerJoin('round', 'round.id', 'responsibility.round_id')
    .innerJoin('topic', 'topic.id', 'round.topic_id')
    .select([...columns, 'responsibility.id as rowId', 'responsibility.number', 'responsibility.task'])
    .select('topic.title as topicTitle')
    .where('change.lead_body_from', 'in', bodyIds)
    .where(sql<boolean>`change.lead_body_from is distinct from change.lead_body_to`)
    .where(sql<boolean>`coalesce(responsibility.lead_body_id, '') <> all(${bodyIds}::text[])`)
    .where('responsibility.voided_on', 'is', null)
    .where('round.outcome', 'is', null)
    .where('change.entered_at', '>=', since)
    .orderBy('change.position', 'desc')
    .limit(mostPassedOn)
    .execute()
  const latest = new Map(rows.toReversed().map((row) => [row.rowId, row]))
  return [...latest.values()].toReversed().map(({ rowId, number, task, topicTitle, ...row }) => ({
    id: rowId,
    number,
    task,
    topicTitle,
    change: changeOf(row),
  }))
}

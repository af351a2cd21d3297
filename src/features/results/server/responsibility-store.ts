import { found } from '../../../base/reason.ts'
import type { Db, Tx } from '../../../platform/database/tables.ts'
import type { OwnResponsibilityView, ProgressView, ResponsibilityView } from '../contract.ts'
import { byNumber } from '../rules/numbering.ts'
import { sinceLaidAnew } from '../rules/responsibility-changes.ts'
import { isOverdue, type ResponsibilityOrigin, stateAfter } from '../rules/responsibility-state.ts'
import { extensionOf, extensionsBeside, extensionsOfResponsibilities } from './extension-store.ts'
import {
  changeOf,
  changesBeside,
  changesOfResponsibilities,
  type StoredChange,
} from './responsibility-change-store.ts'
import './tables.ts'

type OriginRow = {
  suggestionNumber: number | null
  suggestionText: string | null
  problem_item_id: string | null
  commitment_id: string | null
  entryNumber: number | null
  entryText: string | null
  entryVoidedOn: string | null
  entryVoidReason: string | null
}

function originOf(row: OriginRow): ResponsibilityOrigin {
  if (row.suggestionNumber !== null) {
    return { kind: 'suggestion', number: row.suggestionNumber, text: row.suggestionText ?? '' }
  }
  const id = row.problem_item_id ?? row.commitment_id
  if (id === null) return { kind: 'concern', number: null, text: '' }
  return {
    kind: row.problem_item_id === null ? 'commitment' : 'problem',
    id,
    number: row.entryNumber ?? 0,
    text: row.entryText ?? '',
    voided: row.entryVoidedOn === null ? null : { on: row.entryVoidedOn, reason: row.entryVoidReason ?? '' },
  }
}

/** The responsibilities of a round in the order of their numbers, void ones with them. */
export async function responsibilitiesOfRound(db: Db | Tx, roundId: string): Promise<ResponsibilityView[]> {
  const listed = db
    .selectFrom('responsibility')
    .leftJoin('suggestion', 'suggestion.id', 'responsibility.suggestion_id')
    .leftJoin('problem_item', 'problem_item.id', 'responsibility.problem_item_id')
    .leftJoin('commitment', 'commitment.id', 'responsibility.commitment_id')
    .leftJoin('feedback', 'feedback.responsibility_id', 'responsibility.id')
    .selectAll('responsibility')
    .select([
      'suggestion.number as suggestionNumber',
      'suggestion.text as suggestionText',
      (eb) => eb.fn.coalesce('problem_item.number', 'commitment.number').as('entryNumber'),
      (eb) => eb.fn.coalesce('problem_item.text', 'commitment.text').as('entryText'),
      (eb) => eb.fn.coalesce('problem_item.voided_on', 'commitment.voided_on').as('entryVoidedOn'),
      (eb) => eb.fn.coalesce('problem_item.void_reason', 'commitment.void_reason').as('entryVoidReason'),
      'feedback.result as feedbackResult',
      'feedback.text as feedbackText',
      (eb) => changesBeside(eb).as('changes'),
      (eb) => extensionsBeside(eb).as('extensions'),
    ])
    .where('responsibility.round_id', '=', roundId)
    .execute()
  const [rows, reports] = await Promise.all([listed, reportsOf(db, { roundId })])
  return rows
    .map((row) => {
      const said = saidOf(reports.get(row.id), row.changes.map(changeOf))
      return {
        id: row.id,
        number: row.number,
        origin: originOf(row),
        task: row.task,
        leadName: row.lead_name,
        leadBodyId: row.lead_body_id,
        helpers: row.helpers,
        person: row.person,
        dueOn: row.due_on,
        money: row.money,
        ...said,
        extensions: row.extensions.map(extensionOf),
        feedback:
          row.feedbackResult === null ? null : { result: row.feedbackResult, text: row.feedbackText ?? '' },
        voided: row.voided_on === null ? null : { on: row.voided_on, reason: row.void_reason ?? '' },
      }
    })
    .sort((a, b) => byNumber(a.number, b.number))
}

/** What was said of a row, and what was changed about it; where it stands by what was said since it was laid anew. */
function saidOf(reports: ProgressView[] = [], stored: StoredChange[] = []) {
  const { before, since } = sinceLaidAnew(reports, stored)
  const changes = stored.map(({ lastReportId: _, ...change }) => change)
  return { state: stateAfter(since.at(-1)), reports: since, earlierReports: before, changes }
}

/** What bodies reported, oldest first, by responsibility: on all of a round, or on those named. */
async function reportsOf(
  db: Db | Tx,
  where: { roundId: string } | { responsibilityIds: string[] },
): Promise<Map<string, ProgressView[]>> {
  const grouped = new Map<string, ProgressView[]>()
  const reports = db
    .selectFrom('progress_report')
    .innerJoin('responsibility', 'responsibility.id', 'progress_report.responsibility_id')
    .select([
      'progress_report.id',
      'progress_report.responsibility_id as responsibilityId',
      'progress_report.state',
      'progress_report.text',
      'progress_report.next_on as nextOn',
      'progress_report.reported_on as reportedOn',
      'progress_report.reported_by as reportedBy',
      'progress_report.entered_at as enteredAt',
    ])
    .orderBy('progress_report.position')
  const rows = await ('roundId' in where
    ? reports.where('responsibility.round_id', '=', where.roundId)
    : reports.where('responsibility.id', 'in', where.responsibilityIds)
  ).execute()
  for (const { responsibilityId, ...report } of rows) {
    const list = grouped.get(responsibilityId)
    if (list) list.push(report)
    else grouped.set(responsibilityId, [report])
  }
  return grouped
}

/** A responsibility with what rights are asked about; throws "not found". */
export async function responsibilityHandle(db: Db | Tx, responsibilityId: string) {
  const row = await db
    .selectFrom('responsibility')
    .select([
      'id',
      'round_id as roundId',
      'area_id as areaId',
      'number',
      'task',
      'lead_name as leadName',
      'lead_body_id as leadBodyId',
      'due_on as dueOn',
      'state',
      'voided_on as voidedOn',
    ])
    .where('id', '=', responsibilityId)
    .executeTakeFirst()
  return found(row, 'results.no-such-row')
}

/** The standing rows laid on these bodies in open rounds, by deadline; unknown deadlines last. */
export async function responsibilitiesOfBodies(
  db: Db | Tx,
  bodyIds: string[],
  today: string,
): Promise<OwnResponsibilityView[]> {
  if (bodyIds.length === 0) return []
  const rows = await db
    .selectFrom('responsibility')
    .innerJoin('round', 'round.id', 'responsibility.round_id')
    .innerJoin('topic', 'topic.id', 'round.topic_id')
    .select([
      'responsibility.id',
      'responsibility.number',
      'responsibility.task',
      'responsibility.lead_name as leadName',
      'responsibility.person',
      'responsibility.due_on as dueOn',
      'topic.id as topicId',
      'topic.title as topicTitle',
      'topic.is_public as topicIsPublic',
    ])
    .where('responsibility.lead_body_id', 'in', bodyIds)
    .where('responsibility.voided_on', 'is', null)
    .where('round.outcome', 'is', null)
    .orderBy('responsibility.due_on', (order) => order.asc().nullsLast())
    .orderBy('responsibility.id')
    .limit(200)
    .execute()
  const responsibilityIds = rows.map((row) => row.id)
  if (rows.length === 0) return []
  const [reports, changes, extensions] = await Promise.all([
    reportsOf(db, { responsibilityIds }),
    changesOfResponsibilities(db, responsibilityIds),
    extensionsOfResponsibilities(db, responsibilityIds),
  ])
  return rows.map((row) => {
    const { state, reports: since, changes: own } = saidOf(reports.get(row.id), changes.get(row.id))
    return {
      ...row,
      state,
      lastReport: since.at(-1) ?? null,
      changes: own,
      extensions: extensions.get(row.id) ?? [],
      overdue: isOverdue({ dueOn: row.dueOn, state, voided: null }, today),
    }
  })
}

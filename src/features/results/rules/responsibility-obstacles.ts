import type { Day } from '../../../base/day.ts'
import type { Reason } from '../../../base/reason.ts'
import { dayObstacles } from './day-obstacles.ts'
import { parseOrigin } from './numbering.ts'
import type { ResultsReason } from './reasons.ts'

type Row = { origin: string; leadName?: string; leadBodyId?: string; dueOn?: Day }

/** What rows may come from, by `suggestion:3`; and the bodies that were named, by id. */
export type RowFacts = {
  origins: ReadonlyMap<string, { id: string; voided: boolean }>
  bodyNames: ReadonlyMap<string, string>
}

/** What is wrong with one row given out on a day. A deadline may be missing: that is a hint, not a stop. */
export function rowObstacles(
  facts: RowFacts & { afterwards: boolean },
  row: Row,
  givenOn: Day,
  prefix = '',
): Reason<ResultsReason>[] {
  const reasons: Reason<ResultsReason>[] = []
  const origin = facts.origins.get(row.origin)
  const values = { number: parseOrigin(row.origin).number }
  if (!origin) reasons.push({ code: 'results.unknown-origin', field: `${prefix}origin`, values })
  else if (origin.voided) reasons.push({ code: 'results.origin-void', field: `${prefix}origin`, values })
  if (row.leadBodyId && !facts.bodyNames.has(row.leadBodyId)) {
    reasons.push({ code: 'results.body-unknown', field: `${prefix}leadBodyId` })
  } else if (!row.leadBodyId && !row.leadName && !facts.afterwards) {
    reasons.push({ code: 'results.lead-missing', field: `${prefix}leadBodyId` })
  }
  // What a body promised in the session may have fallen due before the list went out.
  const promised = parseOrigin(row.origin).kind === 'commitment'
  if (row.dueOn && row.dueOn < givenOn && !promised && !facts.afterwards) {
    reasons.push({ code: 'results.due-passed', field: `${prefix}dueOn` })
  }
  return reasons
}

/** Why the Party committee cannot issue the list. What the method asks for comes on top, from the course. */
export function issueObstacles(
  facts: RowFacts & { issued: boolean; afterwards: boolean },
  request: { fromName?: string; issuedOn?: Day; rows: readonly Row[] },
  today: Day,
): Reason<ResultsReason>[] {
  const reasons: Reason<ResultsReason>[] = []
  if (facts.issued) reasons.push({ code: 'results.already-issued' })
  if (!request.fromName && !facts.afterwards)
    reasons.push({ code: 'results.issuer-missing', field: 'fromName' })
  return [
    ...reasons,
    ...dayObstacles('issuedOn', request.issuedOn, today, facts.afterwards),
    ...request.rows.flatMap((row, index) =>
      rowObstacles(facts, row, request.issuedOn ?? today, `rows.${index}.`),
    ),
  ]
}

/** Why a later row cannot be added: before the list is out it belongs into the list. */
export function addObstacles(
  facts: RowFacts & { issued: boolean; delivered: boolean; afterwards: boolean },
  row: Row,
  today: Day,
): Reason<ResultsReason>[] {
  const reasons: Reason<ResultsReason>[] = []
  if (!facts.issued) reasons.push({ code: 'results.not-issued' })
  if (facts.delivered) reasons.push({ code: 'results.feedback-delivered' })
  return [...reasons, ...rowObstacles(facts, row, today)]
}

/** The names in a text or list of texts, parted by 、 comma, semicolon or line. */
export function splitNames(texts: readonly string[]): string[] {
  return texts
    .flatMap((text) => text.split(/[、,,;;\n]/))
    .map((name) => name.trim())
    .filter(Boolean)
}

type Standing = { number: string; dueOn: Day | null; voided: unknown }

/** What is worth a word to staff but stops nothing: rows without a deadline (unless the source is silent), rows too late. */
export function responsibilityHints(
  rows: readonly (Standing & { overdue: boolean })[],
  afterwards: boolean,
): Reason<ResultsReason>[] {
  const open = rows.filter((row) => !row.voided && row.dueOn === null)
  const late = rows.filter((row) => row.overdue)
  const hint = (code: ResultsReason, found: readonly Standing[]): Reason<ResultsReason>[] =>
    found.length > 0 ? [{ code, values: { numbers: found.map((row) => row.number).join('、') } }] : []
  return [...(afterwards ? [] : hint('results.no-deadline', open)), ...hint('results.overdue', late)]
}

/** Why a row cannot be voided: it is void already, or people have been told of it. */
export function voidResponsibilityObstacles(
  row: { number: string; voided: unknown },
  delivered: boolean,
): Reason<ResultsReason>[] {
  const reasons: Reason<ResultsReason>[] = []
  if (row.voided) reasons.push({ code: 'results.already-void', values: { number: row.number } })
  if (delivered) reasons.push({ code: 'results.feedback-delivered' })
  return reasons
}

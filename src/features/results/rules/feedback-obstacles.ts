import type { Day } from '../../../base/day.ts'
import type { Reason } from '../../../base/reason.ts'
import { dayObstacles } from './day-obstacles.ts'
import type { ResultsReason } from './reasons.ts'
import type { FeedbackResult, Voided } from './responsibility-state.ts'

type Row = { number: string; result?: FeedbackResult; text?: string }
type Responsibility = { number: string; voided: Voided | null; feedback: object | null }

/** The rows that say something; one with neither result nor text is left as it was. */
export function rowsToPrepare(rows: readonly Row[]): { index: number; row: Row }[] {
  return rows.flatMap((row, index) => (row.result || row.text ? [{ index, row }] : []))
}

/** Why this feedback cannot be written down. */
export function prepareObstacles(
  facts: { delivered: boolean; responsibilities: Responsibility[] },
  rows: readonly Row[],
): Reason<ResultsReason>[] {
  if (facts.delivered) return [{ code: 'results.feedback-delivered' }]
  const said = rowsToPrepare(rows)
  if (said.length === 0) return [{ code: 'results.no-rows', field: 'rows' }]
  return said.flatMap(({ index, row }): Reason<ResultsReason>[] => {
    const values = { number: row.number }
    const about = facts.responsibilities.find((one) => one.number === row.number)
    if (!about) return [{ code: 'results.unknown-number', field: `rows.${index}.text`, values }]
    if (about.voided) return [{ code: 'results.row-void', field: `rows.${index}.text`, values }]
    if (!row.result) return [{ code: 'results.result-missing', field: `rows.${index}.result`, values }]
    if (!row.text) return [{ code: 'results.feedback-text-missing', field: `rows.${index}.text`, values }]
    return []
  })
}

/** Why the list cannot be told to people: each standing row of today without its feedback is named. */
export function deliverObstacles(
  facts: { delivered: boolean; responsibilities: Responsibility[]; afterwards: boolean },
  request: { channels?: readonly string[]; issuedOn?: Day },
  today: Day,
): Reason<ResultsReason>[] {
  if (facts.delivered) return [{ code: 'results.feedback-delivered' }]
  const standing = facts.responsibilities.filter((row) => !row.voided)
  const missing = standing.filter((row) => row.feedback === null)
  const reasons: Reason<ResultsReason>[] = []
  if (standing.length === 0) reasons.push({ code: 'results.no-responsibilities' })
  // What became of a row of an old record may be in no source.
  if (missing.length > 0 && !facts.afterwards) {
    const values = { count: missing.length, numbers: missing.map((row) => row.number).join('、') }
    reasons.push({ code: 'results.feedback-missing', values })
  }
  if (!request.channels?.length && !facts.afterwards) {
    reasons.push({ code: 'results.channel-missing', field: 'channels' })
  }
  return [...reasons, ...dayObstacles('issuedOn', request.issuedOn, today, facts.afterwards)]
}

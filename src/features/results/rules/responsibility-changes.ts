import type { Day } from '../../../base/day.ts'
import type { Reason } from '../../../base/reason.ts'
import { dayObstacles } from './day-obstacles.ts'
import type { ResultsReason } from './reasons.ts'
import type { FeedbackResult, ProgressState, ResponsibilityState } from './responsibility-state.ts'

/** What the Party committee laid down about a row and may lay down anew. */
export type Assignment = {
  dueOn: Day | null
  /** Null where the source of an old matter does not tell. */
  leadName: string | null
  leadBodyId: string | null
  helpers: string[]
  person: string | null
}

type From<Value> = { from: Value; to: Value }

/** What differs between a row as it was and as it became; null for what stayed. */
export type Differences = {
  due: From<Day | null> | null
  lead: From<string | null> | null
  helpers: From<string[]> | null
  person: From<string | null> | null
}

/** The same body under another name of the register is still the same body. */
function sameLead(one: Assignment, other: Assignment): boolean {
  if (one.leadBodyId !== null || other.leadBodyId !== null) return one.leadBodyId === other.leadBodyId
  return one.leadName === other.leadName
}

/** What a change changes. */
export function differencesOf(from: Assignment, to: Assignment): Differences {
  const differ = <Value>(one: Value, other: Value) =>
    JSON.stringify(one) === JSON.stringify(other) ? null : { from: one, to: other }
  return {
    due: differ(from.dueOn, to.dueOn),
    lead: sameLead(from, to) ? null : { from: from.leadName, to: to.leadName },
    helpers: differ(from.helpers, to.helpers),
    person: differ(from.person, to.person),
  }
}

type ReportedRow = { id: string; state: ProgressState }

/**
 * Parts what was said of a row before it was laid on its body anew from what was said since. Another lead body begins
 * anew; so does a row whose body had said that it cannot, or that the row is not its own, once the committee has
 * changed anything about it. A longer deadline alone leaves standing what the body said of its work.
 */
export function sinceLaidAnew<Report extends ReportedRow>(
  reports: readonly Report[],
  changes: readonly { lead: Differences['lead']; lastReportId: string | null }[],
): { before: Report[]; since: Report[] } {
  const starts = changes.map((change) => {
    const at = reports.findIndex((report) => report.id === change.lastReportId)
    const state = reports[at]?.state
    return change.lead || state === 'cannot' || state === 'not_ours' ? at + 1 : 0
  })
  const start = Math.max(0, ...starts)
  return { before: reports.slice(0, start), since: reports.slice(start) }
}

/** What is asked about a row before it is changed. */
export type ChangeFacts = {
  number: string
  now: Assignment
  state: ResponsibilityState
  voided: unknown
  /** What people were told became of it, once the feedback list is out. */
  told: FeedbackResult | null
  afterwards: boolean
}

type ChangeRequest = { dueOn?: Day; changedOn?: Day }

/**
 * Why a row cannot be changed so: it is void, done, or people were told its end; the new deadline has passed already or
 * is taken away; nothing is different. An old matter is recorded as its source tells it, on whatever days.
 */
export function changeObstacles(
  facts: ChangeFacts,
  to: Assignment,
  request: ChangeRequest,
  today: Day,
): Reason<ResultsReason>[] {
  const values = { number: facts.number }
  if (facts.voided) return [{ code: 'results.row-void', values }]
  if (!facts.afterwards) {
    if (facts.told === 'done' || facts.told === 'cannot') return [{ code: 'results.row-told', values }]
    if (facts.state.is === 'done') return [{ code: 'results.row-done', values }]
  }
  const reasons: Reason<ResultsReason>[] = []
  const { due, lead, helpers, person } = differencesOf(facts.now, to)
  if (due && due.to === null) reasons.push({ code: 'results.due-taken-away', field: 'dueOn' })
  else if (due?.to && due.to < today && !facts.afterwards) {
    reasons.push({ code: 'results.due-before-today', field: 'dueOn' })
  }
  if (!due && !lead && !helpers && !person) {
    reasons.push({ code: 'results.nothing-changed', field: 'dueOn', values })
  }
  return [...reasons, ...dayObstacles('changedOn', request.changedOn, today, true)]
}

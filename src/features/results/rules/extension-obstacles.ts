import type { Day } from '../../../base/day.ts'
import type { Reason } from '../../../base/reason.ts'
import type { ResultsReason } from './reasons.ts'
import type { FeedbackResult, ResponsibilityState } from './responsibility-state.ts'

/** What is asked about a row before its body may ask for more time. */
export type ExtensionFacts = {
  number: string
  voided: unknown
  dueOn: Day | null
  state: ResponsibilityState['is']
  /** What people were told became of it, once the feedback list is out. */
  told: FeedbackResult | null
  /** A request of the row that nobody has answered yet. */
  waiting: unknown
}

/** Why a body cannot ask for more time so: only for a row that is still to be done, once at a time, until a later day. */
export function extensionObstacles(
  facts: ExtensionFacts,
  request: { dueOn: Day },
  today: Day,
): Reason<ResultsReason>[] {
  const values = { number: facts.number }
  if (facts.voided) return [{ code: 'results.row-void', values }]
  if (facts.told === 'done' || facts.told === 'cannot') return [{ code: 'results.row-told', values }]
  if (facts.state !== 'issued' && facts.state !== 'under_way')
    return [{ code: 'results.extension-not-open', values }]
  if (facts.waiting) return [{ code: 'results.extension-waits', values }]
  if (facts.dueOn === null) return [{ code: 'results.extension-no-deadline', values }]
  return request.dueOn <= facts.dueOn || request.dueOn < today
    ? [{ code: 'results.extension-not-later', field: 'dueOn' }]
    : []
}

/** Whether the way to ask is shown: a row still to be done by a day, about which no request waits. */
export function mayAskForTime(
  row: { dueOn: Day | null; state: ResponsibilityState['is'] },
  extensions: readonly { answer: unknown }[],
): boolean {
  const open = row.state === 'issued' || row.state === 'under_way'
  return open && row.dueOn !== null && extensions.every((one) => one.answer !== null)
}

/** Why a change cannot be an answer to that request: it is none of the row's, or has been answered already. */
export function answerObstacles(
  number: string,
  waiting: { id: string } | undefined,
  answering: string | undefined,
): Reason<ResultsReason>[] {
  if (answering === undefined || answering === waiting?.id) return []
  return [{ code: 'results.extension-none', values: { number } }]
}

/**
 * Whether a change of a row answers the request that waits: it was made in answer and moves the deadline, it grants what
 * was asked anyway, or the row is another body's from now on.
 */
export function answersRequest(
  waiting: { id: string; dueOn: Day },
  change: { due: { to: Day | null } | null; lead: unknown },
  answering?: string,
): boolean {
  if (change.lead) return true
  const to = change.due?.to
  return to !== undefined && to !== null && (answering === waiting.id || to >= waiting.dueOn)
}

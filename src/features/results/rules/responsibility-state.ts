import { type Day, daysBetween } from '../../../base/day.ts'

export const progressStates = ['under_way', 'done', 'cannot', 'not_ours'] as const
/** The four answers of a body: 正在办、已办结、办不了、不归我们. */
export type ProgressState = (typeof progressStates)[number]

export const feedbackResults = ['done', 'partly', 'under_way', 'cannot'] as const
/** What people are told became of a row. */
export type FeedbackResult = (typeof feedbackResults)[number]

/** A row that no longer stands: its number stays, with the day and the reason. */
export type Voided = { on: Day; reason: string }

/** Where a row of the responsibility list stands by what its body said last. Days may be unknown in old records. */
export type ResponsibilityState =
  | { is: 'issued' }
  | { is: 'under_way'; nextOn: Day | null }
  | { is: 'done'; on: Day | null }
  | { is: 'cannot'; reason: string }
  | { is: 'not_ours'; reason: string }

/** An entry of the record that a row came from; it may have been struck out since, and the row stands on. */
export type OriginEntry = {
  kind: 'problem' | 'commitment'
  id: string
  number: number
  text: string
  voided: Voided | null
}

/** What a row came from; exactly one of them (the database refuses two). */
export type ResponsibilityOrigin =
  | { kind: 'suggestion'; number: number; text: string }
  | OriginEntry
  | { kind: 'concern'; number: null; text: string }

type LastReport = { state: ProgressState; text: string; nextOn: Day | null; reportedOn: Day | null }

/** The state that the last report brought about; without one the row is issued and waits. */
export function stateAfter(report: LastReport | undefined): ResponsibilityState {
  if (!report) return { is: 'issued' }
  switch (report.state) {
    case 'under_way':
      return { is: 'under_way', nextOn: report.nextOn }
    case 'done':
      return { is: 'done', on: report.reportedOn }
    case 'cannot':
    case 'not_ours':
      return { is: report.state, reason: report.text }
  }
}

/** True when the deadline has passed and the body has neither finished nor said that it cannot. */
export function isOverdue(
  row: { dueOn: Day | null; state: ResponsibilityState; voided: Voided | null },
  today: Day,
) {
  if (row.voided || row.dueOn === null || row.dueOn >= today) return false
  return row.state.is === 'issued' || row.state.is === 'under_way'
}

/** By how many days a row that still waits for its body is past its deadline; null where it is not. */
export function daysOverdue(
  { dueOn, state, voidedOn }: { dueOn: Day | null; state: ResponsibilityState['is']; voidedOn: Day | null },
  today: Day,
): number | null {
  const waits = voidedOn === null && (state === 'issued' || state === 'under_way')
  return waits && dueOn !== null && dueOn < today ? daysBetween(dueOn, today) : null
}

import type { Day } from '../../../base/day.ts'
import type { FeedbackResult, ResponsibilityOrigin, Voided } from './responsibility-state.ts'

export type FrozenSuggestion = { number: string; text: string }
export type FrozenResponsibility = {
  number: string
  /** `suggestion:3`, `problem:1`, `commitment:2`. */
  origin: string
  task: string
  /** Null where the source of an old matter does not tell. */
  lead: string | null
  helpers: string[]
  person: string | null
  dueOn: Day | null
  money: string | null
}
export type FrozenFeedback = {
  number: string
  task: string
  lead: string | null
  result: FeedbackResult
  text: string
}
/** A row of a list as it went out: a copy that nothing changes afterwards. */
export type FrozenRow = FrozenSuggestion | FrozenResponsibility | FrozenFeedback

type Responsibility = Omit<FrozenResponsibility, 'origin' | 'lead'> & {
  origin: ResponsibilityOrigin
  leadName: string | null
  voided: Voided | null
  feedback: { result: FeedbackResult; text: string } | null
}

/** The rows that stand, as the receiver gets them. */
export function frozenSuggestions(
  rows: { number: number; text: string; voided: Voided | null }[],
): FrozenSuggestion[] {
  return rows.filter((row) => !row.voided).map((row) => ({ number: String(row.number), text: row.text }))
}

/** The rows that stand, as the bodies in charge get them. */
export function frozenResponsibilities(rows: Responsibility[]): FrozenResponsibility[] {
  return rows
    .filter((row) => !row.voided)
    .map((row) => ({
      number: row.number,
      origin: row.origin.number === null ? row.origin.kind : `${row.origin.kind}:${row.origin.number}`,
      task: row.task,
      lead: row.leadName,
      helpers: row.helpers,
      person: row.person,
      dueOn: row.dueOn,
      money: row.money,
    }))
}

/** The rows that stand and have their feedback, as people get them. */
export function frozenFeedback(rows: Responsibility[]): FrozenFeedback[] {
  return rows.flatMap((row) =>
    row.voided || !row.feedback
      ? []
      : [{ number: row.number, task: row.task, lead: row.leadName, ...row.feedback }],
  )
}

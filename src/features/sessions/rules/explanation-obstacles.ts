import type { Day } from '../../../base/day.ts'
import type { Reason } from '../../../base/reason.ts'
import type { SessionReason } from './reasons.ts'

type Explained = { explanation?: string; explainedBy?: string; explainedOn?: Day; accepted?: unknown }

/** The days between which a dissent can have been explained: from the first known day of its session until today. */
export type ExplanationDays = { from: Day | null; today: Day }

/** Why an explanation cannot be of that day: it lies ahead, or before anybody could have heard the dissent. */
export function explanationDayObstacles(
  explainedOn: Day | undefined,
  { from, today }: ExplanationDays,
  field = 'explainedOn',
): Reason<SessionReason>[] {
  if (!explainedOn) return []
  if (explainedOn > today) return [{ code: 'sessions.day-ahead', field }]
  return from && explainedOn < from
    ? [{ code: 'sessions.explained-before', field, values: { day: from } }]
    : []
}

/** Why an explanation cannot be corrected so: there is none yet, or its text or its post would be taken away. */
export function correctedExplanationObstacles(
  dissent: { explanation: string | null; explainedOn: Day | null },
  sent: Explained,
  days: ExplanationDays,
): Reason<SessionReason>[] {
  if (dissent.explanation === null) {
    const { explanation, explainedBy, explainedOn, accepted } = sent
    const early = explanation || explainedBy || explainedOn || accepted
    return early ? [{ code: 'dissents.not-explained', field: 'explanation' }] : []
  }
  const reasons: Reason<SessionReason>[] = []
  for (const field of ['explanation', 'explainedBy'] as const) {
    if (!sent[field]) reasons.push({ code: 'sessions.explainer-needed', field })
  }
  // What was written down before stands as it is.
  if (sent.explainedOn === dissent.explainedOn) return reasons
  return [...reasons, ...explanationDayObstacles(sent.explainedOn, days)]
}

/** Why a dissent cannot be explained as sent: an explanation is given once, and on a day on which it could be. */
export function explanationObstacles(
  dissent: { number: number; explanation: string | null },
  sent: { explainedOn?: Day },
  days: ExplanationDays,
): Reason<SessionReason>[] {
  const reasons: Reason<SessionReason>[] = []
  if (dissent.explanation !== null) {
    reasons.push({ code: 'dissents.already-explained', values: { number: dissent.number } })
  }
  return [...reasons, ...explanationDayObstacles(sent.explainedOn, days)]
}

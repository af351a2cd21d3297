import type { Day } from '../../../base/day.ts'
import type { Reason } from '../../../base/reason.ts'
import type { SessionReason } from './reasons.ts'

type Explained = { explanation?: string; explainedBy?: string; explainedOn?: Day; accepted?: unknown }

/** Why an explanation cannot be corrected so: there is none yet, or its text or its post would be taken away. */
export function correctedExplanationObstacles(
  dissent: { explanation: string | null },
  sent: Explained,
  today: Day,
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
  if (sent.explainedOn && sent.explainedOn > today) {
    reasons.push({ code: 'sessions.day-ahead', field: 'explainedOn' })
  }
  return reasons
}

/** Why a dissent cannot be explained as sent: an explanation is given once, and not on a day ahead. */
export function explanationObstacles(
  dissent: { number: number; explanation: string | null },
  sent: { explainedOn?: Day },
  today: Day,
): Reason<SessionReason>[] {
  const reasons: Reason<SessionReason>[] = []
  if (dissent.explanation !== null) {
    reasons.push({ code: 'dissents.already-explained', values: { number: dissent.number } })
  }
  if (sent.explainedOn && sent.explainedOn > today) {
    reasons.push({ code: 'sessions.day-ahead', field: 'explainedOn' })
  }
  return reasons
}

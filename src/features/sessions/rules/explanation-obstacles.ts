import type { Day } from '../../../base/day.ts'
import type { Reason } from '../../../base/reason.ts'
import type { SessionReason } from './reasons.ts'

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

import type { Day } from '../../../base/day.ts'
import { exhaustive } from '../../../base/exhaustive.ts'
import type { Reason } from '../../../base/reason.ts'
import type { ResultsReason } from './reasons.ts'
import type { ProgressState } from './responsibility-state.ts'

/**
 * What a body's report lacks: a word on what was done, a reason when it cannot, the day of the next word while it is
 * under way. `imported` is an old record taken over as it stands.
 */
export function progressObstacles(
  facts: { number: string; voided: boolean; afterwards: boolean; imported: boolean },
  report: { state: ProgressState; text?: string; nextOn?: Day; reportedOn?: Day },
  today: Day,
): Reason<ResultsReason>[] {
  const reasons: Reason<ResultsReason>[] = []
  if (facts.voided) reasons.push({ code: 'results.row-void', values: { number: facts.number } })
  if (report.reportedOn && report.reportedOn > today) {
    reasons.push({ code: 'results.day-ahead', field: 'reportedOn' })
  }
  switch (report.state) {
    case 'under_way':
      if (!report.nextOn && !facts.afterwards)
        reasons.push({ code: 'results.next-day-missing', field: 'nextOn' })
      return reasons
    case 'cannot':
    case 'not_ours':
      if (!report.text) reasons.push({ code: 'results.reason-missing', field: 'text' })
      return reasons
    case 'done':
      if (!report.text?.trim() && !(facts.afterwards && facts.imported)) {
        reasons.push({ code: 'results.done-missing', field: 'text' })
      }
      return reasons
    default:
      return exhaustive(report.state)
  }
}

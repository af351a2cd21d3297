import type { Day } from '../../../base/day.ts'
import type { Reason } from '../../../base/reason.ts'
import type { ResultsReason } from './reasons.ts'

/** Why a conversion cannot be recorded: it names a suggestion that is not there, or a day ahead. */
export function conversionObstacles(
  suggestions: readonly { number: number; voided: unknown }[],
  request: { suggestionNumber?: number; happenedOn?: Day },
  today: Day,
): Reason<ResultsReason>[] {
  const reasons: Reason<ResultsReason>[] = []
  if (request.suggestionNumber !== undefined) {
    const row = suggestions.find((one) => one.number === request.suggestionNumber)
    const values = { number: request.suggestionNumber }
    if (!row) reasons.push({ code: 'results.unknown-number', field: 'suggestionNumber', values })
    else if (row.voided) reasons.push({ code: 'results.row-void', field: 'suggestionNumber', values })
  }
  if (request.happenedOn && request.happenedOn > today) {
    reasons.push({ code: 'results.day-ahead', field: 'happenedOn' })
  }
  return reasons
}

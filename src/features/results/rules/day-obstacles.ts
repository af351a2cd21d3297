import type { Day } from '../../../base/day.ts'
import type { Reason } from '../../../base/reason.ts'
import type { ResultsReason } from './reasons.ts'

/** A day of something that has been done: not ahead, and open only in records made afterwards. */
export function dayObstacles(
  field: string,
  day: Day | undefined,
  today: Day,
  afterwards: boolean,
): Reason<ResultsReason>[] {
  if (day === undefined) return afterwards ? [] : [{ code: 'results.day-missing', field }]
  return day > today ? [{ code: 'results.day-ahead', field }] : []
}

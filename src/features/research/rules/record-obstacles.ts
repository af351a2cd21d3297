import type { Day } from '../../../base/day.ts'
import type { Reason } from '../../../base/reason.ts'
import type { ResearchReason } from './reasons.ts'

/** Research tells of what has been done, so no day ahead. */
export function dayObstacles(record: { happenedOn?: Day }, today: Day): Reason<ResearchReason>[] {
  return record.happenedOn && record.happenedOn > today
    ? [{ code: 'research.date-ahead', field: 'happenedOn' }]
    : []
}

/** What is wrong with a research record as it was typed. */
export function recordObstacles(
  record: { happenedOn?: Day; roundIds: string[] },
  today: Day,
): Reason<ResearchReason>[] {
  const reasons = dayObstacles(record, today)
  if (record.roundIds.length === 0) reasons.push({ code: 'research.no-rounds', field: 'roundIds' })
  return reasons
}

type Telling = { place?: string; happenedOn?: Day; who?: string; peopleCount?: number; findings?: string }

/** Research of which nothing is told is none, save in an old matter whose source says no more. */
export function tellingObstacles(record: Telling, afterwards: boolean): Reason<ResearchReason>[] {
  const { place, happenedOn, who, peopleCount, findings } = record
  if (afterwards || place || happenedOn || who || peopleCount || findings) return []
  return [{ code: 'research.nothing-told', field: 'findings' }]
}

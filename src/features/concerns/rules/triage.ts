import type { Day } from '../../../base/day.ts'
import type { Reason } from '../../../base/reason.ts'
import type { ConcernReason } from './reasons.ts'

export const triageOutcomes = ['answered', 'mediated', 'passed_on', 'merged', 'topic'] as const
/** What becomes of a concern (三事分流): answered at once, mediated, passed on, merged, or made a topic. */
export type TriageOutcome = (typeof triageOutcomes)[number]

/** Where a concern stands, in the five plain words that its proposer reads. */
export type ConcernState = 'waiting' | TriageOutcome

type TriageWish = {
  outcome: TriageOutcome
  triagedOn?: Day
  target?: string
  title?: string
  topicId?: string
  intoConcernId?: string
}

/** Merging is followed to the concern that goes on; where that is the one to be merged, they would lead to each other. */
export function ringObstacles(concernId: string, goesOnId: string | null): Reason<ConcernReason>[] {
  return goesOnId === null || goesOnId === concernId
    ? [{ code: 'concerns.merge-ring', field: 'intoConcernId' }]
    : []
}

/** What a decision still lacks, whatever concern it is about: every reason at its field. */
export function wishObstacles(
  wish: Partial<TriageWish> & { concernId?: string },
  today: Day,
): Reason<ConcernReason>[] {
  const reasons: Reason<ConcernReason>[] = []
  if (wish.triagedOn && wish.triagedOn > today)
    reasons.push({ code: 'concerns.date-ahead', field: 'triagedOn' })
  if (wish.outcome === 'passed_on' && !wish.target)
    reasons.push({ code: 'concerns.target-missing', field: 'target' })
  if (wish.outcome === 'topic' && !wish.title)
    reasons.push({ code: 'concerns.title-missing', field: 'title' })
  if (wish.outcome === 'merged') {
    if ((wish.topicId === undefined) === (wish.intoConcernId === undefined)) {
      reasons.push({ code: 'concerns.merge-target-missing', field: 'topicId' })
    }
    if (wish.intoConcernId !== undefined && wish.intoConcernId === wish.concernId)
      reasons.push({ code: 'concerns.merge-into-itself', field: 'intoConcernId' })
  }
  return reasons
}

/** Why a concern cannot be triaged like this: it happens once, and then every reason at its field. */
export function triageObstacles(
  concern: { id: string; triage: TriageOutcome | null },
  wish: TriageWish,
  today: Day,
): Reason<ConcernReason>[] {
  if (concern.triage) return [{ code: 'concerns.triaged-already' }]
  return wishObstacles({ ...wish, concernId: concern.id }, today)
}

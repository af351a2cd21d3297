import type { Day } from '../../../base/day.ts'
import type { Reason } from '../../../base/reason.ts'
import type { OrganisationReason } from './reasons.ts'

/** Without a day the place is taken into use again. */
export type Ending = { endedOn?: Day; reason?: string }

/** What stands in or depends on a place: how many, and the name of one of them where it has one. */
export type Dependant = {
  kind: 'organisations' | 'bodies' | 'rooms' | 'accounts' | 'topics' | 'concerns' | 'rows'
  count: number
  first: string
}

/** Why a place cannot be ended on that day, for that reason, whatever still depends on it. */
export function endObstacles(
  place: { endedOn: Day | null; isTop: boolean },
  { endedOn, reason }: Ending,
  today: Day,
): Reason<OrganisationReason>[] {
  if (place.isTop) return [{ code: 'organisations.top-stays' }]
  // Its day and reason stay as everyone has read them; who has to put them right takes it into use first.
  if (place.endedOn !== null) {
    return endedOn === undefined ? [] : [{ code: 'organisations.already-ended' }]
  }
  const reasons: Reason<OrganisationReason>[] = []
  if (endedOn === undefined) reasons.push({ code: 'organisations.end-day-missing', field: 'endedOn' })
  else if (endedOn > today) reasons.push({ code: 'organisations.end-ahead', field: 'endedOn' })
  if (!reason) reasons.push({ code: 'organisations.end-reason-missing', field: 'reason' })
  return reasons
}

/** Each kind of things that still depend on a place as a sentence of its own. */
export function dependantReasons(dependants: Dependant[]): Reason<OrganisationReason>[] {
  return dependants.map(({ kind, count, first }) => ({
    code: `organisations.holds-${kind}`,
    values: { count, first },
  }))
}

/** Nobody is named for a place that is ended. */
export function inEndedObstacles(place: { name: string; endedOn: Day | null }): Reason<OrganisationReason>[] {
  return place.endedOn === null ? [] : [{ code: 'organisations.is-ended', values: { name: place.name } }]
}

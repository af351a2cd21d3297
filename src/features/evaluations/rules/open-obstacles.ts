import type { Day } from '../../../base/day.ts'
import type { Reason } from '../../../base/reason.ts'
import type { ElectorateRole, Group } from './electorate.ts'
import type { EvaluationsReason } from './reasons.ts'

type Asked = { group: Group; description?: string; roles?: readonly ElectorateRole[] }

/** Why these groups cannot be asked: one is being asked already, or nobody said who it is. */
export function openObstacles(
  facts: { opened: readonly Group[]; afterwards: boolean },
  request: { groups: readonly Asked[]; openedOn?: Day },
  today: Day,
): Reason<EvaluationsReason>[] {
  const reasons = request.groups.flatMap((asked, index): Reason<EvaluationsReason>[] => {
    const values = { group: asked.group }
    const found: Reason<EvaluationsReason>[] = []
    if (facts.opened.includes(asked.group)) {
      found.push({ code: 'evaluations.already-open', field: `groups.${index}.group`, values })
    }
    if (request.groups.findIndex((one) => one.group === asked.group) < index) {
      found.push({ code: 'evaluations.group-twice', field: `groups.${index}.group`, values })
    }
    if (!asked.description && !facts.afterwards) {
      found.push({ code: 'evaluations.who-missing', field: `groups.${index}.description`, values })
    }
    // Residents judge as the masses and as nothing else; nobody with a post judges for them.
    if (asked.roles?.some((role) => (role === 'resident') !== (asked.group === 'masses'))) {
      found.push({ code: 'evaluations.role-of-other', field: `groups.${index}.roles`, values })
    }
    return found
  })
  if (request.openedOn && request.openedOn > today) {
    reasons.push({ code: 'evaluations.day-ahead', field: 'openedOn' })
  }
  return reasons
}

/** Why these evaluations cannot be closed. */
export function closeEvaluationsObstacles(
  evaluations: readonly { group: Group; closed: boolean }[],
  request: { groups: readonly Group[]; closedOn?: Day },
  today: Day,
): Reason<EvaluationsReason>[] {
  const reasons = request.groups.flatMap((group): Reason<EvaluationsReason>[] => {
    const one = evaluations.find((evaluation) => evaluation.group === group)
    if (!one) return [{ code: 'evaluations.not-open', field: 'groups', values: { group } }]
    return one.closed ? [{ code: 'evaluations.closed', field: 'groups', values: { group } }] : []
  })
  if (request.closedOn && request.closedOn > today) {
    reasons.push({ code: 'evaluations.day-ahead', field: 'closedOn' })
  }
  return reasons
}

import type { Day } from '../../../base/day.ts'
import type { Reason } from '../../../base/reason.ts'
import type { Group } from './electorate.ts'
import type { EvaluationsReason } from './reasons.ts'
import { judgementOf } from './satisfaction.ts'

type Outcome = 'solved' | 'partly' | 'explained' | 'not_solved'
type Facts = {
  evaluations: readonly {
    group: Group
    scale: readonly string[]
    counts: readonly { value: string; count: number }[]
  }[]
  causeAnalysed: boolean
  afterwards: boolean
}

/** The numbers of a majority of residents who are dissatisfied, or null when they are not. */
export function dissatisfiedMasses(facts: Pick<Facts, 'evaluations'>) {
  const masses = facts.evaluations.find((one) => one.group === 'masses')
  if (!masses) return null
  const judgement = judgementOf(masses.scale, masses.counts)
  return judgement.most ? judgement : null
}

/**
 * Why a round cannot be closed this way. Where most residents who judged are dissatisfied it is not closed as solved
 * before the cause has been analysed; talking it over again is what then suggests itself.
 */
export function closeObstacles(
  facts: Facts,
  request: { outcome: Outcome; note?: string },
): Reason<EvaluationsReason>[] {
  const reasons: Reason<EvaluationsReason>[] = []
  if (request.outcome !== 'solved' && !request.note && !facts.afterwards) {
    reasons.push({ code: 'evaluations.note-missing', field: 'note' })
  }
  const dissatisfied = dissatisfiedMasses(facts)
  if (request.outcome === 'solved' && dissatisfied && !facts.causeAnalysed) {
    const values = {
      dissatisfied: dissatisfied.dissatisfied,
      judged: dissatisfied.judged,
      of: dissatisfied.of,
      in: dissatisfied.in,
    }
    reasons.push({ code: 'evaluations.dissatisfied', field: 'outcome', values })
  }
  return reasons
}

/** What is wrong with an analysis as it was typed. */
export function causeObstacles(request: { analysedOn?: Day }, today: Day): Reason<EvaluationsReason>[] {
  return request.analysedOn && request.analysedOn > today
    ? [{ code: 'evaluations.day-ahead', field: 'analysedOn' }]
    : []
}

type Ended = {
  outcome: string | null
  evaluations: readonly { group: Group; closed: boolean }[]
  causeAnalysed: boolean
  afterwards: boolean
}

/**
 * Why the matter is not to be talked over again: it was solved, or it is not known yet that it was not, and why. What
 * the method still asks for is said besides. An old matter goes as its source tells.
 */
export function againObstacles(round: Ended): Reason<EvaluationsReason>[] {
  if (round.outcome === 'solved') return [{ code: 'evaluations.solved-already' }]
  if (round.outcome !== null || round.afterwards) return []
  const asked = round.evaluations.some((one) => one.group === 'masses' && !one.closed)
  return [
    ...(asked ? [{ code: 'evaluations.still-asked' as const }] : []),
    ...(round.causeAnalysed ? [] : [{ code: 'evaluations.cause-first' as const }]),
  ]
}

/** What is wrong with the approval of a further round as it was typed. */
export function againApprovalObstacles(
  request: { approval?: { decidedOn: Day; mode?: string; reference?: string } },
  afterwards: boolean,
  today: Day,
): Reason<EvaluationsReason>[] {
  const { approval } = request
  if (!approval)
    return afterwards ? [] : [{ code: 'evaluations.approval-missing', field: 'approval.bodyName' }]
  const untraceable = approval.mode === 'paper' && !approval.reference && !afterwards
  return [
    ...(approval.decidedOn > today
      ? [{ code: 'evaluations.day-ahead' as const, field: 'approval.decidedOn' }]
      : []),
    ...(untraceable ? [{ code: 'evaluations.paper-untraceable' as const, field: 'approval.reference' }] : []),
  ]
}

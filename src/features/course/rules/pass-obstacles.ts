import type { Reason } from '../../../base/reason.ts'
import { needState, obstaclesBefore } from '../../methods/index.rules.ts'
import type { Method, Need, RoundFacts, RuleName } from '../../methods/index.ts'
import type { CourseReason } from './reasons.ts'

export type PassKind = 'override' | 'not_in_source'

/** The need behind a rule in this round: as the method names it, or as it always holds; null where nobody asks. */
export function needOf(method: Method, facts: RoundFacts, rule: RuleName, now: Date): Need | null {
  const named = method.steps.flatMap((step) => step.needs).find((need) => need.rule === rule)
  return named ?? obstaclesBefore(method, facts, 'closed', now).find((one) => one.rule === rule)?.need ?? null
}

/** Why a rule cannot be passed this way. */
export function passObstacles(
  method: Method,
  facts: RoundFacts,
  asked: { rule: RuleName; kind: PassKind },
  now: Date,
): Reason<CourseReason>[] {
  const need = needOf(method, facts, asked.rule, now)
  if (!need) return [{ code: 'course.rule-not-asked' }]
  const { said, pass } = needState(facts, need, now)
  const reasons: Reason<CourseReason>[] = []
  if (said.met) reasons.push({ code: 'course.rule-met' })
  if (pass) reasons.push({ code: 'course.already-passed' })
  if (asked.kind === 'not_in_source' && !facts.topic.afterwards) {
    reasons.push({ code: 'course.not-afterwards', field: 'kind' })
  }
  if (asked.kind === 'override' && need.strength === 'required') {
    reasons.push({ code: 'course.required-rule', field: 'kind' })
  }
  return reasons
}

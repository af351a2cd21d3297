import type { Reason } from '../../../base/reason.ts'
import type { Need, RuleName, Strength } from './method.ts'

/** One thing that is missing, where the method asks for it, and whether and by whom it can be passed. */
export type Obstacle = {
  rule: RuleName
  strength: Strength
  stepId: string
  /** Why the rule is not met, with the numbers of its arithmetic. */
  reason: Reason
  source: string
  need: Need
}

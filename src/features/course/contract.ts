import Type, { type Static } from 'typebox'
import { ChoiceField, IdField, ProseField } from '../../platform/commands/schemas.ts'
import { ruleNames } from '../methods/index.rules.ts'

export const passKinds = ['override', 'not_in_source'] as const

export const PassRuleRequest = Type.Object({
  topicId: IdField,
  /** The rule that is passed over, for the latest round. */
  rule: ChoiceField(ruleNames),
  /** `override`: a right-holder takes it upon themselves; `not_in_source`: the source of an old matter is silent. */
  kind: ChoiceField(passKinds),
  reason: ProseField(1000),
})
export type PassRuleRequest = Static<typeof PassRuleRequest>

/** The kinds of events this feature records. */
export type CourseEvent = 'rules.passed'

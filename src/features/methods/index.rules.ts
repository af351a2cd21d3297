export {
  type Composition,
  invitedComposition,
  presentComposition,
  type Reading,
  reachesShare,
  readingGroups,
  readings,
} from './rules/composition.ts'
export { evaluatorGroups, peopleGroups } from './rules/facts.ts'
export { milestones, ruleNames } from './rules/method.ts'
export { milestonesOf, type Reached } from './rules/milestones-of.ts'
export { obstaclesBefore, servedMilestone } from './rules/obstacles-before.ts'
export type { RuleReason } from './rules/reasons.ts'
export {
  defaultRuleSettings,
  defaultSettingsSource,
  type OwnRuleSettings,
  ruleSettingsFor,
} from './rules/rule-settings.ts'
export { type RuleAnswer, rules } from './rules/rules.ts'
export {
  type NeedState,
  needState,
  obstacleOf,
  type Pass,
  type StepState,
  type StepStatus,
  stepsOf,
  stopsAt,
} from './rules/steps-of.ts'

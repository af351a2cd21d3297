export type { CoursePort } from './contract.ts'
export * from './index.rules.ts'
export type {
  EvaluationFacts,
  EvaluatorGroup,
  ParticipantFacts,
  PeopleGroup,
  ResultFacts,
  RoundFacts,
  RuleSettings,
  SessionFacts,
  TopicFacts,
} from './rules/facts.ts'
export type {
  ListKind,
  LocalName,
  Method,
  Milestone,
  Need,
  RuleName,
  Step,
  Strength,
} from './rules/method.ts'
export type { Obstacle } from './rules/obstacle.ts'
export { MethodFilesError, type MethodsLibrary, methodsLibrary } from './server/methods-library.ts'

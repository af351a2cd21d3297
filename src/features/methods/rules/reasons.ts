import type { RuleName } from './method.ts'

/** What a rule says: met, not met, and for some rules a more exact word. Sentences stand in `web/words.ts`. */
export type RuleReason =
  | `rule.${RuleName}.met`
  | `rule.${RuleName}.unmet`
  | 'rule.topic.approved.draft'
  | 'rule.topic.approved.returned'
  | 'rule.topic.approved.declined'
  | 'rule.participants.composition.nobody'
  | 'rule.session.held.open'
  | 'rule.list.submitted.no-rows'
  | 'rule.dissent.explained.none'
  | 'rule.opinions.answered.none'
  | 'rule.cause.analysed.none'

/** What a method file may have wrong; told with file, step and the word at fault. */
export type MethodFileReason =
  | 'method.not-yaml'
  | 'method.kind'
  | 'method.missing'
  | 'method.unknown-word'
  | 'method.unknown-rule'
  | 'method.unknown-milestone'
  | 'method.unknown-strength'
  | 'method.unknown-group'
  | 'method.file-name'
  | 'method.duplicate-method'
  | 'method.no-steps'
  | 'method.no-needs'
  | 'method.duplicate-step'
  | 'method.duplicate-rule'
  | 'method.duplicate-milestone'
  | 'method.unknown-after'
  | 'method.circle'
  | 'method.unreached'
  | 'method.not-found'

import './server/tables.ts'

export type {
  ConversionView,
  ExtensionView,
  IssuedListView,
  ListKind,
  PassedOnView,
  ProgressView,
  ResponsibilityChangeView,
  ResponsibilityView,
  ResultsEvent,
  ResultsView,
  RowRights,
  SuggestionView,
  ToldRow,
} from './contract.ts'
export type { ResultsReason } from './rules/reasons.ts'
export { addResponsibilityCommand } from './server/add-responsibility.ts'
export { askExtensionCommand } from './server/ask-extension.ts'
export { ownBodies } from './server/authorise-report.ts'
export { issuingCommittee } from './server/bodies-above-store.ts'
export { changeResponsibilityCommand } from './server/change-responsibility.ts'
export { deliverFeedbackCommand } from './server/deliver-feedback.ts'
export { draftSuggestions, draftSuggestionsCommand } from './server/draft-suggestions.ts'
export { entryUsesPort } from './server/entry-uses-store.ts'
export { extensionsOfResponsibilities } from './server/extension-store.ts'
export { feedbackToldToAll } from './server/feedback-store.ts'
export { issueResponsibilitiesCommand } from './server/issue-responsibilities.ts'
export { frozenRowsOf, listDigest } from './server/issued-list-store.ts'
export { prepareFeedbackCommand } from './server/prepare-feedback.ts'
export { rowReasonsOfTopic } from './server/reason-store.ts'
export { recordConversionCommand } from './server/record-conversion.ts'
export { refuseExtensionCommand } from './server/refuse-extension.ts'
export { reportProgressCommand } from './server/report-progress.ts'
export { changesOfResponsibilities, passedOnRows } from './server/responsibility-change-store.ts'
export { resultFacts } from './server/result-facts-store.ts'
export { resultsCommands } from './server/results-commands.ts'
export { resultsForms, resultsPages } from './server/results-pages.ts'
export { resultsOfRound } from './server/results-store.ts'
export { openRowsOf } from './server/rows-of-body-store.ts'
export { submitSuggestionsCommand } from './server/submit-suggestions.ts'
export { voidResponsibilityCommand } from './server/void-responsibility.ts'
export { voidSuggestionCommand } from './server/void-suggestion.ts'

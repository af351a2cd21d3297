import type { AnyCommand } from '../../../platform/commands/command.ts'
import { addResponsibilityCommand } from './add-responsibility.ts'
import { askExtensionCommand } from './ask-extension.ts'
import { changeResponsibilityCommand } from './change-responsibility.ts'
import { deliverFeedbackCommand } from './deliver-feedback.ts'
import { draftSuggestionsCommand } from './draft-suggestions.ts'
import { issueResponsibilitiesCommand } from './issue-responsibilities.ts'
import { prepareFeedbackCommand } from './prepare-feedback.ts'
import { recordConversionCommand } from './record-conversion.ts'
import { refuseExtensionCommand } from './refuse-extension.ts'
import { reportProgressCommand } from './report-progress.ts'
import { submitSuggestionsCommand } from './submit-suggestions.ts'
import { voidResponsibilityCommand } from './void-responsibility.ts'
import { voidSuggestionCommand } from './void-suggestion.ts'

/** Every use case of this feature. */
export const resultsCommands: AnyCommand[] = [
  draftSuggestionsCommand,
  submitSuggestionsCommand,
  voidSuggestionCommand,
  issueResponsibilitiesCommand,
  addResponsibilityCommand,
  changeResponsibilityCommand,
  voidResponsibilityCommand,
  reportProgressCommand,
  askExtensionCommand,
  refuseExtensionCommand,
  prepareFeedbackCommand,
  deliverFeedbackCommand,
  recordConversionCommand,
]

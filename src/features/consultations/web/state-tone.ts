import type { Tone } from '../../../ui/index.ts'
import type { ConsultationStateKind, StatementState } from '../rules/words.ts'

/** How a state is shown on its tag. */
export const stateTone: Record<ConsultationStateKind, Tone> = {
  draft: 'neutral',
  open: 'active',
  closed: 'good',
}

export const statementTone: Record<StatementState, Tone> = {
  waiting: 'active',
  open: 'good',
  rejected: 'neutral',
  withdrawn: 'neutral',
}

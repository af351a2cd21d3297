import { type Tone, useWords } from '../../../ui/index.ts'
import type { ConsultationStateKind, StatementState } from '../rules/words.ts'
import { consultationsWords } from './words.ts'

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

/**
 * What a statement's state is called: once its consultation has ended, nobody answers an open one any more, and one that
 * waits is published no more.
 */
export function useStatementState(consultation: ConsultationStateKind): (state: StatementState) => string {
  const words = useWords(consultationsWords)
  return (state) => {
    if (consultation === 'closed' && state === 'open') return words.answered
    if (consultation === 'closed' && state === 'waiting') return words.neverModerated
    return words.statementStates[state]
  }
}

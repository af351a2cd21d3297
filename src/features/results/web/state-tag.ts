import { exhaustive } from '../../../base/exhaustive.ts'
import type { Tone } from '../../../ui/index.ts'
import type { ProgressState, ResponsibilityState } from '../rules/responsibility-state.ts'

type StateWords = { waiting: string; answers: Record<ProgressState, string> }

/** How the state of a row looks and what it is called. */
export function stateTag(state: ResponsibilityState, words: StateWords): { tone: Tone; word: string } {
  switch (state.is) {
    case 'issued':
      return { tone: 'neutral', word: words.waiting }
    case 'under_way':
      return { tone: 'active', word: words.answers.under_way }
    case 'done':
      return { tone: 'good', word: words.answers.done }
    case 'cannot':
      return { tone: 'bad', word: words.answers.cannot }
    case 'not_ours':
      return { tone: 'warn', word: words.answers.not_ours }
    default:
      return exhaustive(state)
  }
}

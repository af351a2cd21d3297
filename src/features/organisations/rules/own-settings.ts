import type { OwnRuleSettings } from '../../methods/index.rules.ts'
import type { RuleSettings } from '../../methods/index.ts'

/** What an organisation may set of its own: rule values, which a round copies, and what holds for its rooms as they are. */
export type OwnSettings = OwnRuleSettings & {
  /** Within how many days whoever raises a concern is answered. */
  answerDays?: number
}

/** The values that hold at a place. */
export type Settings = RuleSettings & { answerDays: number | null }

/** The days that hold at the end of a way down the tree; null where nobody on it names any. */
export function answerDaysFor(way: readonly OwnSettings[]): number | null {
  return way.reduce<number | null>((above, own) => own.answerDays ?? above, null)
}

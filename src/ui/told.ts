import { isExact, type Told, toldShare, wholePercents } from '../base/told.ts'
import { opinionWords } from './opinion-words.ts'
import { useWords } from './words.ts'

/** Below it, shares that lie so far apart say nothing (0 to 1). */
const widest = 0.5

/** How numbers of people and their shares are said, where some are told by what they lie between. */
export function useTold() {
  const words = useWords(opinionWords)

  function count(told: Told): string {
    if (isExact(told)) return String(told.low)
    if (told.low > 0) return words.range(told.low, told.high)
    return told.high < 5 ? words.fewerThan(told.high + 1) : words.atMost(told.high)
  }

  /** In whole percents, 0 % and 100 % only where it is so; null where too little is told to say anything. */
  function percent(share: Told | null): string | null {
    if (!share || share.high - share.low > widest) return null
    const { low, high } = wholePercents(share)
    if (isExact(share)) return `${low}%`
    if (high === 100) return words.atLeastPercent(low)
    return low === 0 ? words.atMostPercent(high) : words.percentRange(low, high)
  }

  return { count, percent, share: (part: Told, other: Told) => percent(toldShare(part, other)) }
}

import { formatDay, type Lang } from '../../../ui/index.ts'
import { wordsIn } from '../../../ui/words.ts'
import type { CorrectionView } from '../../corrections/index.ts'
import type { OriginEntry } from '../rules/responsibility-state.ts'
import { resultsWords } from './words.ts'

type Options = { lang: Lang; now: Date; corrections: readonly CorrectionView[] }

/** Says that the entry which rows came from was corrected or struck out since; neither changes anything about the rows. */
export function originNote(origin: OriginEntry, { lang, now, corrections }: Options): string | null {
  const words = wordsIn(resultsWords, lang)
  const kind = words.originEntries[origin.kind]
  const day = (on: string) => formatDay(on, lang, now)
  if (origin.voided) return words.originStruck(kind, day(origin.voided.on), origin.voided.reason)
  const last = corrections.findLast((one) => one.entry.id === origin.id)
  return last ? words.originCorrected(kind, day(last.correctedOn), last.reason ?? '') : null
}

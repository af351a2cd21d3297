import { isDay } from '../../../base/day.ts'
import { fullDay } from '../../../ui/full-day.ts'
import { type Lang, wordsIn } from '../../../ui/words.ts'
import { correctionWords } from './words.ts'

const uncapitalised = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)

type Told = true | { from: unknown; to: unknown }

/**
 * What a line of the history says was corrected: each field by its label, days and numbers also as they were and
 * became. The words themselves stand below the line, for those who may read them.
 */
export function correctedFields(
  data: Record<string, unknown>,
  labels: Readonly<Record<string, string>>,
  lang: Lang,
): string {
  const words = wordsIn(correctionWords, lang)
  const shown = (value: unknown) => {
    if (typeof value === 'number') return String(value)
    return typeof value === 'string' && isDay(value) ? fullDay(value, lang) : null
  }
  const changes = (data.changes ?? {}) as Record<string, Told>
  // In the order of the entry: what the journal holds has lost it.
  return Object.keys(labels)
    .flatMap((field) => {
      const told = changes[field]
      if (told === undefined) return []
      const [from, to] = told === true ? [] : [shown(told.from), shown(told.to)]
      const label = lang === 'en' ? uncapitalised(labels[field]!) : labels[field]!
      return from && to ? words.fromTo(label, from, to) : label
    })
    .join(words.betweenFields)
}

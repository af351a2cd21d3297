import type { Reason } from '../base/reason.ts'
import type { JournalRow } from '../platform/events/journal.ts'
import type { Lang } from '../platform/http/visit.ts'
import { type Words, wordsIn } from '../ui/words.ts'
import { appWords, commonReasons } from './common-words.ts'

type Values = Record<string, string | number>
type Catalogue = Record<Lang, Record<string, (values: Values) => string>>
type HistoryCatalogue = Words<Record<string, (data: Record<string, unknown>) => string>>

/** Puts the features' catalogues together: one sentence for every reason and every kind of event. */
export function composeSentences(reasons: Catalogue[], histories: HistoryCatalogue[]) {
  const all: Catalogue[] = [commonReasons as Catalogue, ...reasons]

  function sentence(reason: Reason, lang: Lang): string {
    for (const catalogue of all) {
      const text = catalogue[lang][reason.code]
      if (!text) continue
      const told = text(reason.values ?? {})
      return reason.about ? wordsIn(appWords, lang).about(reason.about, told) : told
    }
    throw new Error(`no sentence for the reason ${reason.code}`)
  }

  function event(kind: string, data: Record<string, unknown>, lang: Lang): string {
    for (const history of histories) {
      const text = wordsIn(history, lang)[kind]
      if (text) return text(data)
    }
    // A record that came from elsewhere may hold an act that this version does not know.
    return wordsIn(appWords, lang).unknownEvent(kind)
  }

  function change(row: JournalRow, lang: Lang): string {
    const post = row.actorPost ? wordsIn(appWords, lang).by(row.actorPost) : ''
    return `${event(row.kind, row.data, lang)}${post}`
  }

  return { sentence, event, change }
}

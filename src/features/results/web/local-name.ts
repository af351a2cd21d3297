import type { Lang } from '../../../ui/words.ts'

/** A name from the method in the reader's language. */
export function localName(name: { zh: string; en: string }, lang: Lang): string {
  return lang === 'en' ? name.en : name.zh
}

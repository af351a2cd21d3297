import { usePage } from '../../../ui/index.ts'
import type { LocalName } from '../../methods/index.ts'

/** Reads names of method data in the language of the page. */
export function useLocalName(): (name: LocalName) => string {
  const { lang } = usePage()
  return (name) => (lang === 'en' ? name.en : name.zh)
}

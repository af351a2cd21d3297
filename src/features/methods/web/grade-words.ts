import { type Lang, usePage } from '../../../ui/index.ts'
import { defineWords } from '../../../ui/words.ts'

/** A place writes its own scale, in Chinese. The words of the usual one are known in other languages too. */
const gradeWords = defineWords<Record<string, string>>({
  'zh-CN': {},
  en: { 满意: 'Satisfied', 基本满意: 'Mostly satisfied', 不满意: 'Not satisfied', 不了解: 'Do not know' },
})

/** A word of the scale as readers of that language know it; as the place wrote it where nobody has put it into words. */
export function gradeIn(lang: Lang, value: string): string {
  return gradeWords[lang][value] ?? value
}

export function useGrade(): (value: string) => string {
  const { lang } = usePage()
  return (value) => gradeIn(lang, value)
}

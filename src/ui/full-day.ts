import type { Lang } from './words.ts'

export const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** A day with its year, as paper and the history need it; null for none. */
export function fullDay(day: string | null, lang: Lang): string | null {
  if (day === null) return null
  const [year, month = 1, date] = day.split('-').map(Number)
  return lang === 'en' ? `${date} ${months[month - 1]} ${year}` : `${year}年${month}月${date}日`
}

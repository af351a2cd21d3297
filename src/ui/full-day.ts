import type { Lang } from './words.ts'

/** A day with its year, as paper and the history need it; null for none. */
export function fullDay(day: string | null, lang: Lang): string | null {
  if (day === null || lang === 'en') return day
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

const units: Record<string, number> = { 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 }

/**
 * The least that a number in words means, or null when it cannot be told: `40多个小区` is at least 40, `1.2万余户` at
 * least 12000; `近6万名` and `约30条` may be less than they say, `苏信〔2020〕3号` is a name and not an amount.
 */
export function leastNumber(text: string): number | null {
  if (/[近约]|不到|不足|左右|上下|[〔〕[\]#第]/.test(text)) return null
  const matches = [...text.normalize('NFKC').matchAll(/(\d+)(?:\.(\d+))?\s*([百千万亿])?/g)]
  const [match] = matches
  if (!match || matches.length > 1) return null
  const [, whole = '0', fraction = '', unit] = match
  const times = unit ? (units[unit] ?? 1) : 1
  const number = Number(whole) * times + Math.trunc((Number(fraction || 0) * times) / 10 ** fraction.length)
  return Number.isSafeInteger(number) && number <= 1_000_000_000 ? number : null
}

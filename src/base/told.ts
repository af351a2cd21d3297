/**
 * A number of people as it is told: exactly, where both ends are alike; else by what it lies between, since the number
 * itself could point at somebody.
 */
export type Told = { low: number; high: number }

export function exactly(count: number): Told {
  return { low: count, high: count }
}

export function isExact({ low, high }: Told): boolean {
  return low === high
}

export function sumOf(parts: readonly Told[]): Told {
  return {
    low: parts.reduce((all, part) => all + part.low, 0),
    high: parts.reduce((all, part) => all + part.high, 0),
  }
}

/**
 * A share in whole percents, as everything that tells one says it: rounded, with 0 and 100 only where it is so; where it
 * is told by what it lies between, the lower end rounded down and the upper one up.
 */
export function wholePercents(share: Told): Told {
  if (isExact(share)) return exactly(rounded(share.low))
  return { low: Math.floor(share.low * 100 + tiny), high: Math.ceil(share.high * 100 - tiny) }
}

/** What 0.29 × 100 lacks of 29. */
const tiny = 1e-9

function rounded(share: number): number {
  if (share <= 0 || share >= 1) return share <= 0 ? 0 : 100
  return Math.min(99, Math.max(1, Math.round(share * 100)))
}

/** The share (0 to 1) of one of two sides, as far as the told numbers tell it; null where it may be anything. */
export function toldShare(part: Told, other: Told): Told | null {
  const most = part.high + other.low
  if (part.low + other.high === 0) return null
  return { low: part.low / (part.low + other.high), high: most > 0 ? part.high / most : 1 }
}

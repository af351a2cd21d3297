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

/** The share (0 to 1) of one of two sides, as far as the told numbers tell it; null where it may be anything. */
export function toldShare(part: Told, other: Told): Told | null {
  const most = part.high + other.low
  if (part.low + other.high === 0) return null
  return { low: part.low / (part.low + other.high), high: most > 0 ? part.high / most : 1 }
}

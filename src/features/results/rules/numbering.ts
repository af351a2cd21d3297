/** What stands before the number of a row that does not come from a suggestion: 问 for problem items, 诺 for commitments. */
const prefixes = { suggestion: '', problem: '问', commitment: '诺' } as const

export type OriginKind = keyof typeof prefixes
export type OriginKey = { kind: OriginKind; number: number }

/** Reads `suggestion:3`. The request's schema has checked the form. */
export function parseOrigin(text: string): OriginKey {
  const [kind, number] = text.split(':')
  return { kind: kind as OriginKind, number: Number(number) }
}

/**
 * The number of the next row under an origin: `3.1`, `3.2` under suggestion 3, `问1.1` under problem item 1, `诺2.1`
 * under commitment 2. `taken` are all numbers of the round, void ones too, so that none is ever used again.
 */
export function nextNumber(origin: OriginKey, taken: readonly string[]): string {
  const prefix = `${prefixes[origin.kind]}${origin.number}.`
  const last = taken
    .filter((number) => number.startsWith(prefix))
    .map((number) => Number(number.slice(prefix.length)))
    .reduce((most, number) => Math.max(most, number), 0)
  return `${prefix}${last + 1}`
}

/** Orders numbers as people do: 2.1 before 10.1, rows of suggestions before those of problem items and commitments. */
export function byNumber(a: string, b: string): number {
  const [left, right] = [partsOf(a), partsOf(b)]
  return left.rank - right.rank || left.major - right.major || left.minor - right.minor
}

function partsOf(number: string): { rank: number; major: number; minor: number } {
  const rank = number.startsWith('问') ? 1 : number.startsWith('诺') ? 2 : 0
  const [major = 0, minor = 0] = number
    .slice(rank === 0 ? 0 : 1)
    .split('.')
    .map(Number)
  return { rank, major, minor }
}

/** Words of a scale that withhold a judgement: who says so was asked but did not judge. */
const withheld: readonly string[] = ['不了解', '不清楚', '说不清', '弃权']

/** More than this share of those who judged makes a matter one that did not work: the one place of this default. */
export const dissatisfiedShare = { of: 1, in: 2 } as const

/** The lower half of a scale that is written best first: of 满意、基本满意、不满意 the last, of four words the last two. */
export function dissatisfiedValues(scale: readonly string[]): string[] {
  const judging = scale.filter((value) => !withheld.includes(value))
  return judging.slice(Math.ceil(judging.length / 2))
}

export type Judgement = { judged: number; dissatisfied: number; of: number; in: number; most: boolean }

/** How many of those who judged are dissatisfied, and whether they are the majority; whole numbers only. */
export function judgementOf(
  scale: readonly string[],
  counts: readonly { value: string; count: number }[],
): Judgement {
  const low = dissatisfiedValues(scale)
  const sum = (rows: readonly { count: number }[]) => rows.reduce((total, row) => total + row.count, 0)
  const judged = sum(counts.filter((row) => !withheld.includes(row.value)))
  const dissatisfied = sum(counts.filter((row) => low.includes(row.value)))
  const share = dissatisfiedShare
  return { judged, dissatisfied, ...share, most: dissatisfied * share.in > judged * share.of }
}

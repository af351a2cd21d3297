export type ValueCount = { value: string; count: number; onPaper: number }

/** Answers by the words of the scale, in its order; a word nobody chose counts 0. */
export function countsByValue(
  scale: readonly string[],
  answers: readonly { value: string; channel: string; count: number | string | bigint }[],
): ValueCount[] {
  return scale.map((value) => {
    const own = answers.filter((answer) => answer.value === value)
    return { value, count: total(own), onPaper: total(own.filter((answer) => answer.channel === 'paper')) }
  })
}

function total(rows: readonly { count: number | string | bigint }[]): number {
  return rows.reduce((sum, row) => sum + Number(row.count), 0)
}

/** How many of them were given on paper. */
export function slipsOf(counts: readonly { onPaper: number }[]): number {
  return counts.reduce((sum, one) => sum + one.onPaper, 0)
}

/** How many answers there are in all. */
export function sumOf(counts: readonly { count: number }[]): number {
  return total(counts)
}

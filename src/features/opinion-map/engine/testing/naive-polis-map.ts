/**
 * The map computed the plain way, from the dense filled matrix with textbook loops, as a yardstick for the sparse
 * one: same definitions, no shared code. `votes[p][j]` is 1, 0, −1 or undefined for unseen.
 */
export function naivePolisMap(votes: (number | undefined)[][], zeroed: boolean[], passes = 400) {
  const statements = zeroed.length
  const cells = votes.map((row) => row.map((vote, j) => (zeroed[j] ? 0 : vote)))
  const means = zeroed.map((zero, j) => {
    const seen = votes.map((row) => row[j]).filter((vote) => vote !== undefined)
    return zero || seen.length === 0 ? 0 : seen.reduce((sum, vote) => sum + vote, 0) / seen.length
  })
  const centred = cells.map((row) => row.map((vote, j) => (vote ?? means[j]!) - means[j]!))
  const first = powerIteration(centred, statements, passes)
  const without = centred.map((row) => {
    const share = row.reduce((sum, value, j) => sum + value * first[j]!, 0)
    return row.map((value, j) => value - share * first[j]!)
  })
  const second = powerIteration(without, statements, passes)
  const columns = zeroed.filter((_, j) => votes.some((row) => row[j] !== undefined)).length
  const people = cells.map((row) => {
    const seen = row.filter(
      (vote, j) => vote !== undefined || (zeroed[j] && votes.some((r) => r[j] !== undefined)),
    )
    const stretch = Math.sqrt(columns / Math.max(seen.length, 1))
    const along = (component: number[]) =>
      row.reduce(
        (sum: number, vote, j) => sum + (vote === undefined ? 0 : (vote - means[j]!) * component[j]!),
        0,
      )
    return [stretch * along(first), stretch * along(second)] as const
  })
  return { means, first, second, people }
}

function powerIteration(rows: number[][], size: number, passes: number): number[] {
  let vector = Array.from({ length: size }, (_, j) => 1 + 0.1 * Math.sin(j + 1))
  for (let pass = 0; pass < passes; pass++) {
    const next = new Array<number>(size).fill(0)
    for (const row of rows) {
      let s = 0
      for (let j = 0; j < size; j++) s += row[j]! * vector[j]!
      for (let j = 0; j < size; j++) next[j]! += s * row[j]!
    }
    const length = Math.hypot(...next)
    vector = next.map((value) => value / length)
  }
  const head = vector.reduce((best, value) => (Math.abs(value) > Math.abs(best) ? value : best), 0)
  return head < 0 ? vector.map((value) => -value) : vector
}

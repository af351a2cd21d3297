/**
 * Adjusted Rand index of two groupings of the same things (Hubert and Arabie 1985): 1 when they are the same up to
 * names, about 0 when they have nothing in common. Things with a negative label in either are left out.
 * ARI = (Σ C(n_ab,2) − E) / (½(Σ C(a,2) + Σ C(b,2)) − E), E = Σ C(a,2) · Σ C(b,2) / C(n,2); 1 when both put
 * everything into one group; NaN with fewer than two things.
 */
export function adjustedRandIndex(first: ArrayLike<number>, second: ArrayLike<number>): number {
  let width = 0
  let height = 0
  for (let i = 0; i < first.length; i++) {
    if (first[i]! + 1 > height) height = first[i]! + 1
    if (second[i]! + 1 > width) width = second[i]! + 1
  }
  const cells = new Float64Array(height * width)
  const rows = new Float64Array(height)
  const columns = new Float64Array(width)
  let count = 0
  for (let i = 0; i < first.length; i++) {
    const a = first[i]!
    const b = second[i]!
    if (a < 0 || b < 0) continue
    cells[a * width + b]!++
    rows[a]!++
    columns[b]!++
    count++
  }
  if (count < 2) return Number.NaN
  const together = pairs(cells)
  const inFirst = pairs(rows)
  const inSecond = pairs(columns)
  const expected = (inFirst * inSecond) / ((count * (count - 1)) / 2)
  const highest = (inFirst + inSecond) / 2
  return highest === expected ? 1 : (together - expected) / (highest - expected)
}

function pairs(counts: Float64Array): number {
  let sum = 0
  for (const n of counts) sum += (n * (n - 1)) / 2
  return sum
}

import type { PolisColumns } from '../polis/polis-columns.ts'
import type { PrincipalComponents } from '../polis/principal-components.ts'
import type { VoteTable } from '../vote-table.ts'

/**
 * Where each listed person most probably stands, instead of the stretched point of the map: with votes
 * c_ij = v_ij − μ_j = pc_j·x_i + noise and x_i normal around 0, x_i = (λI + Σ_j pc_j pc_jᵀ)⁻¹ Σ_j pc_j·c_ij over the
 * person's votes (ridge regression). Few votes pull the point to the middle, so they make no outliers.
 * λ = noise variance / variance of positions, from the eigenvalues. Pairs x, y per listed person.
 */
export function shrunkenPoints(
  table: VoteTable,
  columns: PolisColumns,
  components: PrincipalComponents,
  people: Int32Array,
): Float64Array {
  const { rowStart, column, answer } = table
  const { means, live } = columns
  const { first, second } = components
  const ridge = ridgeStrength(table, columns, components)
  const points = new Float64Array(2 * people.length)
  for (let i = 0; i < people.length; i++) {
    const p = people[i]!
    let [aa, ab, bb, x, y] = [ridge, 0, ridge, 0, 0]
    for (let v = rowStart[p]!; v < rowStart[p + 1]!; v++) {
      const j = column[v]!
      if (!live[j]) continue
      const c = answer[v]! - means[j]!
      const a = first[j]!
      const b = second[j]!
      aa += a * a
      ab += a * b
      bb += b * b
      x += a * c
      y += b * c
    }
    const determinant = aa * bb - ab * ab
    points[2 * i] = (bb * x - ab * y) / determinant
    points[2 * i + 1] = (aa * y - ab * x) / determinant
  }
  return points
}

/**
 * With a share f of cells voted by those who voted at all, the eigenvalue per person is about f²·τ² + f·σ²: τ² the variance of positions along
 * the component, σ² the variance of one vote. λ = σ² / τ² for the weaker component, held between 0.01 and 100.
 */
function ridgeStrength(table: VoteTable, columns: PolisColumns, components: PrincipalComponents): number {
  let squares = 0
  let votes = 0
  let used = 0
  for (let j = 0; j < columns.live.length; j++) used += columns.live[j]!
  for (let v = 0; v < table.column.length; v++) {
    const j = table.column[v]!
    if (!columns.live[j]) continue
    votes++
    squares += (table.answer[v]! - columns.means[j]!) ** 2
  }
  if (votes === 0) return 1
  let voters = 0
  for (let p = 0; p < table.people; p++) if (table.rowStart[p + 1]! > table.rowStart[p]!) voters++
  const filled = votes / (voters * used)
  const noise = squares / votes
  const eigenvalue = components.eigenvalues[1] / voters
  const spread = (eigenvalue - filled * noise) / (filled * filled)
  return spread > 0 ? Math.min(100, Math.max(0.01, noise / spread)) : 100
}

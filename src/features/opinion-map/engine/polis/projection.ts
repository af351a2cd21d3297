import type { VoteTable } from '../vote-table.ts'
import type { PolisColumns } from './polis-columns.ts'
import type { PrincipalComponents } from './principal-components.ts'

/**
 * Where each person stands on the map: x_i = √(C / max(n_i, 1)) · Σ over the votes (v_ij − μ_j)·(pc1_j, pc2_j), with C
 * and n_i counting zeroed columns as voted by everybody. Pairs x, y at 2p and 2p + 1; the stretch makes up for few votes.
 */
export function projectPeople(
  table: VoteTable,
  columns: PolisColumns,
  components: PrincipalComponents,
): Float64Array {
  const { rowStart, column, answer, moderation } = table
  const { means, live } = columns
  const points = new Float64Array(2 * table.people)
  // One lookup per vote: both loadings side by side, cleared where the column is zeroed.
  const loadings = new Float64Array(2 * table.statements)
  for (let j = 0; j < table.statements; j++) {
    if (!live[j]) continue
    loadings[2 * j] = components.first[j]!
    loadings[2 * j + 1] = components.second[j]!
  }
  for (let p = 0; p < table.people; p++) {
    let x = 0
    let y = 0
    let seen = columns.zeroed
    for (let v = rowStart[p]!; v < rowStart[p + 1]!; v++) {
      const j = column[v]!
      if (moderation[j] === 0) seen++
      const centred = answer[v]! - means[j]!
      x += centred * loadings[2 * j]!
      y += centred * loadings[2 * j + 1]!
    }
    const stretch = Math.sqrt(columns.count / Math.max(seen, 1))
    points[2 * p] = stretch * x
    points[2 * p + 1] = stretch * y
  }
  return points
}

/** A statement stands where somebody would who agreed with it and had seen nothing else: √C·(1 − μ_j)·(pc1_j, pc2_j). */
export function projectStatements(columns: PolisColumns, components: PrincipalComponents): Float64Array {
  const points = new Float64Array(2 * columns.means.length)
  const stretch = Math.sqrt(columns.count)
  for (let j = 0; j < columns.means.length; j++) {
    if (!columns.live[j]) continue
    points[2 * j] = stretch * (1 - columns.means[j]!) * components.first[j]!
    points[2 * j + 1] = stretch * (1 - columns.means[j]!) * components.second[j]!
  }
  return points
}

/** Extremity E_j of a statement: how far from the middle it stands. */
export function statementExtremities(statementPoints: Float64Array): Float64Array {
  const extremities = new Float64Array(statementPoints.length / 2)
  for (let j = 0; j < extremities.length; j++)
    extremities[j] = Math.hypot(statementPoints[2 * j]!, statementPoints[2 * j + 1]!)
  return extremities
}

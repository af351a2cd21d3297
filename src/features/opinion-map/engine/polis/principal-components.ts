import type { VoteTable } from '../vote-table.ts'
import { coVoteCounts, gramFromCounts } from './co-vote-counts.ts'
import { leadingEigenvectors, type SymmetricOperator } from './leading-eigenvectors.ts'
import type { PolisColumns } from './polis-columns.ts'

/**
 * The two leading principal components of the filled, centred matrix of all people. Unit length, one entry per
 * statement, exactly 0 where the column is zeroed or has no vote, or where nothing ties the statement to the component; the
 * entry of largest magnitude is positive (of two equal ones the first). A component that does not exist (too few people or statements) is all zeros with eigenvalue 0.
 */
export type PrincipalComponents = {
  readonly first: Float64Array
  readonly second: Float64Array
  /** Eigenvalues of CᵀC; divided by people − 1 they are the variances. */
  readonly eigenvalues: readonly [number, number]
  /** How it was computed: through the co-vote counts, or over the votes themselves. */
  readonly path: 'counts' | 'votes'
}

/**
 * Vectors are exact to 1e-11: what is smaller than this is what rounding left of 0. Where it stayed, people whom nothing
 * ties to the component would stand beside each other instead of at one place.
 */
const smallestLoading = 1e-12

/**
 * Exact PCA, at any size without a random sample. Two paths, chosen by their cost from the shape of the votes alone:
 * the Gram matrix of integer co-vote counts (rows short, at most 3 000 statements), or passes over the cast votes.
 * `gram` may hand in the Gram matrix from counts kept up to date elsewhere (rows in the table's order): it is asked for
 * only on the first path, saves the counting and changes no bit.
 */
export function principalComponents(
  table: VoteTable,
  columns: PolisColumns,
  gram?: () => Float64Array,
): PrincipalComponents {
  const path = cheaperPath(table)
  const apply =
    path === 'counts'
      ? symmetricOperator(gram ? gram() : gramFromCounts(coVoteCounts(table), columns), table.statements)
      : voteOperator(table, columns)
  const { values, vectors } = leadingEigenvectors(apply, table.statements)
  for (const vector of vectors)
    for (let j = 0; j < vector.length; j++)
      if (!columns.live[j] || Math.abs(vector[j]!) < smallestLoading) vector[j] = 0
  return {
    first: withPositiveHead(vectors[0]!),
    second: withPositiveHead(vectors[1]!),
    eigenvalues: [values[0]!, values[1]!],
    path,
  }
}

/** Nanoseconds as measured on one core: 5 per counted pair, 0.5 per Gram entry and pass, 7 per vote and pass. */
export function cheaperPath(table: VoteTable): 'counts' | 'votes' {
  if (table.statements > 3000) return 'votes'
  const passes = 40
  let pairs = 0
  for (let p = 0; p < table.people; p++) {
    const n = table.rowStart[p + 1]! - table.rowStart[p]!
    pairs += (n * (n + 1)) / 2
  }
  const counts = 5 * pairs + (12 + 0.5 * passes) * table.statements * table.statements
  return counts <= 7 * passes * table.column.length ? 'counts' : 'votes'
}

/** y = G·x from the lower triangle alone, four rows at a time: what it costs is fetching G from memory. */
function symmetricOperator(gram: Float64Array, size: number): SymmetricOperator {
  return (x, y) => {
    y.fill(0)
    for (let j = 0; j + 3 < size; j += 4) fourRows(gram, size, j, x, y)
    for (let j = size & ~3; j < size; j++) addRow(gram, size, j, 0, x, y)
  }
}

function fourRows(gram: Float64Array, size: number, j: number, x: Float64Array, y: Float64Array): void {
  const r0 = j * size
  const r1 = r0 + size
  const r2 = r1 + size
  const r3 = r2 + size
  const x0 = x[j]!
  const x1 = x[j + 1]!
  const x2 = x[j + 2]!
  const x3 = x[j + 3]!
  let s0 = 0
  let s1 = 0
  let s2 = 0
  let s3 = 0
  for (let k = 0; k < j; k++) {
    const g0 = gram[r0 + k]!
    const g1 = gram[r1 + k]!
    const g2 = gram[r2 + k]!
    const g3 = gram[r3 + k]!
    const xk = x[k]!
    s0 += g0 * xk
    s1 += g1 * xk
    s2 += g2 * xk
    s3 += g3 * xk
    y[k]! += g0 * x0 + g1 * x1 + (g2 * x2 + g3 * x3)
  }
  y[j]! += s0
  y[j + 1]! += s1
  y[j + 2]! += s2
  y[j + 3]! += s3
  for (let i = j; i < j + 4; i++) addRow(gram, size, i, j, x, y)
}

/** What row i of the triangle adds, from column `from` up to the diagonal. */
function addRow(
  gram: Float64Array,
  size: number,
  i: number,
  from: number,
  x: Float64Array,
  y: Float64Array,
): void {
  const row = i * size
  const xi = x[i]!
  let sum = gram[row + i]! * xi
  for (let k = from; k < i; k++) {
    const g = gram[row + k]!
    sum += g * x[k]!
    y[k]! += g * xi
  }
  y[i]! += sum
}

/** y = Cᵀ(C·x) over the cast votes only: every other cell of C is 0. */
function voteOperator(table: VoteTable, columns: PolisColumns): SymmetricOperator {
  const { rowStart, column, answer } = table
  const { means, live } = columns
  const masked = new Float64Array(table.statements)
  return (x, y) => {
    for (let j = 0; j < masked.length; j++) masked[j] = live[j] ? x[j]! : 0
    y.fill(0)
    for (let p = 0; p < table.people; p++) {
      const start = rowStart[p]!
      const end = rowStart[p + 1]!
      let s = 0
      for (let v = start; v < end; v++) s += (answer[v]! - means[column[v]!]!) * masked[column[v]!]!
      for (let v = start; v < end; v++) y[column[v]!]! += s * (answer[v]! - means[column[v]!]!)
    }
    for (let j = 0; j < masked.length; j++) if (!live[j]) y[j] = 0
  }
}

/** What differs by so small a share is equal: rounding does not turn the map over. */
const rounding = 1e-9

function withPositiveHead(vector: Float64Array): Float64Array {
  let most = 0
  for (const value of vector) most = Math.max(most, Math.abs(value))
  const head = vector.find((value) => Math.abs(value) >= (1 - rounding) * most)
  if (head !== undefined && head < 0) for (let j = 0; j < vector.length; j++) vector[j] = -vector[j]!
  return vector
}

/**
 * Eigenvalues (descending) of a symmetric tridiagonal matrix; the vector of the i-th largest is column order[i] of
 * `vectors` (row-major, n columns; all n rows, or the last row alone).
 */
export type TridiagonalEigen = { values: Float64Array; vectors: Float64Array; order: number[] }

/**
 * Implicit QL iteration. `diagonal` has n entries, `off` has the n − 1 entries beside the diagonal. Without all rows of
 * the vectors it takes O(n²) instead of O(n³).
 */
export function tridiagonalEigen(
  diagonal: ArrayLike<number>,
  off: ArrayLike<number>,
  rows: 'all rows' | 'last row',
): TridiagonalEigen {
  const n = diagonal.length
  const d = Float64Array.from(diagonal)
  const e = new Float64Array(n)
  for (let i = 0; i + 1 < n; i++) e[i] = off[i]!
  const z = new Float64Array(rows === 'all rows' ? n * n : n)
  if (rows === 'all rows') for (let i = 0; i < n; i++) z[i * n + i] = 1
  else if (n > 0) z[n - 1] = 1
  for (let l = 0; l < n; l++) {
    for (let sweep = 0; sweep < 60; sweep++) {
      let m = l
      while (m + 1 < n) {
        const size = Math.abs(d[m]!) + Math.abs(d[m + 1]!)
        if (Math.abs(e[m]!) <= Number.EPSILON * size) break
        m++
      }
      if (m === l) break
      rotateDown(d, e, z, n, l, m)
    }
  }
  const order = Array.from(d.keys()).sort((a, b) => d[b]! - d[a]! || a - b)
  return { values: Float64Array.from(order, (i) => d[i]!), vectors: z, order }
}

/** One QL sweep with Wilkinson's shift on the unreduced block l … m. */
function rotateDown(
  d: Float64Array,
  e: Float64Array,
  z: Float64Array,
  n: number,
  l: number,
  m: number,
): void {
  let g = (d[l + 1]! - d[l]!) / (2 * e[l]!)
  let r = Math.hypot(g, 1)
  g = d[m]! - d[l]! + e[l]! / (g + (g >= 0 ? r : -r))
  let s = 1
  let c = 1
  let p = 0
  for (let i = m - 1; i >= l; i--) {
    const f = s * e[i]!
    const b = c * e[i]!
    r = Math.hypot(f, g)
    e[i + 1] = r
    if (r === 0) {
      d[i + 1]! -= p
      e[m] = 0
      return
    }
    s = f / r
    c = g / r
    g = d[i + 1]! - p
    r = (d[i]! - g) * s + 2 * c * b
    p = s * r
    d[i + 1] = g + p
    g = c * r - b
    for (let k = i; k < z.length; k += n) {
      const right = z[k + 1]!
      const left = z[k]!
      z[k + 1] = s * left + c * right
      z[k] = c * left - s * right
    }
  }
  d[l]! -= p
  e[l] = g
  e[m] = 0
}

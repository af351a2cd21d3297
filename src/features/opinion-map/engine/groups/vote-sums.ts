/**
 * The two inner loops of the latent-class fit, written out for 2 to 5 groups: the sums stay in registers, which makes
 * a round about twice as fast as one loop over groups. Values of code c for group g stand at c · groups + g.
 */

/** sums[g] += Σ of values[code · groups + g] over the votes from start to end. */
export function gatherSums(
  sums: Float64Array,
  values: Float64Array,
  code: Int32Array,
  start: number,
  end: number,
): void {
  let [a, b, c, d, e] = [sums[0]!, sums[1]!, sums[2]!, sums[3]!, sums[4]!]
  switch (sums.length) {
    case 2:
      for (let v = start; v < end; v++) {
        const at = code[v]! * 2
        a += values[at]!
        b += values[at + 1]!
      }
      break
    case 3:
      for (let v = start; v < end; v++) {
        const at = code[v]! * 3
        a += values[at]!
        b += values[at + 1]!
        c += values[at + 2]!
      }
      break
    case 4:
      for (let v = start; v < end; v++) {
        const at = code[v]! * 4
        a += values[at]!
        b += values[at + 1]!
        c += values[at + 2]!
        d += values[at + 3]!
      }
      break
    case 5:
      for (let v = start; v < end; v++) {
        const at = code[v]! * 5
        a += values[at]!
        b += values[at + 1]!
        c += values[at + 2]!
        d += values[at + 3]!
        e += values[at + 4]!
      }
      break
    default:
      for (let v = start; v < end; v++) a += values[code[v]!]!
  }
  sums[0] = a
  if (sums.length > 1) sums[1] = b
  if (sums.length > 2) sums[2] = c
  if (sums.length > 3) sums[3] = d
  if (sums.length > 4) sums[4] = e
}

/** values[code · groups + g] += amounts[g] for each of the votes from start to end. */
export function scatterAmounts(
  amounts: Float64Array,
  values: Float64Array,
  code: Int32Array,
  start: number,
  end: number,
): void {
  const [a, b, c, d, e] = [amounts[0]!, amounts[1]!, amounts[2]!, amounts[3]!, amounts[4]!]
  switch (amounts.length) {
    case 2:
      for (let v = start; v < end; v++) {
        const at = code[v]! * 2
        values[at]! += a
        values[at + 1]! += b
      }
      break
    case 3:
      for (let v = start; v < end; v++) {
        const at = code[v]! * 3
        values[at]! += a
        values[at + 1]! += b
        values[at + 2]! += c
      }
      break
    case 4:
      for (let v = start; v < end; v++) {
        const at = code[v]! * 4
        values[at]! += a
        values[at + 1]! += b
        values[at + 2]! += c
        values[at + 3]! += d
      }
      break
    case 5:
      for (let v = start; v < end; v++) {
        const at = code[v]! * 5
        values[at]! += a
        values[at + 1]! += b
        values[at + 2]! += c
        values[at + 3]! += d
        values[at + 4]! += e
      }
      break
    default:
      for (let v = start; v < end; v++) values[code[v]!]! += a
  }
}

/**
 * The yardstick of the opinion engine: the same map computed the plain way, on a dense matrix of people × statements
 * filled with means, with power iteration as Polis does it (at most 100 rounds for each of two components, stopping
 * when the eigenvalue repeats to 12 digits). Any textbook program does about this.
 */
export function naiveDenseMap(
  people: number,
  statements: number,
  person: ArrayLike<number>,
  statement: ArrayLike<number>,
  answer: ArrayLike<number>,
): Float64Array {
  const cells = new Float64Array(people * statements).fill(Number.NaN)
  for (let v = 0; v < person.length; v++) cells[person[v]! * statements + statement[v]!] = answer[v]!
  const seen = new Int32Array(people)
  for (let j = 0; j < statements; j++) {
    let sum = 0
    let count = 0
    for (let p = 0; p < people; p++) {
      const cell = cells[p * statements + j]!
      if (Number.isNaN(cell)) continue
      sum += cell
      count++
      seen[p]!++
    }
    const mean = count === 0 ? 0 : sum / count
    for (let p = 0; p < people; p++) {
      const at = p * statements + j
      cells[at] = Number.isNaN(cells[at]!) ? 0 : cells[at]! - mean
    }
  }
  const points = new Float64Array(2 * people)
  for (const axis of [0, 1]) {
    const component = powerIteration(cells, people, statements)
    for (let p = 0; p < people; p++) {
      let along = 0
      for (let j = 0; j < statements; j++) along += cells[p * statements + j]! * component[j]!
      points[2 * p + axis] = along * Math.sqrt(statements / Math.max(seen[p]!, 1))
      for (let j = 0; j < statements; j++) cells[p * statements + j]! -= along * component[j]!
    }
  }
  return points
}

function powerIteration(cells: Float64Array, people: number, statements: number): Float64Array {
  let vector = new Float64Array(statements).fill(1 / Math.sqrt(statements))
  let eigenvalue = 0
  for (let round = 0; round < 100; round++) {
    const next = new Float64Array(statements)
    for (let p = 0; p < people; p++) {
      const row = p * statements
      let along = 0
      for (let j = 0; j < statements; j++) along += cells[row + j]! * vector[j]!
      for (let j = 0; j < statements; j++) next[j]! += along * cells[row + j]!
    }
    const length = Math.sqrt(next.reduce((sum, value) => sum + value * value, 0))
    if (length === 0) return vector
    vector = next.map((value) => value / length)
    if (Math.abs(length - eigenvalue) <= 1e-12 * length) break
    eigenvalue = length
  }
  return vector
}

/**
 * Polis' lists the plain way, straight from raw votes and read off the published description line by line: the yardstick
 * for the engine's. No shared code. `votes[p][j]` is 1, 0, −1 or undefined for unseen; `groupOf[p]` is negative for who
 * is not clustered; `modOut[j]` marks rejected and meta statements.
 */
export type RawVotes = (number | undefined)[][]

function count(votes: RawVotes, who: (person: number) => boolean, statement: number) {
  let [agrees, disagrees, seen] = [0, 0, 0]
  votes.forEach((row, person) => {
    const vote = row[statement]
    if (vote === undefined || !who(person)) return
    seen++
    if (vote === 1) agrees++
    if (vote === -1) disagrees++
  })
  return { agrees, disagrees, seen }
}

export function naiveGroupAware(votes: RawVotes, groupOf: number[], groups: number, statement: number) {
  let product = 1
  for (let g = 0; g < groups; g++) {
    const { agrees, seen } = count(votes, (p) => groupOf[p] === g, statement)
    product *= (agrees + 1) / (seen + 2)
  }
  return product
}

function zOfOne(successes: number, trials: number) {
  return 2 * Math.sqrt(trials + 1) * ((successes + 1) / (trials + 1) - 1 / 2)
}

function zOfTwo(in1: number, of1: number, in2: number, of2: number) {
  const p1 = (in1 + 1) / (of1 + 1)
  const p2 = (in2 + 1) / (of2 + 1)
  const both = (in1 + 1 + in2 + 1) / (of1 + 1 + of2 + 1)
  if (both === 1) return 0
  return (p1 - p2) / Math.sqrt(both * (1 - both) * (1 / (of1 + 1) + 1 / (of2 + 1)))
}

export function naiveRepresentativeness(votes: RawVotes, groupOf: number[], g: number, statement: number) {
  const own = count(votes, (p) => groupOf[p] === g, statement)
  const out = count(votes, (p) => groupOf[p]! >= 0 && groupOf[p] !== g, statement)
  const pa = (own.agrees + 1) / (own.seen + 2)
  const pd = (own.disagrees + 1) / (own.seen + 2)
  return {
    statement,
    ...own,
    pa,
    pd,
    pat: zOfOne(own.agrees, own.seen),
    pdt: zOfOne(own.disagrees, own.seen),
    ra: pa / ((out.agrees + 1) / (out.seen + 2)),
    rd: pd / ((out.disagrees + 1) / (out.seen + 2)),
    rat: zOfTwo(own.agrees, own.seen, out.agrees, out.seen),
    rdt: zOfTwo(own.disagrees, own.seen, out.disagrees, out.seen),
  }
}

/** [statement, direction] of the representative statements of group g. */
export function naiveRepresentative(votes: RawVotes, groupOf: number[], g: number, modOut: boolean[]) {
  const columns = [...modOut.keys()].filter((j) => votes.some((row) => row[j] !== undefined))
  const all = columns.map((j) => naiveRepresentativeness(votes, groupOf, g, j))
  type One = (typeof all)[number]
  let best: One | undefined
  for (const r of all) {
    if (r.agrees === 0 && r.disagrees === 0) continue
    if (best && best.ra > 1) {
      if (r.ra * r.rat * r.pa * r.pat > best.ra * best.rat * best.pa * best.pat) best = r
    } else if (best) {
      if (r.pa * r.pat > best.pa * best.pat) best = r
    } else if (r.pat > 1.2816 || (r.ra > 1 && r.pa > 0.5)) best = r
  }
  const direction = (r: One) => (r.rat > r.rdt ? 'agree' : 'disagree')
  const named = (list: One[]) =>
    list.filter((r) => !modOut[r.statement]).map((r) => [r.statement, direction(r)] as const)
  const passing = all.filter((r) => (r.rat > 1.2816 && r.pat > 1.2816) || (r.rdt > 1.2816 && r.pdt > 1.2816))
  if (passing.length === 0) {
    if (best) return named([best])
    const most = Math.max(...all.map((r) => Math.max(r.rat, r.rdt)))
    return named(all.filter((r) => Math.max(r.rat, r.rdt) === most).slice(0, 1))
  }
  const rank = (r: One) =>
    direction(r) === 'agree' ? r.ra * r.rat * r.pa * r.pat : r.rd * r.rdt * r.pd * r.pdt
  const rest = passing.filter((r) => r !== best).sort((a, b) => rank(b) - rank(a))
  const five = [...(best ? [best] : []), ...rest].slice(0, 5)
  return [
    ...named(five.filter((r) => direction(r) === 'agree')),
    ...named(five.filter((r) => direction(r) === 'disagree')),
  ]
}

/** Statements of the overall list of one side. */
export function naiveOverall(votes: RawVotes, side: 'agree' | 'disagree', modOut: boolean[]) {
  return modOut
    .map((_, statement) => {
      const { agrees, disagrees, seen } = count(votes, () => true, statement)
      const n = side === 'agree' ? agrees : disagrees
      return { statement, p: (n + 1) / (seen + 2), z: zOfOne(n, seen) }
    })
    .filter(({ p, z }) => p > 1 / 2 && z > 1.2816)
    .sort((a, b) => b.p * b.z - a.p * a.z)
    .slice(0, 5)
    .filter(({ statement }) => !modOut[statement])
    .map(({ statement }) => statement)
}

export function naivePriority(
  votes: RawVotes,
  groupOf: number[],
  statement: number,
  extremity: number,
  meta: boolean,
) {
  if (meta) return 7 ** 2
  const { agrees, disagrees, seen } = count(votes, (p) => groupOf[p]! >= 0, statement)
  const passes = seen - agrees - disagrees
  const importance = (1 - (passes + 1) / (seen + 2)) * (extremity + 1) * ((agrees + 1) / (seen + 2))
  return (importance * (1 + 8 * 2 ** (-seen / 5))) ** 2
}

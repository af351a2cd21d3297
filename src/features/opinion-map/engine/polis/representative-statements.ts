import { oneProportionZ, twoProportionZ, z90 } from '../proportion-tests.ts'
import { type GroupTallies, sumOfGroups } from './group-tallies.ts'

export type Direction = 'agree' | 'disagree'

/** How one group answers one statement, against all other clustered people. Names of the parts as in Polis. */
export type Representativeness = {
  statement: number
  group: number
  agrees: number
  disagrees: number
  seen: number
  /** Smoothed shares (n + 1) / (S + 2). */
  pa: number
  pd: number
  /** z of "more than half" (passes count against). */
  pat: number
  pdt: number
  /** Share in the group over share outside it. */
  ra: number
  rd: number
  /** z of "more than outside". */
  rat: number
  rdt: number
  /** Agree when rat > rdt, else disagree. */
  direction: Direction
}

/** Representativeness of every statement for one group. */
export function representativeness(tallies: GroupTallies, group: number): Representativeness[] {
  const { statements } = tallies
  const total = sumOfGroups(tallies)
  return Array.from({ length: statements }, (_, statement) => {
    const at = group * statements + statement
    const agrees = tallies.agrees[at]!
    const disagrees = tallies.disagrees[at]!
    const seen = tallies.seen[at]!
    const agreesOut = total.agrees[statement]! - agrees
    const disagreesOut = total.disagrees[statement]! - disagrees
    const seenOut = total.seen[statement]! - seen
    const pa = (agrees + 1) / (seen + 2)
    const pd = (disagrees + 1) / (seen + 2)
    const rat = twoProportionZ(agrees, seen, agreesOut, seenOut)
    const rdt = twoProportionZ(disagrees, seen, disagreesOut, seenOut)
    return {
      statement,
      group,
      agrees,
      disagrees,
      seen,
      pa,
      pd,
      pat: oneProportionZ(agrees, seen),
      pdt: oneProportionZ(disagrees, seen),
      ra: pa / ((agreesOut + 1) / (seenOut + 2)),
      rd: pd / ((disagreesOut + 1) / (seenOut + 2)),
      rat,
      rdt,
      direction: rat > rdt ? 'agree' : 'disagree',
    }
  })
}

export type RepresentativeStatement = Representativeness & { bestAgree: boolean }

/**
 * Polis' list for one group: the best agreed statement first, then those that pass a one-sided 90 % test both against
 * half and against the others, by repness × its z × share × its z; five of them, agreed ones before rejected ones.
 * When none passes: the best agreed one alone, else the one of largest z against the others. Rejected and meta
 * statements (`moderation` not 0) are treated like all others and dropped at the end, so that fewer may be left.
 * A statement without a vote has no column and is no candidate; `voted` tells which have one (as in `PolisColumns`), those
 * that somebody in a group voted on when left out.
 */
export function representativeStatements(
  tallies: GroupTallies,
  group: number,
  moderation: Uint8Array,
  voted: ArrayLike<number> = sumOfGroups(tallies).seen,
): RepresentativeStatement[] {
  const candidates = representativeness(tallies, group).filter((r) => voted[r.statement]! > 0)
  return chosenStatements(candidates).filter((r) => moderation[r.statement] === 0)
}

function chosenStatements(all: readonly Representativeness[]): RepresentativeStatement[] {
  const best = bestAgree(all)
  const passing = all.filter(passes)
  if (passing.length === 0) {
    if (best) return [{ ...best, bestAgree: true }]
    const clearest = mostDistinct(all)
    return clearest ? [{ ...clearest, bestAgree: false }] : []
  }
  const ranked = passing
    .filter((r) => r !== best)
    .sort((a, b) => repnessRank(b) - repnessRank(a) || a.statement - b.statement)
  const five = (best ? [best, ...ranked] : ranked).slice(0, 5).map((r) => ({ ...r, bestAgree: r === best }))
  return [...five.filter((r) => r.direction === 'agree'), ...five.filter((r) => r.direction === 'disagree')]
}

function passes(r: Representativeness): boolean {
  return (r.rat > z90 && r.pat > z90) || (r.rdt > z90 && r.pdt > z90)
}

function repnessRank(r: Representativeness): number {
  return r.direction === 'agree' ? r.ra * r.rat * r.pa * r.pat : r.rd * r.rdt * r.pd * r.pdt
}

/** Goes through the statements in order; each must beat the best so far. */
function bestAgree(all: readonly Representativeness[]): Representativeness | undefined {
  let best: Representativeness | undefined
  for (const r of all) {
    if (r.agrees === 0 && r.disagrees === 0) continue
    const beats = best
      ? best.ra > 1
        ? r.ra * r.rat * r.pa * r.pat > best.ra * best.rat * best.pa * best.pat
        : r.pa * r.pat > best.pa * best.pat
      : r.pat > z90 || (r.ra > 1 && r.pa > 0.5)
    if (beats) best = r
  }
  return best
}

function mostDistinct(all: readonly Representativeness[]): Representativeness | undefined {
  let best: Representativeness | undefined
  for (const r of all) if (!best || Math.max(r.rat, r.rdt) > Math.max(best.rat, best.rdt)) best = r
  return best
}

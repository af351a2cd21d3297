import type { GroupTallies } from './group-tallies.ts'

/**
 * Polis' group-informed consensus of each statement: Π over groups of (A + 1) / (S + 2), S with passes. A group
 * without votes contributes ½, no group at all gives 1. For 'disagree' the disagreements stand in place of the
 * agreements.
 */
export function groupAwareConsensus(
  tallies: GroupTallies,
  side: 'agree' | 'disagree' = 'agree',
): Float64Array {
  const { groups, statements, seen } = tallies
  const chosen = side === 'agree' ? tallies.agrees : tallies.disagrees
  const scores = new Float64Array(statements).fill(1)
  for (let g = 0; g < groups; g++) {
    for (let j = 0; j < statements; j++) {
      const at = g * statements + j
      scores[j]! *= (chosen[at]! + 1) / (seen[at]! + 2)
    }
  }
  return scores
}

/**
 * The newer form: geometric mean over groups of P_agree · (1 − P_disagree), each share with half a count added to
 * either side, (x + ½) / (S + 1). It does not shrink merely because there are more groups. 1 where there is no group.
 */
export function geometricConsensus(tallies: GroupTallies): Float64Array {
  const { groups, statements, seen, agrees, disagrees } = tallies
  const scores = new Float64Array(statements)
  for (let j = 0; j < statements; j++) {
    let logs = 0
    for (let g = 0; g < groups; g++) {
      const at = g * statements + j
      const agree = (agrees[at]! + 0.5) / (seen[at]! + 1)
      const disagree = (disagrees[at]! + 0.5) / (seen[at]! + 1)
      logs += Math.log(agree * (1 - disagree))
    }
    scores[j] = Math.exp(logs / Math.max(1, groups))
  }
  return scores
}

import type { OpinionGroups } from '../groups/opinion-groups.ts'

/** Agrees and decided votes per group and statement, each person counting by membership probability. */
export function membershipTallies(
  groups: OpinionGroups,
  leaveOut?: ArrayLike<number>,
): { agrees: Float64Array; decided: Float64Array } {
  const { votes, model } = groups
  const { statements } = votes
  const k = model.groups
  // Disagrees and agrees side by side, as the codes of votes are.
  const sums = new Float64Array(2 * k * statements)
  for (let row = 0; row < votes.person.length; row++) {
    if (leaveOut?.[votes.person[row]!]) continue
    for (let g = 0; g < k; g++) {
      const weight = model.memberships[row * k + g]!
      // Weights that cannot be seen in any figure are not worth a pass over the votes.
      if (weight < 1e-12) continue
      const base = 2 * g * statements
      for (let v = votes.rowStart[row]!; v < votes.rowStart[row + 1]!; v++)
        sums[base + votes.code[v]!]! += weight
    }
  }
  const agrees = new Float64Array(k * statements)
  const decided = new Float64Array(k * statements)
  for (let at = 0; at < agrees.length; at++) {
    agrees[at] = sums[2 * at + 1]!
    decided[at] = sums[2 * at]! + sums[2 * at + 1]!
  }
  return { agrees, decided }
}

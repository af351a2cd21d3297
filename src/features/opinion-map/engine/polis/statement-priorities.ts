import type { GroupTallies } from './group-tallies.ts'

/** Priority of a meta statement, fixed: 7². */
const metaPriority = 49

/**
 * Polis' priority of each statement for being shown next. With totals A, D, S over clustered people, P = S − A − D:
 * importance = (1 − (P + 1)/(S + 2)) · (E + 1) · (A + 1)/(S + 2); priority = (importance · (1 + 8 · 2^(−S/5)))².
 * The second factor favours statements few have seen. Meta statements (`moderation` 2) have 49. Polis itself hands in the
 * tallies of the run before; whoever compares with it can do so too.
 */
export function statementPriorities(
  clustered: GroupTallies,
  extremities: Float64Array,
  moderation: Uint8Array,
): Float64Array {
  const priorities = new Float64Array(clustered.statements)
  for (let j = 0; j < priorities.length; j++) {
    if (moderation[j] === 2) {
      priorities[j] = metaPriority
      continue
    }
    const seen = clustered.seen[j]!
    const passes = seen - clustered.agrees[j]! - clustered.disagrees[j]!
    const importance =
      (1 - (passes + 1) / (seen + 2)) * (extremities[j]! + 1) * ((clustered.agrees[j]! + 1) / (seen + 2))
    priorities[j] = (importance * (1 + 8 * 2 ** (-seen / 5))) ** 2
  }
  return priorities
}

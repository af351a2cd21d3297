import { EngineError } from '../engine-error.ts'
import type { VoteTable } from '../vote-table.ts'

/**
 * How each group answered each statement, in whole people. Entry of group g and statement j at g · statements + j.
 * `seen` counts every vote, passes too: passes = seen − agrees − disagrees.
 */
export type GroupTallies = {
  readonly groups: number
  readonly statements: number
  readonly agrees: Int32Array
  readonly disagrees: Int32Array
  readonly seen: Int32Array
}

/**
 * Counts raw votes per group; people with a negative label stand in no group and are not counted. Rejected and meta
 * statements are counted like all others. Throws EngineError where a person has no label, or one beyond the groups.
 */
export function groupTallies(table: VoteTable, labels: ArrayLike<number>, groups: number): GroupTallies {
  const { rowStart, column, answer, statements } = table
  // One count per vote and no question asked: disagrees, passes and agrees side by side.
  const counts = new Int32Array(3 * groups * statements)
  for (let p = 0; p < table.people; p++) {
    const group = labels[p]!
    if (group < 0) continue
    if (!(group < groups)) throw new EngineError('index-out-of-range', { person: p, group })
    const base = 3 * group * statements + 1
    for (let v = rowStart[p]!; v < rowStart[p + 1]!; v++) counts[base + 3 * column[v]! + answer[v]!]!++
  }
  const agrees = new Int32Array(groups * statements)
  const disagrees = new Int32Array(groups * statements)
  const seen = new Int32Array(groups * statements)
  for (let at = 0; at < seen.length; at++) {
    disagrees[at] = counts[3 * at]!
    agrees[at] = counts[3 * at + 2]!
    seen[at] = disagrees[at]! + counts[3 * at + 1]! + agrees[at]!
  }
  return { groups, statements, agrees, disagrees, seen }
}

/** The same, over everybody who voted: one group. */
export function overallTallies(table: VoteTable): GroupTallies {
  return groupTallies(table, new Int32Array(table.people), 1)
}

/** Adds the groups up: totals over the people who stand in a group. */
export function sumOfGroups(tallies: GroupTallies): GroupTallies {
  const { groups, statements } = tallies
  const total = {
    groups: 1,
    statements,
    agrees: new Int32Array(statements),
    disagrees: new Int32Array(statements),
    seen: new Int32Array(statements),
  }
  for (let g = 0; g < groups; g++) {
    for (let j = 0; j < statements; j++) {
      total.agrees[j]! += tallies.agrees[g * statements + j]!
      total.disagrees[j]! += tallies.disagrees[g * statements + j]!
      total.seen[j]! += tallies.seen[g * statements + j]!
    }
  }
  return total
}

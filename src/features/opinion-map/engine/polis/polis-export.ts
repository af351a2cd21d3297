import type { Id, VoteTable } from '../vote-table.ts'
import { overallTallies } from './group-tallies.ts'
import type { PolisComparison } from './polis-comparison.ts'
import type { PolisMap } from './polis-map.ts'

/** What Polis would have shown, as plain data for a file beside our own results. It holds no person. */
export type PolisExport = {
  /** People in each of Polis' groups. */
  groupSizes: number[]
  /** Mean silhouette of each number of groups that was tried. */
  silhouettes: { k: number; silhouette: number }[]
  statements: PolisStatement[]
}

export type PolisStatement = {
  id: Id
  /** Rejected and meta statements are among them; no list holds them. */
  open: boolean
  agrees: number
  disagrees: number
  passes: number
  x: number
  y: number
  extremity: number
  groupAware: number
  groupAwareDisagree: number
  geometric: number
  priority: number
  /** Groups whose list of representative statements it is on, and on which side. */
  representativeOf: { group: number; direction: 'agree' | 'disagree'; bestAgree: boolean }[]
  /** Side of the overall list it is on. */
  consensus: 'agree' | 'disagree' | null
}

export function polisExport(table: VoteTable, map: PolisMap, polis: PolisComparison): PolisExport {
  const all = overallTallies(table)
  const groupSizes = Array.from({ length: polis.groups.groups }, () => 0)
  for (const group of polis.groups.labels) if (group >= 0) groupSizes[group]!++
  const isOn = (list: readonly { statement: number }[], j: number) => list.some((one) => one.statement === j)
  return {
    groupSizes,
    silhouettes: polis.groups.tried.map(({ k, silhouette }) => ({ k, silhouette })),
    statements: table.statementIds.map((id, j) => ({
      id,
      open: table.moderation[j] === 0,
      agrees: all.agrees[j]!,
      disagrees: all.disagrees[j]!,
      passes: all.seen[j]! - all.agrees[j]! - all.disagrees[j]!,
      x: map.statements[2 * j]!,
      y: map.statements[2 * j + 1]!,
      extremity: map.extremities[j]!,
      groupAware: polis.groupAware[j]!,
      groupAwareDisagree: polis.groupAwareDisagree[j]!,
      geometric: polis.geometric[j]!,
      priority: polis.priorities[j]!,
      representativeOf: polis.representative.flatMap((list, group) =>
        list
          .filter((one) => one.statement === j)
          .map(({ direction, bestAgree }) => ({ group, direction, bestAgree })),
      ),
      consensus: isOn(polis.consensus.agree, j)
        ? 'agree'
        : isOn(polis.consensus.disagree, j)
          ? 'disagree'
          : null,
    })),
  }
}

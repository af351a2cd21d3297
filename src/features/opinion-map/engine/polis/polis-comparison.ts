import type { VoteTable } from '../vote-table.ts'
import { geometricConsensus, groupAwareConsensus } from './group-aware-consensus.ts'
import { groupTallies, overallTallies, sumOfGroups } from './group-tallies.ts'
import { type OverallConsensus, overallConsensus } from './overall-consensus.ts'
import { type PolisGroupOptions, type PolisGroups, polisGroups } from './polis-groups.ts'
import type { PolisMap } from './polis-map.ts'
import { type RepresentativeStatement, representativeStatements } from './representative-statements.ts'
import { statementPriorities } from './statement-priorities.ts'

/** All that Polis would say about these votes, for comparison and export. Entries by number of the statement. */
export type PolisComparison = {
  groups: PolisGroups
  groupAware: Float64Array
  groupAwareDisagree: Float64Array
  geometric: Float64Array
  /** One list per group. */
  representative: RepresentativeStatement[][]
  consensus: { agree: OverallConsensus[]; disagree: OverallConsensus[] }
  priorities: Float64Array
}

export function polisComparison(
  table: VoteTable,
  map: PolisMap,
  options: PolisGroupOptions = {},
): PolisComparison {
  const groups = polisGroups(table, map.people, options)
  const tallies = groupTallies(table, groups.labels, groups.groups)
  return {
    groups,
    groupAware: groupAwareConsensus(tallies),
    groupAwareDisagree: groupAwareConsensus(tallies, 'disagree'),
    geometric: geometricConsensus(tallies),
    representative: Array.from({ length: groups.groups }, (_, g) =>
      representativeStatements(tallies, g, table.moderation, map.columns.voted),
    ),
    consensus: overallConsensus(overallTallies(table), table.moderation),
    priorities: statementPriorities(sumOfGroups(tallies), map.extremities, table.moderation),
  }
}

/** Polis' priorities: they need who is clustered, but not into which groups. */
export function clusteredPriorities(table: VoteTable, map: PolisMap): Float64Array {
  const inside = Int8Array.from(map.clustered, (one) => one - 1)
  return statementPriorities(groupTallies(table, inside, 1), map.extremities, table.moderation)
}

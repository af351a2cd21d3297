import type { StatementConsensus } from './consensus/statement-consensus.ts'
import type { OpinionGroups } from './groups/opinion-groups.ts'
import { groupTallies, overallTallies } from './polis/group-tallies.ts'
import { type RoutingFacts, unsettledness } from './statement-routing.ts'
import type { VoteTable } from './vote-table.ts'

/**
 * What drawing needs of a computed map, by statement of the table: small typed arrays that can be handed from a worker to
 * the thread that draws, and kept there while votes come in (`seen` may be counted on, one for each new vote). Without
 * consensus, before the first computation, only votes are known and everything is unsettled. `priorities` are for
 * drawing as Polis does.
 */
export function routingFacts(
  table: VoteTable,
  groups?: OpinionGroups,
  consensus: readonly StatementConsensus[] = [],
  priorities?: Float64Array,
): RoutingFacts & { seen: Int32Array; seenByGroup: Int32Array; unsettled: Float64Array } {
  const unsettled = new Float64Array(table.statements).fill(1)
  for (const statement of consensus) unsettled[statement.statement] = unsettledness(statement)
  const seen = overallTallies(table).seen
  return {
    statements: table.statements,
    groups: groups?.groups ?? 1,
    seen,
    seenByGroup: groups ? groupTallies(table, groups.labels, groups.groups).seen : seen.slice(),
    unsettled,
    priorities,
  }
}

import { type OpinionGroups, refreshedGroups } from '../groups/opinion-groups.ts'
import { gramFromCounts } from '../polis/co-vote-counts.ts'
import { polisColumns } from '../polis/polis-columns.ts'
import { type PolisMap, polisMap } from '../polis/polis-map.ts'
import type { VoteTable } from '../vote-table.ts'
import { liveTable } from './live-table.ts'
import type { LiveVotes } from './live-votes.ts'

/**
 * The map of the votes as they stand, from the counts that were kept: bit by bit the map that `polisMap` computes from
 * the ground up, without the counting.
 */
export function liveMap(live: LiveVotes): { table: VoteTable; map: PolisMap } {
  const { table, statementPlace } = liveTable(live)
  const columns = polisColumns(table)
  const { pairs } = live
  return {
    table,
    map: polisMap(table, columns, pairs && (() => gramFromCounts(pairs, columns, statementPlace))),
  }
}

/**
 * A quick refresh between two full computations: the exact map, and the groups fitted on from the last ones while no
 * statement was added since. Undefined groups: time for a full computation.
 */
export function liveRefresh(
  live: LiveVotes,
  last: OpinionGroups,
): { table: VoteTable; map: PolisMap; groups: OpinionGroups | undefined } {
  const { table, map } = liveMap(live)
  const groups =
    last.model.statements === table.statements ? refreshedGroups(table, last.model, 2) : undefined
  return { table, map, groups }
}

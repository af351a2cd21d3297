import {
  rankedConsensus,
  type StatementConsensus,
  statementConsensus,
} from './consensus/statement-consensus.ts'
import { type GroupMarker, groupMarkers } from './group-markers.ts'
import { type OpinionGroups, opinionGroups } from './groups/opinion-groups.ts'
import { type PolisMap, polisMap } from './polis/polis-map.ts'
import type { VoteTable } from './vote-table.ts'

/** Everything a result page shows, from one set of votes. */
export type OpinionMap = {
  map: PolisMap
  groups: OpinionGroups
  /** Open statements, best first. */
  consensus: StatementConsensus[]
  /** What marks each group, clearest first. */
  markers: GroupMarker[][]
}

/**
 * Computes the whole map from the ground up, at a given number of groups (1 to 5; `chooseGroupCount` finds it, in the
 * background). The same last votes give the same bits, in whatever order people and votes came in.
 */
export function opinionMap(table: VoteTable, groupCount: number): OpinionMap {
  const map = polisMap(table)
  const groups = opinionGroups(table, map, groupCount)
  return {
    map,
    groups,
    consensus: rankedConsensus(statementConsensus(table, groups)),
    markers: groupMarkers(table, groups),
  }
}

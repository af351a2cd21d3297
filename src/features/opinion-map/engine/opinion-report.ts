import type { StatementConsensus } from './consensus/statement-consensus.ts'
import type { GroupMarker } from './group-markers.ts'
import { betweenGroups, tooFewVotes } from './groups/opinion-groups.ts'
import type { OpinionMap } from './opinion-map.ts'
import type { Id, VoteTable } from './vote-table.ts'

/** A computed map as plain data that survives JSON. It speaks of groups and statements, never of a single person. */
export type OpinionReport = {
  /** People who cast a vote, and their votes as they stand. */
  people: number
  votes: number
  /** Of these people: clearly in a group; between groups; with fewer than seven votes. */
  placed: number
  between: number
  tooFew: number
  /** In order of the groups; a single one means "no distinct groups". */
  groups: ReportedGroup[]
  /** Open statements, best first, with their place on the map. */
  statements: ReportedStatement[]
}

export type ReportedGroup = {
  /** People placed in it, its share of all by membership, and whether it reaches the size floor. */
  size: number
  share: number
  counts: boolean
  /** Where its people stand on average, on the plane of the statements. */
  x: number
  y: number
  markers: (GroupMarker & { id: Id })[]
}

export type ReportedStatement = StatementConsensus & { id: Id; x: number; y: number }

export function opinionReport(table: VoteTable, result: OpinionMap): OpinionReport {
  const { map, groups } = result
  const idOf = (statement: number) => table.statementIds[statement]!
  let people = 0
  let between = 0
  let tooFew = 0
  const sums = new Float64Array(2 * groups.groups)
  for (let p = 0; p < table.people; p++) {
    if (table.rowStart[p] === table.rowStart[p + 1]) continue
    people++
    const group = groups.labels[p]!
    if (group === betweenGroups) between++
    else if (group === tooFewVotes) tooFew++
    else {
      sums[2 * group]! += map.people[2 * p]!
      sums[2 * group + 1]! += map.people[2 * p + 1]!
    }
  }
  return {
    people,
    votes: table.column.length,
    placed: people - between - tooFew,
    between,
    tooFew,
    groups: Array.from(groups.sizes, (size, g) => ({
      size,
      share: groups.shares[g]!,
      counts: size >= groups.sizeFloor,
      x: size > 0 ? sums[2 * g]! / size : 0,
      y: size > 0 ? sums[2 * g + 1]! / size : 0,
      markers: (result.markers[g] ?? []).map((marker) => ({ ...marker, id: idOf(marker.statement) })),
    })),
    statements: result.consensus.map((one) => ({
      ...one,
      id: idOf(one.statement),
      x: map.statements[2 * one.statement]!,
      y: map.statements[2 * one.statement + 1]!,
    })),
  }
}

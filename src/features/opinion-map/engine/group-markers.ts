import type { OpinionGroups } from './groups/opinion-groups.ts'
import { groupTallies } from './polis/group-tallies.ts'
import { type Representativeness, representativeness } from './polis/representative-statements.ts'
import { falseDiscoveryRates, normalTail } from './proportion-tests.ts'
import type { VoteTable } from './vote-table.ts'

/** Share of chance findings that is put up with among what marks a group. */
const chanceFindings = 0.1

/** A statement that tells a group apart. */
export type GroupMarker = Representativeness & {
  /** Chance of so clear a difference, and so clear a majority in the group, if there were none. */
  pValue: number
  /** Expected share of chance findings among the markers at least this clear (Benjamini and Hochberg 1995). */
  falseDiscoveryRate: number
}

/**
 * What marks each group: statements that the group answers in one way by a majority, and more so than all others.
 * Both one-sided z-tests of Polis must hold, p = the larger of their two p-values; over all statements and both sides
 * of a group the false discovery rate is held at 10 %, so that hundreds of statements do not make chance findings.
 * Clearest first; of one list per group. Empty when there is one group only.
 */
export function groupMarkers(table: VoteTable, groups: OpinionGroups): GroupMarker[][] {
  if (groups.groups === 1) return [[]]
  const tallies = groupTallies(table, groups.labels, groups.groups)
  return Array.from({ length: groups.groups }, (_, group) => {
    const open = representativeness(tallies, group).filter(
      (r) => table.moderation[r.statement] === 0 && r.agrees + r.disagrees > 0,
    )
    const agree = open.map((r) => normalTail(Math.min(r.rat, r.pat)))
    const disagree = open.map((r) => normalTail(Math.min(r.rdt, r.pdt)))
    const rates = falseDiscoveryRates(Float64Array.from([...agree, ...disagree]))
    const markers: GroupMarker[] = []
    open.forEach((r, i) => {
      const side = r.direction === 'agree' ? i : open.length + i
      const pValue = r.direction === 'agree' ? agree[i]! : disagree[i]!
      if (rates[side]! <= chanceFindings) markers.push({ ...r, pValue, falseDiscoveryRate: rates[side]! })
    })
    return markers.sort((a, b) => strength(b) - strength(a) || a.statement - b.statement)
  })
}

/** Polis' rank: how much more than others × its z × the share × its z. */
function strength(r: Representativeness): number {
  return r.direction === 'agree' ? r.ra * r.rat * r.pa * r.pat : r.rd * r.rdt * r.pd * r.pdt
}

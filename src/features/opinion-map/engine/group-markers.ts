import type { AnswersWithin } from './consensus/consensus-within.ts'
import type { OpinionGroups } from './groups/opinion-groups.ts'
import { type GroupTallies, groupTallies } from './polis/group-tallies.ts'
import {
  type Direction,
  type Representativeness,
  representativeness,
} from './polis/representative-statements.ts'
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
    return markersOf(open, open)
  })
}

/**
 * The same by who knows the numbers only within bounds, each side as clear as it is at the least: with the numbers of
 * the group that speak least for it, and those of the others that speak most for it. A function of the bounds alone.
 * Rows are one per statement, groups in their order; the markers' statements are places of rows.
 */
export function markersWithin(rows: readonly (readonly AnswersWithin[])[]): GroupMarker[][] {
  const groups = rows[0]?.length ?? 1
  if (groups === 1) return [[]]
  return Array.from({ length: groups }, (_, group) => {
    const decided = rows.map((row) => row[group]!.agrees.high + row[group]!.disagrees.high > 0)
    const [agree, disagree] = (['agree', 'disagree'] as const).map((side) =>
      representativeness(leastTallies(rows, group, side), group).filter((r) => decided[r.statement]),
    )
    return markersOf(agree!, disagree!)
  })
}

function leastTallies(
  rows: readonly (readonly AnswersWithin[])[],
  group: number,
  side: Direction,
): GroupTallies {
  const groups = rows[0]!.length
  const statements = rows.length
  const agrees = new Int32Array(groups * statements)
  const disagrees = new Int32Array(groups * statements)
  const seen = new Int32Array(groups * statements)
  rows.forEach((row, statement) => {
    row.forEach((answers, of) => {
      const at = of * statements + statement
      const forIt = of === group ? 'low' : 'high'
      const against = of === group ? 'high' : 'low'
      agrees[at] = answers.agrees[side === 'agree' ? forIt : against]
      disagrees[at] = answers.disagrees[side === 'agree' ? against : forIt]
      seen[at] = agrees[at]! + disagrees[at]! + answers.passes[against]
    })
  })
  return { groups, statements, agrees, disagrees, seen }
}

/** `agree` and `disagree`: the same statements, as they are to be judged for each side. */
function markersOf(
  agree: readonly Representativeness[],
  disagree: readonly Representativeness[],
): GroupMarker[] {
  const pValues = Float64Array.from([
    ...agree.map((r) => normalTail(Math.min(r.rat, r.pat))),
    ...disagree.map((r) => normalTail(Math.min(r.rdt, r.pdt))),
  ])
  const rates = falseDiscoveryRates(pValues)
  const markers: GroupMarker[] = []
  const mark = (r: Representativeness, at: number, side: Direction) => {
    if (r.direction === side && rates[at]! <= chanceFindings)
      markers.push({ ...r, pValue: pValues[at]!, falseDiscoveryRate: rates[at]! })
  }
  agree.forEach((r, at) => {
    mark(r, at, 'agree')
    mark(disagree[at]!, agree.length + at, 'disagree')
  })
  return markers.sort((a, b) => strength(b) - strength(a) || a.statement - b.statement)
}

/** Polis' rank: how much more than others × its z × the share × its z. */
function strength(r: Representativeness): number {
  return r.direction === 'agree' ? r.ra * r.rat * r.pa * r.pat : r.rd * r.rdt * r.pd * r.pdt
}

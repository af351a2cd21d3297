import { predictedRate } from './groups/choose-group-count.ts'
import type { OpinionGroups } from './groups/opinion-groups.ts'
import type { VoteTable } from './vote-table.ts'

export type ProportionalSlate = {
  /** Chosen statements in order of choice, with what each added to the expected welfare when it was chosen. */
  chosen: { statement: number; gain: number }[]
  /** Expected share of people who agree with at least one of them, over all and per group (by membership). */
  coverage: number
  coverageByGroup: number[]
}

/**
 * A few statements that together represent everybody: sequential proportional approval voting. Each step takes the
 * statement that adds most to Σ_i (1 + 1/2 + 1/3 + …) over the statements i agrees with, so a tenth of the people who
 * agree among themselves can claim about a tenth of the list, however the majority votes. An agree counts 1, a
 * disagree or pass 0, an unseen statement the chance that the person would agree, Σ_g r_ig θ_gj; with such shares of an
 * agreement the next one of a person who has u so far counts 1 / (1 + u).
 * People with fewer than seven votes are left out. `candidates` are numbers of statements; O(votes · k) per step.
 */
export function proportionalSlate(
  table: VoteTable,
  groups: OpinionGroups,
  candidates: readonly number[],
  size: number,
): ProportionalSlate {
  const people = groups.votes.person
  const satisfied = new Float64Array(people.length)
  const uncovered = new Float64Array(people.length).fill(1)
  const open = new Set(candidates)
  const chosen: ProportionalSlate['chosen'] = []
  while (chosen.length < size && open.size > 0) {
    const gains = gainsOf(table, groups, satisfied)
    let best = -1
    for (const j of open)
      if (best < 0 || gains[j]! > gains[best]! || (gains[j] === gains[best] && j < best)) best = j
    open.delete(best)
    chosen.push({ statement: best, gain: gains[best]! / people.length })
    for (let row = 0; row < people.length; row++) {
      const approval = approvalOf(table, groups, row, best)
      satisfied[row]! += approval
      uncovered[row]! *= 1 - approval
    }
  }
  return { chosen, ...coverageOf(groups, uncovered) }
}

/**
 * Gain of every statement, Σ_i a_ij / (1 + u_i), without going through people × statements: what the unseen would add
 * is summed per group over everybody and taken back for those who did see it.
 */
function gainsOf(table: VoteTable, groups: OpinionGroups, satisfied: Float64Array): Float64Array {
  const { model, votes } = groups
  const k = model.groups
  const gains = new Float64Array(table.statements)
  const everybody = new Float64Array(k)
  const whoSaw = new Float64Array(k * table.statements)
  for (let row = 0; row < votes.person.length; row++) {
    const weight = 1 / (1 + satisfied[row]!)
    const p = votes.person[row]!
    for (let v = table.rowStart[p]!; v < table.rowStart[p + 1]!; v++)
      if (table.answer[v]! > 0) gains[table.column[v]!]! += weight
    for (let g = 0; g < k; g++) {
      const share = weight * model.memberships[row * k + g]!
      everybody[g]! += share
      for (let v = table.rowStart[p]!; v < table.rowStart[p + 1]!; v++)
        whoSaw[g * table.statements + table.column[v]!]! += share
    }
  }
  for (let g = 0; g < k; g++) {
    for (let j = 0; j < table.statements; j++) {
      const at = g * table.statements + j
      gains[j]! += model.agreeRates[at]! * (everybody[g]! - whoSaw[at]!)
    }
  }
  return gains
}

/** 1, 0, or the chance of agreeing for who has not seen it. */
function approvalOf(table: VoteTable, groups: OpinionGroups, row: number, statement: number): number {
  const p = groups.votes.person[row]!
  for (let v = table.rowStart[p]!; v < table.rowStart[p + 1]!; v++)
    if (table.column[v] === statement) return table.answer[v]! > 0 ? 1 : 0
  return predictedRate(groups.model, row, statement)
}

function coverageOf(groups: OpinionGroups, uncovered: Float64Array) {
  const k = groups.groups
  const covered = new Float64Array(k)
  const weight = new Float64Array(k)
  for (let row = 0; row < uncovered.length; row++) {
    for (let g = 0; g < k; g++) {
      const share = groups.model.memberships[row * k + g]!
      covered[g]! += share * (1 - uncovered[row]!)
      weight[g]! += share
    }
  }
  const total = uncovered.length
  return {
    coverage: total === 0 ? 0 : covered.reduce((sum, c) => sum + c, 0) / total,
    coverageByGroup: Array.from(covered, (c, g) => (weight[g]! > 0 ? c / weight[g]! : 0)),
  }
}

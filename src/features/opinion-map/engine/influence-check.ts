import type { ConsensusLabel } from './consensus/consensus-label.ts'
import { membershipTallies } from './consensus/membership-tallies.ts'
import { type StatementConsensus, statementConsensus } from './consensus/statement-consensus.ts'
import type { OpinionGroups } from './groups/opinion-groups.ts'
import type { VoteTable } from './vote-table.ts'

/**
 * How much each person moves the groups' shares: over the person's votes, Σ_g of |change of group g's share if the
 * vote were not there|, = r_ig · |y − share_gj| / (N_gj + 3 − r_ig), with the shares that consensus is ranked by.
 * Entries by person of the table; 0 for people with too few votes, who move no group.
 */
export function influences(table: VoteTable, groups: OpinionGroups): Float64Array {
  const { votes, model } = groups
  const k = model.groups
  const { agrees, decided } = membershipTallies(groups)
  const shares = new Float64Array(agrees.length)
  for (const { statement, groups: answers } of statementConsensus(table, groups))
    for (const answer of answers) shares[answer.group * table.statements + statement] = answer.share
  const found = new Float64Array(table.people)
  for (let row = 0; row < votes.person.length; row++) {
    let moved = 0
    for (let v = votes.rowStart[row]!; v < votes.rowStart[row + 1]!; v++) {
      const vote = votes.code[v]! & 1
      for (let g = 0; g < k; g++) {
        const at = g * votes.statements + (votes.code[v]! >> 1)
        const weight = model.memberships[row * k + g]!
        moved += (weight * Math.abs(vote - shares[at]!)) / (decided[at]! + 3 - weight)
      }
    }
    found[votes.person[row]!] = moved
  }
  return found
}

/** The most influential share of people (0.05: five in a hundred), 1 per person; of equal ones the first. */
export function mostInfluential(influence: Float64Array, share = 0.05): Uint8Array {
  const moving = Array.from(influence.keys()).filter((p) => influence[p]! > 0)
  moving.sort((a, b) => influence[b]! - influence[a]! || a - b)
  const chosen = new Uint8Array(influence.length)
  for (const p of moving.slice(0, Math.ceil(share * moving.length))) chosen[p] = 1
  return chosen
}

export type LabelChange = { statement: number; before: ConsensusLabel; after: ConsensusLabel }

export type WithoutSome = {
  /** How many people were left out, and how many votes they cast. */
  people: number
  votes: number
  /** Statements agreed by all groups that stay so, stop being so, become so. */
  kept: number[]
  lost: number[]
  gained: number[]
  /** Every change of label, also between other labels. */
  changes: LabelChange[]
}

/**
 * How the consensus list changes when some people (1 per person) are left out: the most influential ones, or those who
 * were flagged. Groups stay as they are, so that the difference is theirs alone. Nobody is dropped from anything.
 */
export function consensusWithout(
  table: VoteTable,
  groups: OpinionGroups,
  leaveOut: ArrayLike<number>,
  before: readonly StatementConsensus[] = statementConsensus(table, groups),
): WithoutSome {
  const after = statementConsensus(table, groups, leaveOut)
  const result: WithoutSome = { people: 0, votes: 0, kept: [], lost: [], gained: [], changes: [] }
  for (let p = 0; p < table.people; p++) {
    if (!leaveOut[p]) continue
    result.people++
    result.votes += table.rowStart[p + 1]! - table.rowStart[p]!
  }
  before.forEach(({ statement, label }, i) => {
    const now = after[i]!.label
    const was = label === 'agreed-by-all'
    const is = now === 'agreed-by-all'
    if (was && is) result.kept.push(statement)
    else if (was) result.lost.push(statement)
    else if (is) result.gained.push(statement)
    if (label !== now) result.changes.push({ statement, before: label, after: now })
  })
  return result
}

import type { OpinionGroups } from '../groups/opinion-groups.ts'
import { votesThat } from '../groups/vote-folds.ts'
import { geometricConsensus, groupAwareConsensus } from '../polis/group-aware-consensus.ts'
import { groupTallies, overallTallies } from '../polis/group-tallies.ts'
import { wilsonInterval, z90 } from '../proportion-tests.ts'
import type { VoteTable } from '../vote-table.ts'
import { type ConsensusLabel, type Dissent, dissentOf, labelOf } from './consensus-label.ts'
import type { GroupAnswer } from './group-answer.ts'
import { membershipTallies } from './membership-tallies.ts'

export type StatementConsensus = {
  statement: number
  /** Everybody who voted, placed or not. */
  agrees: number
  disagrees: number
  passes: number
  groups: GroupAnswer[]
  /** Lowest agree share over the groups that count: what statements are ranked by. */
  score: number
  /** Lowest lower bound over the groups that count. */
  lowest: number
  /** Share of agreement over the groups, each weighing as many people as it has. */
  overall: number
  label: ConsensusLabel
  /** Groups that count and have fewer than seven votes on the statement. */
  lacking: number[]
  /** Groups on the other side than most people, small ones too. */
  dissent: Dissent[]
  /** For comparison: Polis' product over groups, and its newer geometric mean. */
  groupAware: number
  geometric: number
}

/**
 * What each open statement means to all groups. `leaveOut` (1 per person) computes it without some people, with the
 * groups as they are: what the lists would be without them.
 */
export function statementConsensus(
  table: VoteTable,
  groups: OpinionGroups,
  leaveOut?: ArrayLike<number>,
): StatementConsensus[] {
  const counted = leaveOut ? votesThat(table, (person) => !leaveOut[person]) : table
  const all = overallTallies(counted)
  const tallies = groupTallies(counted, groups.labels, groups.groups)
  const soft = membershipTallies(groups, leaveOut)
  const groupAware = groupAwareConsensus(tallies)
  const geometric = geometricConsensus(tallies)
  const found: StatementConsensus[] = []
  for (let statement = 0; statement < table.statements; statement++) {
    if (table.moderation[statement] !== 0) continue
    const agrees = all.agrees[statement]!
    const disagrees = all.disagrees[statement]!
    const everybody = (agrees + 1) / (agrees + disagrees + 2)
    const answers = Array.from({ length: groups.groups }, (_, group): GroupAnswer => {
      const at = group * table.statements + statement
      const yes = tallies.agrees[at]!
      const no = tallies.disagrees[at]!
      const [low, high] = wilsonInterval(yes, yes + no, z90)
      return {
        group,
        agrees: yes,
        disagrees: no,
        passes: tallies.seen[at]! - yes - no,
        share: (soft.agrees[at]! + everybody + 1) / (soft.decided[at]! + 3),
        low,
        high,
        counts: groups.sizes[group]! >= groups.sizeFloor,
      }
    })
    const facts = {
      agrees,
      disagrees,
      passes: all.seen[statement]! - agrees - disagrees,
      groups: answers,
      overall: answers.reduce((sum, answer) => sum + groups.shares[answer.group]! * answer.share, 0),
    }
    found.push({
      statement,
      ...facts,
      ...lowestOf(answers),
      ...labelOf(facts),
      dissent: dissentOf(facts),
      groupAware: groupAware[statement]!,
      geometric: geometric[statement]!,
    })
  }
  return found
}

/** The minimum over the groups that count, or over all when none does. */
function lowestOf(answers: readonly GroupAnswer[]): { score: number; lowest: number } {
  const counting = answers.filter((answer) => answer.counts)
  const heard = counting.length > 0 ? counting : answers
  return {
    score: Math.min(...heard.map((answer) => answer.share)),
    lowest: Math.min(...heard.map((answer) => answer.low)),
  }
}

/** Best first: by score, what has too few votes after all others. */
export function rankedConsensus(statements: readonly StatementConsensus[]): StatementConsensus[] {
  const late = (s: StatementConsensus) => (s.label === 'too-few-votes' ? 1 : 0)
  return [...statements].sort((a, b) => late(a) - late(b) || b.score - a.score || a.statement - b.statement)
}

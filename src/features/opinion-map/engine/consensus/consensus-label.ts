import type { GroupAnswer } from './group-answer.ts'

/**
 * - too-few-votes: fewer than 10 votes in all, or fewer than 7 from a group that counts
 * - mostly-passed: more than half of all who saw it passed
 * - agreed-by-all: in every group that counts, share and lower bound are ≥ 0.6
 * - rejected-by-all: in every group that counts, share and upper bound are ≤ 0.4
 * - majority-with-dissent: groups stand on opposite sides, and at least 0.6 of people are on one
 * - divisive: groups stand on opposite sides without such a majority, or people are split about evenly (0.4 to 0.6)
 * - leaning: more on one side, but not clearly so in every group
 */
export type ConsensusLabel =
  | 'agreed-by-all'
  | 'rejected-by-all'
  | 'divisive'
  | 'majority-with-dissent'
  | 'leaning'
  | 'mostly-passed'
  | 'too-few-votes'

export const votesNeeded = 10
export const votesNeededPerGroup = 7
export const clearShare = 0.6

export type Dissent = {
  group: number
  side: 'agree' | 'disagree'
  /** Share of that side in the group, among agree and disagree (posterior mean). */
  share: number
  /** How many placed people of the group voted so, of how many who decided. */
  count: number
  decided: number
  /** Below the size floor: shown, but not able to stand against an agreement alone. */
  small: boolean
}

type Facts = { agrees: number; disagrees: number; passes: number; groups: GroupAnswer[]; overall: number }

/** On which side a group stands for sure: the whole interval lies there. */
function sideOf(answer: GroupAnswer): 'agree' | 'disagree' | 'open' {
  return answer.low > 0.5 ? 'agree' : answer.high < 0.5 ? 'disagree' : 'open'
}

export function labelOf(facts: Facts): { label: ConsensusLabel; lacking: number[] } {
  const counting = facts.groups.filter((answer) => answer.counts)
  const heard = counting.length > 0 ? counting : facts.groups
  const lacking = heard
    .filter((answer) => answer.agrees + answer.disagrees + answer.passes < votesNeededPerGroup)
    .map((answer) => answer.group)
  return { label: labelFrom(facts, heard, lacking), lacking }
}

function labelFrom(facts: Facts, heard: readonly GroupAnswer[], lacking: number[]): ConsensusLabel {
  const seen = facts.agrees + facts.disagrees + facts.passes
  if (seen < votesNeeded || lacking.length > 0) return 'too-few-votes'
  if (2 * facts.passes > seen) return 'mostly-passed'
  if (heard.every((a) => a.share >= clearShare && a.low >= clearShare)) return 'agreed-by-all'
  if (heard.every((a) => a.share <= 1 - clearShare && a.high <= 1 - clearShare)) return 'rejected-by-all'
  const sides = new Set(heard.map(sideOf))
  const split = facts.overall > 1 - clearShare && facts.overall < clearShare
  if (sides.has('agree') && sides.has('disagree')) return split ? 'divisive' : 'majority-with-dissent'
  return split ? 'divisive' : 'leaning'
}

/** Groups on the other side than most people: for sure, or, of a group too small to be sure of, by its share. */
export function dissentOf(facts: Facts): Dissent[] {
  const majority = facts.overall >= 0.5 ? 'agree' : 'disagree'
  const found: Dissent[] = []
  for (const answer of facts.groups) {
    const decided = answer.agrees + answer.disagrees
    const side = answer.counts || decided === 0 ? sideOf(answer) : answer.share < 0.5 ? 'disagree' : 'agree'
    if (side === 'open' || side === majority) continue
    found.push({
      group: answer.group,
      side,
      share: side === 'agree' ? answer.share : 1 - answer.share,
      count: side === 'agree' ? answer.agrees : answer.disagrees,
      decided,
      small: !answer.counts,
    })
  }
  return found
}

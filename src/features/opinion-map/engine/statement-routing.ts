import { votesNeeded, votesNeededPerGroup } from './consensus/consensus-label.ts'
import type { StatementConsensus } from './consensus/statement-consensus.ts'
import { EngineError } from './engine-error.ts'

/**
 * Which statement a person is shown next. The weights are public:
 *   p_j = u / n + (1 − u) · w_j / Σ w      with u ≥ 0.2, over the n statements the person may be shown,
 * where w_j is the first of these that is not 0 for all of them:
 *   coverage  10 − votes on j, where that is above 0
 *   groups    Σ_g m_g · (7 − votes of group g on j), where that is above 0, m the person's chance of being in group g
 *   unsettled how unsure the answer of the groups to j still is
 * Every statement keeps at least u / n, and the probability is stored with the vote: so anybody can check later what
 * the order of showing did, and weigh votes by it.
 */
export type RoutingStage = 'coverage' | 'groups' | 'unsettled' | 'uniform'

/**
 * Polis' own priorities, by themselves, are a choice too: then p_j = priority_j / Σ priority, 1 where there is none, over
 * the first 999 candidates (they come by date); none of the others is drawn.
 */
const mostInPolis = 999

export type RoutingMode = 'balanced' | 'polis' | 'uniform'

/** What routing knows of the statements; entries by statement number, group g at g · statements + j. */
export type RoutingFacts = {
  statements: number
  groups: number
  /** Votes on each statement, passes included. They may be newer than the groups. */
  seen: ArrayLike<number>
  seenByGroup: ArrayLike<number>
  /** How unsure the groups' answer to each statement is, from `unsettledness`; 1 for new statements. */
  unsettled: ArrayLike<number>
  /** Polis' priorities, for that mode. */
  priorities?: ArrayLike<number>
}

export type RoutingOptions = {
  mode?: RoutingMode
  /** u: the share drawn evenly, 0.2 to 1. */
  evenShare?: number
  /** Chances of the person being in each group; the groups' shares when nothing is known. */
  memberships?: ArrayLike<number>
}

export type StatementDraw = { statement: number; probability: number; stage: RoutingStage | 'polis' }

/**
 * Draws one of the `candidates` (statements open to the person and not yet answered by them) with a random number
 * `u` in [0, 1) that the caller brings. Undefined when there is none.
 */
export function drawStatement(
  facts: RoutingFacts,
  candidates: ArrayLike<number>,
  u: number,
  options: RoutingOptions = {},
): StatementDraw | undefined {
  if (candidates.length === 0) return undefined
  const { probabilities, stage } = routingProbabilities(facts, candidates, options)
  let rest = u
  for (let i = 0; i < candidates.length; i++) {
    rest -= probabilities[i]!
    if (rest < 0) return { statement: candidates[i]!, probability: probabilities[i]!, stage }
  }
  const last = probabilities.findLastIndex((probability) => probability > 0)
  return { statement: candidates[last]!, probability: probabilities[last]!, stage }
}

/** The probability of each candidate, in their order; they sum to 1. */
export function routingProbabilities(
  facts: RoutingFacts,
  candidates: ArrayLike<number>,
  options: RoutingOptions = {},
): { probabilities: Float64Array; stage: StatementDraw['stage'] } {
  const { mode = 'balanced', evenShare = 0.2 } = options
  if (!(evenShare >= 0.2 && evenShare <= 1))
    throw new EngineError('routing-share-out-of-range', { evenShare })
  const n = candidates.length
  if (mode === 'polis') {
    const priorities = Float64Array.from(candidates, (j, at) =>
      at < mostInPolis ? (facts.priorities?.[j] ?? 1) : 0,
    )
    const total = sum(priorities)
    return { probabilities: priorities.map((p) => p / total), stage: 'polis' }
  }
  const { weights, stage } =
    mode === 'uniform'
      ? { weights: undefined, stage: 'uniform' as const }
      : firstStage(facts, candidates, options)
  if (!weights) return { probabilities: new Float64Array(n).fill(1 / n), stage }
  const total = sum(weights)
  return { probabilities: weights.map((w) => evenShare / n + ((1 - evenShare) * w) / total), stage }
}

function firstStage(facts: RoutingFacts, candidates: ArrayLike<number>, options: RoutingOptions) {
  const coverage = weighed(candidates, (j) => Math.max(0, votesNeeded - (facts.seen[j] ?? 0)))
  if (coverage) return { weights: coverage, stage: 'coverage' as const }
  const { groups, statements, seenByGroup } = facts
  const lacking = weighed(candidates, (j) => {
    let deficit = 0
    for (let g = 0; g < groups; g++) {
      const missing = votesNeededPerGroup - (seenByGroup[g * statements + j] ?? 0)
      deficit += (options.memberships?.[g] ?? 1 / groups) * Math.max(0, missing)
    }
    return deficit
  })
  if (lacking) return { weights: lacking, stage: 'groups' as const }
  const unsettled = weighed(candidates, (j) => facts.unsettled[j] ?? 1)
  if (unsettled) return { weights: unsettled, stage: 'unsettled' as const }
  return { weights: undefined, stage: 'uniform' as const }
}

/** The weights of the candidates, undefined when all are 0. A plain loop: it runs with every vote. */
function weighed(candidates: ArrayLike<number>, weight: (j: number) => number): Float64Array | undefined {
  const weights = new Float64Array(candidates.length)
  let total = 0
  for (let i = 0; i < weights.length; i++) {
    weights[i] = weight(candidates[i]!)
    total += weights[i]!
  }
  return total > 0 ? weights : undefined
}

/**
 * How unsure the groups' answer to a statement is: the widest 90 % interval of a group that counts, a quarter of it
 * where the interval holds neither 0.4 nor 0.6, so that more votes could hardly change the label.
 */
export function unsettledness(statement: Pick<StatementConsensus, 'groups'>): number {
  let widest = 0
  for (const { low, high, counts } of statement.groups) {
    if (!counts) continue
    const open = (low < 0.6 && high > 0.6) || (low < 0.4 && high > 0.4)
    widest = Math.max(widest, (high - low) * (open ? 1 : 0.25))
  }
  return widest
}

function sum(values: Float64Array): number {
  let total = 0
  for (const value of values) total += value
  return total
}

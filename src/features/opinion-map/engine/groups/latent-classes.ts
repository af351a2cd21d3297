import type { DecidedVotes } from './decided-votes.ts'
import { gatherSums, scatterAmounts } from './vote-sums.ts'

/**
 * A mixture of k groups, each with its own agree rate for each statement, fitted by EM to the votes that were cast;
 * unseen statements say nothing. With π_g the share of group g and θ_gj its agree rate among agree and disagree,
 *   r_ig ∝ π_g · Π over i's votes of (θ_gj or 1 − θ_gj)                 (who belongs where)
 *   θ_gj = (Σ_i r_ig · agree_ij + s · m_j) / (Σ_i r_ig · voted_ij + s)   (what a group thinks)
 *   π_g  = (Σ_i r_ig + 1) / (people + k)
 * where m_j = (agrees + 1) / (agrees + disagrees + 2) is everybody's rate and s = 2: a group that hardly voted on a
 * statement is taken to think as everybody does.
 */
export type LatentClasses = {
  readonly groups: number
  readonly statements: number
  /** π_g. */
  readonly shares: Float64Array
  /** θ_gj at g · statements + j. */
  readonly agreeRates: Float64Array
  /** Membership probabilities, row i and group g at i · groups + g, in the rows of the votes. */
  readonly memberships: Float64Array
  /** Log of the likelihood with the priors above; higher fits better. */
  readonly fit: number
  readonly rounds: number
}

export const agreeRatePrior = 2

export type FitOptions = {
  /** Stops when a round raises the fit by less than this per vote. */
  stopBelow?: number
  rounds?: number
}

/** Everybody's agree rate for each statement, one agree and one disagree added. */
export function overallAgreeRates(votes: DecidedVotes): Float64Array {
  const counts = new Float64Array(2 * votes.statements)
  for (let v = 0; v < votes.code.length; v++) counts[votes.code[v]!]!++
  return Float64Array.from({ length: votes.statements }, (_, j) => {
    const agrees = counts[2 * j + 1]!
    return (agrees + 1) / (agrees + counts[2 * j]! + 2)
  })
}

/**
 * Fits k groups (1 to 5) from start memberships (row i and group g at i · groups + g; each row sums to 1).
 * O(votes · k) per round.
 */
export function fitLatentClasses(
  votes: DecidedVotes,
  groups: number,
  start: Float64Array,
  options: FitOptions = {},
): LatentClasses {
  const { stopBelow = 1e-6, rounds = 100 } = options
  const people = votes.person.length
  const width = 2 * votes.statements * groups
  const overall = overallAgreeRates(votes)
  const memberships = start.slice()
  const weights = new Float64Array(width)
  const logs = new Float64Array(width)
  const shares = new Float64Array(groups)
  const agreeRates = new Float64Array(votes.statements * groups)
  addUp(votes, groups, memberships, weights)
  let fit = Number.NEGATIVE_INFINITY
  let round = 0
  for (; round < rounds; round++) {
    updateShares(memberships, groups, people, shares)
    const prior = updateRates(weights, overall, groups, votes.statements, agreeRates, logs)
    weights.fill(0)
    const now = prior + updateMemberships(votes, groups, shares, logs, memberships, weights)
    const gained = now - fit
    fit = now
    if (gained < stopBelow * Math.max(1, votes.code.length)) break
  }
  return { groups, statements: votes.statements, shares, agreeRates, memberships, fit, rounds: round }
}

/** Membership probabilities of any votes under fitted groups, laid out as in LatentClasses. */
export function membershipsUnder(votes: DecidedVotes, fitted: LatentClasses): Float64Array {
  const { groups, statements, agreeRates, shares } = fitted
  const logs = new Float64Array(2 * statements * groups)
  for (let g = 0; g < groups; g++) {
    for (let j = 0; j < statements; j++) {
      logs[2 * j * groups + g] = Math.log(1 - agreeRates[g * statements + j]!)
      logs[(2 * j + 1) * groups + g] = Math.log(agreeRates[g * statements + j]!)
    }
  }
  const memberships = new Float64Array(votes.person.length * groups)
  updateMemberships(votes, groups, shares, logs, memberships, new Float64Array(logs.length))
  return memberships
}

function addUp(votes: DecidedVotes, groups: number, memberships: Float64Array, weights: Float64Array): void {
  for (let i = 0; i < votes.person.length; i++) {
    const own = memberships.subarray(i * groups, (i + 1) * groups)
    scatterAmounts(own, weights, votes.code, votes.rowStart[i]!, votes.rowStart[i + 1]!)
  }
}

function updateShares(memberships: Float64Array, groups: number, people: number, shares: Float64Array): void {
  shares.fill(1)
  for (let i = 0; i < people; i++) for (let g = 0; g < groups; g++) shares[g]! += memberships[i * groups + g]!
  for (let g = 0; g < groups; g++) shares[g]! /= people + groups
}

/** Writes rates and their logs; returns the log prior of the rates (up to a constant). */
function updateRates(
  weights: Float64Array,
  overall: Float64Array,
  groups: number,
  statements: number,
  agreeRates: Float64Array,
  logs: Float64Array,
): number {
  let prior = 0
  for (let j = 0; j < statements; j++) {
    const added = agreeRatePrior * overall[j]!
    for (let g = 0; g < groups; g++) {
      const agrees = weights[(2 * j + 1) * groups + g]!
      const disagrees = weights[2 * j * groups + g]!
      const rate = (agrees + added) / (agrees + disagrees + agreeRatePrior)
      const logAgree = Math.log(rate)
      const logDisagree = Math.log(1 - rate)
      agreeRates[g * statements + j] = rate
      logs[(2 * j + 1) * groups + g] = logAgree
      logs[2 * j * groups + g] = logDisagree
      prior += added * logAgree + (agreeRatePrior - added) * logDisagree
    }
  }
  return prior
}

/** One pass over the votes: new memberships, their sums per statement and answer, and the log likelihood. */
function updateMemberships(
  votes: DecidedVotes,
  groups: number,
  shares: Float64Array,
  logs: Float64Array,
  memberships: Float64Array,
  weights: Float64Array,
): number {
  const { rowStart, code } = votes
  const logShares = shares.map(Math.log)
  const own = new Float64Array(groups)
  let fit = 0
  // Logs are slow: sums are multiplied up and their log is taken once for many rows.
  let product = 1
  for (let i = 0; i < votes.person.length; i++) {
    const start = rowStart[i]!
    const end = rowStart[i + 1]!
    for (let g = 0; g < groups; g++) own[g] = logShares[g]!
    gatherSums(own, logs, code, start, end)
    let highest = Number.NEGATIVE_INFINITY
    for (let g = 0; g < groups; g++) if (own[g]! > highest) highest = own[g]!
    let sum = 0
    for (let g = 0; g < groups; g++) {
      own[g] = own[g] === highest ? 1 : Math.exp(own[g]! - highest)
      sum += own[g]!
    }
    fit += highest
    product *= sum
    if (product > 1e250) {
      fit += Math.log(product)
      product = 1
    }
    for (let g = 0; g < groups; g++) {
      own[g]! /= sum
      memberships[i * groups + g] = own[g]!
    }
    scatterAmounts(own, weights, code, start, end)
  }
  return fit + Math.log(product)
}

import type { DecidedVotes } from './decided-votes.ts'
import { type ExpectedVotes, expectedVotes, membershipPass, noVotes } from './membership-pass.ts'

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
  /** Log of the likelihood with the priors above, shares and rates (up to a constant); higher fits better. */
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
  return agreeRatesOf(answerCounts(votes))
}

/** How many votes there are of each code. */
function answerCounts(votes: DecidedVotes): Float64Array {
  const counts = new Float64Array(2 * votes.statements)
  for (let v = 0; v < votes.code.length; v++) counts[votes.code[v]!]!++
  return counts
}

function agreeRatesOf(counts: Float64Array): Float64Array {
  return Float64Array.from({ length: counts.length / 2 }, (_, j) => {
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
  const { statements } = votes
  const people = votes.person.length
  const counts = answerCounts(votes)
  const overall = agreeRatesOf(counts)
  const memberships = start.slice()
  const odds = new Float64Array(2 * statements * (groups - 1))
  const shares = new Float64Array(groups)
  const agreeRates = new Float64Array(statements * groups)
  const expected = expectedVotes(votes, groups, memberships)
  let fit = Number.NEGATIVE_INFINITY
  let round = 0
  for (; round < rounds; round++) {
    updateShares(expected, people, shares)
    const alone = updateRates(expected, counts, overall, agreeRates, odds)
    const now =
      alone +
      shares.reduce((sum, share) => sum + Math.log(share), 0) +
      people * Math.log(shares[groups - 1]!) +
      membershipPass(votes, odds, shares, memberships, expected)
    const gained = now - fit
    fit = now
    if (gained < stopBelow * Math.max(1, votes.code.length)) break
  }
  return { groups, statements, shares, agreeRates, memberships, fit, rounds: round }
}

/** Membership probabilities of any votes under fitted groups, laid out as in LatentClasses. */
export function membershipsUnder(votes: DecidedVotes, fitted: LatentClasses): Float64Array {
  const { groups, statements, agreeRates, shares } = fitted
  const width = groups - 1
  const odds = new Float64Array(2 * statements * width)
  for (let j = 0; j < statements; j++) {
    const last = agreeRates[width * statements + j]!
    for (let g = 0; g < width; g++) {
      const rate = agreeRates[g * statements + j]!
      odds[2 * j * width + g] = Math.log(1 - rate) - Math.log(1 - last)
      odds[(2 * j + 1) * width + g] = Math.log(rate) - Math.log(last)
    }
  }
  const memberships = new Float64Array(votes.person.length * groups)
  membershipPass(votes, odds, shares, memberships, noVotes(statements, groups))
  return memberships
}

/** The last group has what the others leave over. */
function updateShares(expected: ExpectedVotes, people: number, shares: Float64Array): void {
  const last = shares.length - 1
  let rest = people
  for (let g = 0; g < last; g++) {
    rest -= expected.people[g]!
    shares[g] = (expected.people[g]! + 1) / (people + shares.length)
  }
  shares[last] = (rest + 1) / (people + shares.length)
}

/**
 * Writes rates and log-odds against the last group; returns the log prior of the rates (up to a constant) and the log
 * likelihood of all votes under the rates of the last group.
 */
function updateRates(
  expected: ExpectedVotes,
  counts: Float64Array,
  overall: Float64Array,
  agreeRates: Float64Array,
  odds: Float64Array,
): number {
  const statements = overall.length
  const width = expected.people.length
  let alone = 0
  for (let j = 0; j < statements; j++) {
    const added = agreeRatePrior * overall[j]!
    const no = 2 * j * width
    const yes = no + width
    let disagrees = counts[2 * j]!
    let agrees = counts[2 * j + 1]!
    for (let g = 0; g < width; g++) {
      const disagreed = expected.votes[no + g]!
      const agreed = expected.votes[yes + g]!
      disagrees -= disagreed
      agrees -= agreed
      const rate = (agreed + added) / (agreed + disagreed + agreeRatePrior)
      const logAgree = Math.log(rate)
      const logDisagree = Math.log(1 - rate)
      agreeRates[g * statements + j] = rate
      odds[no + g] = logDisagree
      odds[yes + g] = logAgree
      alone += added * logAgree + (agreeRatePrior - added) * logDisagree
    }
    const rate = (agrees + added) / (agrees + disagrees + agreeRatePrior)
    const logAgree = Math.log(rate)
    const logDisagree = Math.log(1 - rate)
    agreeRates[width * statements + j] = rate
    for (let g = 0; g < width; g++) {
      odds[no + g]! -= logDisagree
      odds[yes + g]! -= logAgree
    }
    alone += (counts[2 * j + 1]! + added) * logAgree
    alone += (counts[2 * j]! + agreeRatePrior - added) * logDisagree
  }
  return alone
}

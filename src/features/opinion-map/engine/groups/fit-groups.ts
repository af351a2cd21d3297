import { pointsOf, upTo } from '../counting.ts'
import { EngineError } from '../engine-error.ts'
import { kMeansPlusPlus } from '../polis/k-means.ts'
import { type SeededRandom, seededRandom, shuffleInPlace } from '../seeded-random.ts'
import { type DecidedVotes, someDecidedVotes } from './decided-votes.ts'
import { fitLatentClasses, type LatentClasses, membershipsUnder } from './latent-classes.ts'

/** Below this membership probability a person is "between groups". */
export const placedFrom = 0.8

export const mostGroups = 5

export type FitGroupsOptions = {
  seed: number
  /** Random starts beside the one from the map; above 2 000 people one at most, since there the map is reliable. */
  randomStarts: number
  /** k-means++ restarts for the start from the map. */
  restarts: number
}

export const carefulFit: FitGroupsOptions = { seed: 1, randomStarts: 3, restarts: 4 }

const crowd = 2000

/** With more people than this, starts are tried on so many of them. */
const startSample = 5000

/**
 * Fits k groups (1 to 5) from the groups that lie apart on the map (`points`: one pair per row of the votes) and from a
 * few random starts, and keeps the best fit (of equal ones the first). All starts run some rounds, the best to the end.
 * In a crowd the starts are tried on 5 000 people drawn with the seed, and everybody joins for the end.
 * Groups come largest first.
 */
export function fitGroups(
  votes: DecidedVotes,
  points: Float64Array,
  groups: number,
  options: FitGroupsOptions = carefulFit,
): LatentClasses {
  if (!Number.isInteger(groups) || groups < 1 || groups > mostGroups)
    throw new EngineError('group-count-out-of-range', { groups })
  const people = votes.person.length
  if (groups === 1 || people === 0)
    return fitLatentClasses(votes, groups, new Float64Array(people * groups).fill(1 / groups))
  const random = seededRandom(options.seed)
  if (people <= startSample)
    return largestFirst(fitLatentClasses(votes, groups, bestStart(votes, points, groups, options, random)))
  const rows = shuffleInPlace(upTo(people), random).slice(0, startSample).sort()
  const some = someDecidedVotes(votes, rows, () => true)
  const somePoints = pointsOf(points, rows)
  const fitted = fitLatentClasses(some, groups, bestStart(some, somePoints, groups, options, random))
  return largestFirst(fitLatentClasses(votes, groups, membershipsUnder(votes, fitted)))
}

function bestStart(
  votes: DecidedVotes,
  points: Float64Array,
  groups: number,
  options: FitGroupsOptions,
  random: SeededRandom,
): Float64Array {
  const onMap = kMeansPlusPlus(points, groups, random, options.restarts)
  const starts = [softLabels(onMap.labels, groups)]
  const randomStarts = votes.person.length > crowd ? Math.min(1, options.randomStarts) : options.randomStarts
  for (let s = 0; s < randomStarts; s++) {
    const labels = new Int32Array(votes.person.length)
    for (let i = 0; i < labels.length; i++) labels[i] = Math.floor(random() * groups)
    starts.push(softLabels(labels, groups))
  }
  const tryRounds = votes.person.length > crowd ? 12 : 30
  let best: LatentClasses | undefined
  for (const start of starts) {
    const tried = fitLatentClasses(votes, groups, start, { rounds: tryRounds, stopBelow: 1e-5 })
    if (!best || tried.fit > best.fit) best = tried
  }
  return best!.memberships
}

function softLabels(labels: Int32Array, groups: number): Float64Array {
  const memberships = new Float64Array(labels.length * groups).fill(groups > 1 ? 0.1 / (groups - 1) : 1)
  if (groups > 1) for (let i = 0; i < labels.length; i++) memberships[i * groups + labels[i]!] = 0.9
  return memberships
}

/** Renumbers groups by share, so that the name of a group does not depend on the start. */
export function largestFirst(fitted: LatentClasses): LatentClasses {
  const order = Array.from(fitted.shares.keys()).sort(
    (a, b) => fitted.shares[b]! - fitted.shares[a]! || a - b,
  )
  return renumbered(fitted, order)
}

/** Group g of the result is group order[g] of the input. */
export function renumbered(fitted: LatentClasses, order: readonly number[]): LatentClasses {
  const { groups, statements } = fitted
  const agreeRates = new Float64Array(fitted.agreeRates.length)
  const memberships = new Float64Array(fitted.memberships.length)
  order.forEach((from, to) => {
    agreeRates.set(fitted.agreeRates.subarray(from * statements, (from + 1) * statements), to * statements)
    for (let i = 0; i < memberships.length / groups; i++)
      memberships[i * groups + to] = fitted.memberships[i * groups + from]!
  })
  return { ...fitted, shares: Float64Array.from(order, (g) => fitted.shares[g]!), agreeRates, memberships }
}

/** The most probable group of each row. */
export function likeliestGroups(fitted: Pick<LatentClasses, 'groups' | 'memberships'>): Int32Array {
  const labels = new Int32Array(fitted.memberships.length / fitted.groups)
  for (let i = 0; i < labels.length; i++) {
    let best = 0
    for (let g = 1; g < fitted.groups; g++)
      if (fitted.memberships[i * fitted.groups + g]! > fitted.memberships[i * fitted.groups + best]!) best = g
    labels[i] = best
  }
  return labels
}

/** The most probable group of each row, −1 for people between groups. */
export function placedGroups(fitted: Pick<LatentClasses, 'groups' | 'memberships'>): Int32Array {
  const labels = likeliestGroups(fitted)
  for (let i = 0; i < labels.length; i++)
    if (fitted.memberships[i * fitted.groups + labels[i]!]! < placedFrom) labels[i] = -1
  return labels
}

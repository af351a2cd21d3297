import type { PolisMap } from '../polis/polis-map.ts'
import type { VoteTable } from '../vote-table.ts'
import { sizeFloor } from './choose-group-count.ts'
import { type DecidedVotes, decidedVotes } from './decided-votes.ts'
import { carefulFit, type FitGroupsOptions, fitGroups, likeliestGroups, placedFrom } from './fit-groups.ts'
import { fitLatentClasses, type LatentClasses, membershipsUnder } from './latent-classes.ts'
import { shrunkenPoints } from './shrunken-points.ts'

/** Label of a person who voted enough but belongs clearly to no group. */
export const betweenGroups = -1
/** Label of a person with fewer than seven votes, of whom nothing is said. */
export const tooFewVotes = -2

export type OpinionGroups = {
  /** How many groups; 1 means "no distinct groups". */
  readonly groups: number
  /** Group of each person of the table, or betweenGroups, or tooFewVotes. Group 0 is the largest. */
  readonly labels: Int32Array
  /** Highest membership probability of each person; 0 with too few votes, or with passes only. */
  readonly certainty: Float64Array
  /** People placed in each group. */
  readonly sizes: Int32Array
  /** Share of each group by membership probability; sums to 1. */
  readonly shares: Float64Array
  /** Smallest size at which a group can stand against an agreement by itself. */
  readonly sizeFloor: number
  /** The fitted model and the votes it was fitted to; a row is one person of `votes.person`. */
  readonly model: LatentClasses
  readonly votes: DecidedVotes
}

/** Fits k groups (1 to 5) of a table from the ground up. */
export function opinionGroups(
  table: VoteTable,
  map: PolisMap,
  groups: number,
  options: FitGroupsOptions = carefulFit,
): OpinionGroups {
  const votes = decidedVotes(table)
  const points = shrunkenPoints(table, map.columns, map.components, votes.person)
  return describeGroups(table, votes, fitGroups(votes, points, groups, options))
}

/**
 * Fits on from an earlier fit with the same statements in the same order: fast, and groups keep their numbers. The
 * result may differ in small ways from a fit from the ground up; this is for the time between two of them.
 */
export function refreshedGroups(table: VoteTable, earlier: LatentClasses, rounds = 5): OpinionGroups {
  const votes = decidedVotes(table)
  const start = membershipsUnder(votes, earlier)
  return describeGroups(
    table,
    votes,
    fitLatentClasses(votes, earlier.groups, start, { rounds, stopBelow: 1e-5 }),
  )
}

function describeGroups(table: VoteTable, votes: DecidedVotes, model: LatentClasses): OpinionGroups {
  const labels = new Int32Array(table.people).fill(tooFewVotes)
  const certainty = new Float64Array(table.people)
  const sizes = new Int32Array(model.groups)
  likeliestGroups(model).forEach((g, row) => {
    const p = votes.person[row]!
    // Who passed on everything said nothing that would tell groups apart; the groups' sizes alone place nobody.
    const silent = model.groups > 1 && votes.rowStart[row] === votes.rowStart[row + 1]
    const sure = silent ? 0 : model.memberships[row * model.groups + g]!
    certainty[p] = sure
    labels[p] = sure >= placedFrom ? g : betweenGroups
    if (sure >= placedFrom) sizes[g]!++
  })
  const placed = sizes.reduce((sum, size) => sum + size, 0)
  return {
    groups: model.groups,
    labels,
    certainty,
    sizes,
    shares: model.shares,
    sizeFloor: model.groups === 1 ? 0 : sizeFloor(placed),
    model,
    votes,
  }
}

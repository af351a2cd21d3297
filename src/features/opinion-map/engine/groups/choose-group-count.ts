import { adjustedRandIndex } from '../adjusted-rand-index.ts'
import { upTo } from '../counting.ts'
import { polisColumns } from '../polis/polis-columns.ts'
import { principalComponents } from '../polis/principal-components.ts'
import { fingerprint } from '../seeded-random.ts'
import type { VoteTable } from '../vote-table.ts'
import { type DecidedVotes, decidedVotes, someDecidedVotes } from './decided-votes.ts'
import { carefulFit, fitGroups, likeliestGroups, mostGroups, placedGroups } from './fit-groups.ts'
import type { LatentClasses } from './latent-classes.ts'
import { shrunkenPoints } from './shrunken-points.ts'
import { onlyPeople, type VoteFolds, voteFolds, withoutFold } from './vote-folds.ts'

/** What the gate found out about one number of groups. */
export type GroupCountEvidence = {
  k: number
  /** Mean ARI between fits on different 90 % of the votes, among people placed in both; 1 for one group. */
  stability: number
  /** Smallest group in any of the fits, in people, and the floor it must reach. */
  smallestGroup: number
  sizeFloor: number
  /** Mean log-loss of the fits on the 10 % of votes they did not see, and its standard error. */
  heldOutLoss: number
  standardError: number
  qualifies: boolean
}

export type GroupCountChoice = {
  k: number
  evidence: GroupCountEvidence[]
  /** People the choice was made on: all who can be placed, or a sample of them. */
  people: number
}

export type GroupCountOptions = {
  seed?: number
  /** From more people than this, the choice is made on so many of them, picked by a fingerprint of their ids. */
  sample?: number
}

const subsamples = 6
const stableFrom = 0.75

/** How far a choice has come: fits done, of how many. */
export type GroupCountProgress = { done: number; of: number }

/**
 * How many groups the votes show, from 1 to 5. A number qualifies when six fits on different 90 % of the votes agree
 * about the people they are sure of (mean pairwise ARI ≥ 0.75), and every group holds at least max(5, 3 %) people.
 * Of these the smallest is taken whose held-out log-loss is within one standard error of the best. One group always
 * qualifies: "no distinct groups" is an answer.
 * A matter of seconds for thousands of people: for a background job, not for every refresh.
 */
export function chooseGroupCount(table: VoteTable, options: GroupCountOptions = {}): GroupCountChoice {
  const steps = groupCountSteps(table, options)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/**
 * The same choice in steps of one fit each (tenths of a second at most), so that a worker can look at its messages in
 * between, or give up by not asking for the next step. The votes must not change meanwhile: take a table of their own.
 */
export function* groupCountSteps(
  table: VoteTable,
  options: GroupCountOptions = {},
): Generator<GroupCountProgress, GroupCountChoice, void> {
  const { seed = 1, sample = 5000 } = options
  const chosenFrom = sampledPeople(table, sample)
  const votes = decidedVotes(chosenFrom)
  const foldOf = voteFolds(chosenFrom, seed)
  const floor = sizeFloor(votes.person.length)
  const of = subsamples * (mostGroups + 1)
  let done = 0
  const parts: Part[] = []
  for (let fold = 0; fold < subsamples; fold++) {
    parts.push(partOf(chosenFrom, votes, foldOf, fold))
    yield { done: ++done, of }
  }
  const evidence: GroupCountEvidence[] = []
  for (let k = 1; k <= mostGroups; k++) {
    const fits: LatentClasses[] = []
    for (const [fold, part] of parts.entries()) {
      // Each fit has starts of its own: fits that agree only because they started alike would not be stable.
      fits.push(fitGroups(part.seen, part.points, k, { ...carefulFit, seed: seed + fold }))
      yield { done: ++done, of }
    }
    evidence.push(evidenceOf(k, fits, parts, floor))
  }
  const best = evidence.filter((e) => e.qualifies).reduce((a, b) => (b.heldOutLoss < a.heldOutLoss ? b : a))
  const chosen = evidence.find((e) => e.qualifies && e.heldOutLoss <= best.heldOutLoss + best.standardError)!
  return { k: chosen.k, evidence, people: votes.person.length }
}

/** People a group must hold to count as one: max(5, 3 % of the people placed). */
export function sizeFloor(people: number): number {
  return Math.max(5, 0.03 * people)
}

/** The table of those who can be placed, or of a sample of them picked by a fingerprint of their ids. */
function sampledPeople(table: VoteTable, sample: number): VoteTable {
  const people = decidedVotes(table).person
  if (people.length <= sample) return onlyPeople(table, people)
  const marks = Uint32Array.from(people, (p) => fingerprint(`sample ${table.personIds[p]}`))
  const order = upTo(people.length).sort((a, b) => marks[a]! - marks[b]! || a - b)
  return onlyPeople(
    table,
    order
      .slice(0, sample)
      .sort()
      .map((i) => people[i]!),
  )
}

/** One subsample: the votes it sees, those held out, and where its people stand on its own map. */
type Part = { seen: DecidedVotes; heldOut: DecidedVotes; points: Float64Array }

function partOf(table: VoteTable, votes: DecidedVotes, foldOf: VoteFolds, fold: number): Part {
  const isHeldOut = (row: number, code: number) => foldOf(votes.person[row]!, code >> 1) === fold
  const rows = upTo(votes.person.length)
  const seen = someDecidedVotes(votes, rows, (row, code) => !isHeldOut(row, code))
  const seenTable = withoutFold(table, foldOf, fold)
  const columns = polisColumns(seenTable)
  const components = principalComponents(seenTable, columns)
  return {
    seen,
    heldOut: someDecidedVotes(votes, rows, isHeldOut),
    points: shrunkenPoints(seenTable, columns, components, seen.person),
  }
}

function evidenceOf(
  k: number,
  fits: readonly LatentClasses[],
  parts: readonly Part[],
  floor: number,
): GroupCountEvidence {
  const { loss, standardError } = heldOutLoss(fits, parts)
  const smallestGroup = Math.min(...fits.map(smallestSize))
  const stability = k === 1 ? 1 : meanAgreement(fits.map(placedGroups))
  const qualifies = k === 1 || (stability >= stableFrom && smallestGroup >= floor)
  return { k, stability, smallestGroup, sizeFloor: floor, heldOutLoss: loss, standardError, qualifies }
}

function smallestSize(fitted: LatentClasses): number {
  const sizes = new Int32Array(fitted.groups)
  for (const g of likeliestGroups(fitted)) sizes[g]!++
  return Math.min(...sizes)
}

/** Mean ARI over all pairs, among people placed in both; 0 for a pair that places hardly anybody. */
function meanAgreement(labels: readonly Int32Array[]): number {
  let sum = 0
  let count = 0
  for (let a = 0; a < labels.length; a++) {
    for (let b = a + 1; b < labels.length; b++) {
      const agreement = adjustedRandIndex(labels[a]!, labels[b]!)
      sum += Number.isNaN(agreement) ? 0 : agreement
      count++
    }
  }
  return sum / count
}

/** Mean of −log(chance given to the vote), each vote predicted by Σ_g r_ig θ_gj. */
function heldOutLoss(fits: readonly LatentClasses[], parts: readonly Part[]) {
  let sum = 0
  let squares = 0
  let count = 0
  fits.forEach((fitted, f) => {
    const { person, rowStart, code } = parts[f]!.heldOut
    for (let i = 0; i < person.length; i++) {
      for (let v = rowStart[i]!; v < rowStart[i + 1]!; v++) {
        const rate = predictedRate(fitted, i, code[v]! >> 1)
        const loss = -Math.log(code[v]! & 1 ? rate : 1 - rate)
        sum += loss
        squares += loss * loss
        count++
      }
    }
  })
  if (count === 0) return { loss: 0, standardError: 0 }
  const loss = sum / count
  return { loss, standardError: Math.sqrt(Math.max(0, squares / count - loss * loss) / count) }
}

/** Chance that the person of row i agrees with a statement, given what groups they may be in. */
export function predictedRate(fitted: LatentClasses, row: number, statement: number): number {
  const { groups, statements, memberships, agreeRates } = fitted
  let rate = 0
  for (let g = 0; g < groups; g++)
    rate += memberships[row * groups + g]! * agreeRates[g * statements + statement]!
  return rate
}

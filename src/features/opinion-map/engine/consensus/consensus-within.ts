import { sizeFloor } from '../groups/choose-group-count.ts'
import { wilsonInterval, z90 } from '../proportion-tests.ts'
import {
  type ConsensusLabel,
  clearShare,
  type Dissent,
  votesNeeded,
  votesNeededPerGroup,
} from './consensus-label.ts'

/** A number of which no more is known than what it lies between, both ends included. */
export type Within = { low: number; high: number }

export type AnswersWithin = { agrees: Within; disagrees: Within; passes: Within }

export type GroupWithin = AnswersWithin & {
  group: number
  /** People placed in the group. */
  size: Within
}

export type FactsWithin = AnswersWithin & {
  groups: readonly GroupWithin[]
  /** People placed in any group. */
  placed: Within
  /** How many people took part at most: no more can have answered. */
  most?: number
}

export type ConsensusWithin = {
  /** The label that every filling gives, or the weaker one of two that are so; null where they differ by more. */
  label: ConsensusLabel | null
  /** Groups that have too few votes on it in every filling. */
  lacking: number[]
  /** Side of each group, in the order of the groups; null where it is open, or fillings differ. */
  sides: (Dissent['side'] | null)[]
  /** Groups on the other side than most people, in every filling. */
  dissent: Pick<Dissent, 'group' | 'side' | 'small'>[]
  /** Groups of which it is not known whether they are, nor on which side they stand at all. */
  unsure: number[]
  /** Lowest agree share that a group that counts can have. */
  least: number
}

/** Whether a group stands against an agreement alone: for sure, for sure not, or not known. */
export function countsWithin({ size }: Pick<GroupWithin, 'size'>, groups: number, placed: Within) {
  // One group means that there are none to tell apart.
  if (groups === 1 || size.low >= sizeFloor(placed.high)) return 'yes'
  return size.high < sizeFloor(placed.low) ? 'no' : 'unsure'
}

type Bounded = {
  group: GroupWithin
  share: Within
  /** Wilson's lower and upper bound, each as far down and up as it can be. */
  lower: Within
  upper: Within
  seen: Within
}

const sum = (...parts: readonly Within[]): Within => ({
  low: parts.reduce((all, part) => all + part.low, 0),
  high: parts.reduce((all, part) => all + part.high, 0),
})

/** Agree share as everybody's answers and three imagined ones give it, see `GroupAnswer`; by whole people. */
function shareWithin({ agrees, disagrees }: AnswersWithin, everybody: Within): Within {
  return {
    low: (agrees.low + everybody.low + 1) / (agrees.low + disagrees.high + 3),
    high: (agrees.high + everybody.high + 1) / (agrees.high + disagrees.low + 3),
  }
}

/** The bounds rise with the agrees and fall with the disagrees, so the corners are their ends. */
function boundedBy(group: GroupWithin, everybody: Within): Bounded {
  const { agrees, disagrees } = group
  const [lowest, highest] = [
    wilsonInterval(agrees.low, agrees.low + disagrees.high, z90),
    wilsonInterval(agrees.high, agrees.high + disagrees.low, z90),
  ]
  return {
    group,
    share: shareWithin(group, everybody),
    lower: { low: lowest[0], high: highest[0] },
    upper: { low: lowest[1], high: highest[1] },
    seen: sum(agrees, disagrees, group.passes),
  }
}

/** A mean of which neither the values nor the weights are known closer than so. */
function leastMean(values: readonly number[], weights: readonly Within[]): number {
  const order = [...values.keys()].sort((a, b) => values[a]! - values[b]!)
  const means = order.map((_, cut) => {
    let total = 0
    let all = 0
    order.forEach((at, place) => {
      const weight = place <= cut ? weights[at]!.high : weights[at]!.low
      total += weight * values[at]!
      all += weight
    })
    return all > 0 ? total / all : 0
  })
  return Math.min(...means)
}

function overallWithin(answers: readonly Bounded[]): Within {
  const weights = answers.map(({ group }) => group.size)
  return {
    low: leastMean(
      answers.map(({ share }) => share.low),
      weights,
    ),
    high: -leastMean(
      answers.map(({ share }) => -share.high),
      weights,
    ),
  }
}

type Chance = 'always' | 'never' | 'sometimes'
const chance = (always: boolean, ever: boolean): Chance => (always ? 'always' : ever ? 'sometimes' : 'never')

function sideWithin({ lower, upper }: Bounded, side: Dissent['side']): Chance {
  return side === 'agree'
    ? chance(lower.low > 0.5, lower.high > 0.5)
    : chance(upper.high < 0.5, upper.low < 0.5)
}

/** The labels that some filling may give, for one choice of the groups that count. The order is that of `labelOf`. */
function labelsOf(facts: FactsWithin, heard: readonly Bounded[], overall: Within): ConsensusLabel[] {
  const { agrees, disagrees, passes } = facts
  const seen = sum(agrees, disagrees, passes)
  seen.high = Math.min(seen.high, facts.most ?? seen.high)
  const decided = sum(agrees, disagrees)
  const every = (holds: (one: Bounded) => boolean) => heard.every(holds)
  const some = (side: Dissent['side'], wanted: Chance[]) =>
    heard.some((one) => wanted.includes(sideWithin(one, side)))
  const steps: [ConsensusLabel, Chance][] = [
    [
      'too-few-votes',
      chance(
        seen.high < votesNeeded || heard.some((one) => one.seen.high < votesNeededPerGroup),
        seen.low < votesNeeded || heard.some((one) => one.seen.low < votesNeededPerGroup),
      ),
    ],
    ['mostly-passed', chance(passes.low > decided.high, passes.high > decided.low)],
    [
      'agreed-by-all',
      chance(
        every(({ share, lower }) => Math.min(share.low, lower.low) >= clearShare),
        every(({ share, lower }) => Math.min(share.high, lower.high) >= clearShare),
      ),
    ],
    [
      'rejected-by-all',
      chance(
        every(({ share, upper }) => Math.max(share.high, upper.high) <= 1 - clearShare),
        every(({ share, upper }) => Math.max(share.low, upper.low) <= 1 - clearShare),
      ),
    ],
    [
      'divisive',
      chance(
        overall.low > 1 - clearShare && overall.high < clearShare,
        overall.high > 1 - clearShare && overall.low < clearShare,
      ),
    ],
    [
      'majority-with-dissent',
      chance(
        some('agree', ['always']) && some('disagree', ['always']),
        some('agree', ['always', 'sometimes']) && some('disagree', ['always', 'sometimes']),
      ),
    ],
    ['leaning', 'always'],
  ]
  const certain = steps.findIndex(([, when]) => when === 'always')
  return steps.slice(0, certain + 1).flatMap(([label, when]) => (when === 'never' ? [] : [label]))
}

/** Whether a group stands on the other side than most people; a small one does by its share. */
function dissentWithin(answer: Bounded, side: Dissent['side'], counts: boolean, overall: Within): Chance {
  const { share, group } = answer
  const decided = sum(group.agrees, group.disagrees)
  const surely = decided.low > 0
  const against =
    side === 'disagree'
      ? chance(overall.low >= 0.5, overall.high >= 0.5)
      : chance(overall.high < 0.5, overall.low < 0.5)
  const own = counts
    ? sideWithin(answer, side)
    : side === 'disagree'
      ? chance(surely && share.high < 0.5, decided.high > 0 && share.low < 0.5)
      : chance(surely && share.low >= 0.5, decided.high > 0 && share.high >= 0.5)
  if (own === 'never' || against === 'never') return 'never'
  return own === 'always' && against === 'always' ? 'always' : 'sometimes'
}

/** Every choice of the groups that count, of which some are not known. */
function choices(counts: readonly ReturnType<typeof countsWithin>[]): boolean[][] {
  return counts.reduce<boolean[][]>(
    (all, one) =>
      one === 'unsure'
        ? all.flatMap((some) => [
            [...some, true],
            [...some, false],
          ])
        : all.map((some) => [...some, one === 'yes']),
    [[]],
  )
}

/** Which of two labels claims less than the other: it holds where either does. */
const weaker: readonly (readonly [ConsensusLabel, than: ConsensusLabel])[] = [
  ['leaning', 'agreed-by-all'],
  ['leaning', 'rejected-by-all'],
  ['divisive', 'majority-with-dissent'],
]

function weakestOf(labels: ReadonlySet<ConsensusLabel>): ConsensusLabel | null {
  if (labels.size === 1) return [...labels][0]!
  const pair = labels.size === 2 && weaker.find((two) => two.every((label) => labels.has(label)))
  return pair ? pair[0] : null
}

/**
 * What may be said of a statement by who knows its numbers only within bounds: nothing that is not so whatever they
 * are. It is a function of the bounds alone, so it tells no more than they do. Where they are exact it is what
 * `labelOf` and `dissentOf` give for people who are all clearly placed.
 */
export function consensusWithin(facts: FactsWithin): ConsensusWithin {
  const everybody = {
    low: (facts.agrees.low + 1) / (facts.agrees.low + facts.disagrees.high + 2),
    high: (facts.agrees.high + 1) / (facts.agrees.high + facts.disagrees.low + 2),
  }
  const answers = facts.groups.map((group) => boundedBy(group, everybody))
  const overall = overallWithin(answers)
  const counts = facts.groups.map((group) => countsWithin(group, facts.groups.length, facts.placed))
  const cases = choices(counts).map((counting) => {
    const some = answers.filter((_, at) => counting[at])
    const heard = some.length > 0 ? some : answers
    return { counting, heard, labels: labelsOf(facts, heard, overall) }
  })
  const labels = new Set(cases.flatMap((one) => one.labels))
  const found: ConsensusWithin = {
    label: weakestOf(labels),
    lacking: [],
    sides: answers.map((one) =>
      sideWithin(one, 'agree') === 'always'
        ? 'agree'
        : sideWithin(one, 'disagree') === 'always'
          ? 'disagree'
          : null,
    ),
    dissent: [],
    unsure: [],
    least: Math.min(...cases.flatMap(({ heard }) => heard.map(({ share }) => share.low))),
  }
  answers.forEach((answer, at) => {
    const { group } = answer.group
    if (cases.every(({ heard }) => heard.includes(answer)) && answer.seen.high < votesNeededPerGroup)
      found.lacking.push(group)
    const chances = (side: Dissent['side']) =>
      cases.map(({ counting }) => dissentWithin(answer, side, counting[at]!, overall))
    const side = (['agree', 'disagree'] as const).find((one) =>
      chances(one).every((when) => when === 'always'),
    )
    const open = found.sides[at] === null
    // Small only where that is known: it would tell how many the group is.
    if (side) found.dissent.push({ group, side, small: counts[at] === 'no' })
    else if (open && [...chances('agree'), ...chances('disagree')].some((when) => when !== 'never'))
      found.unsure.push(group)
  })
  return found
}

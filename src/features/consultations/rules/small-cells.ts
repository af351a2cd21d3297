import { exactly, isExact, type Told } from '../../../base/told.ts'

/** Below this a number could point at people one knows. */
export const fewestShown = 5

const mostHidden = fewestShown - 1
const fewAtMost: Told = { low: 0, high: mostHidden }

export type Counted = { agrees: number; disagrees: number; passes: number }
export type ToldAnswers = { agrees: Told; disagrees: Told; passes: Told }
export const answerKinds = ['agrees', 'disagrees', 'passes'] as const

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0)
}

export type ToldParts = { total: Told; parts: Told[] }
/** How numbers are told: as `tellParts` does, or, to staff who may see every figure, as `exactParts` does. */
export type Tell = (total: number, parts: readonly number[], least?: 0 | 1) => ToldParts

export function exactParts(total: number, parts: readonly number[]): ToldParts {
  return { total: exactly(total), parts: parts.map(exactly) }
}

/**
 * A total and the parts that add up to it, as everybody may be told them. A part below five is told as fewer than five,
 * and it must not follow from the rest either: where one alone, or a few that are fewer than five together, would,
 * the last larger part is told by what the total then leaves for it, and no closer. `least`: what a part can be at
 * least, 1 where nobody at all is no secret.
 */
export function tellParts(total: number, parts: readonly number[], least: 0 | 1 = 0): ToldParts {
  const told = parts.map(exactly)
  const counting = parts.flatMap((part, at) => (part >= least ? [at] : []))
  const small = counting.filter((at) => parts[at]! < fewestShown)
  const between = (those: readonly number[], span: Told) => {
    for (const at of those) told[at] = span
    return { total: exactly(total), parts: told }
  }
  if (total < fewestShown) {
    // Where nobody is no secret, four of four kinds would be one of each.
    const hidden = small.length < mostHidden - 1 ? small : [...parts.keys()]
    return { ...between(hidden, fewAtMost), total: fewAtMost }
  }
  if (small.length === 0) return { total: exactly(total), parts: told }
  // Each of them could only be four.
  if (total === mostHidden * counting.length) return between(counting, { low: 0, high: total })
  const few = sum(small.map((at) => parts[at]!))
  const surely = least * small.length
  if (few >= fewestShown && few > surely && few < mostHidden * small.length) return between(small, fewAtMost)
  const larger = counting.findLast((at) => parts[at]! >= fewestShown)
  if (larger === undefined) return between(counting, { low: 0, high: total })
  const left = few + parts[larger]!
  // So little is left that the larger one could only be five.
  if (left <= fewestShown + surely) return between(counting, { low: 0, high: total })
  between(small, fewAtMost)
  return between([larger], {
    low: Math.max(fewestShown, left - mostHidden * small.length),
    high: left - surely,
  })
}

/** A number that is part of nothing else. */
export function tellCount(count: number): Told {
  return count > 0 && count < fewestShown ? fewAtMost : exactly(count)
}

export type CountedStatement = Counted & { number: number; groups: readonly (Counted & { group: number })[] }

export type ToldStatement = ToldAnswers & {
  number: number
  /** In the order of the groups. */
  groups: (ToldAnswers & { group: number })[]
  /** People in no group: between groups, or with too few answers. */
  ungrouped: ToldAnswers
}

/** The answers to one statement; `ungrouped` is how many people belong to no group at all. */
export function tellStatement(
  statement: CountedStatement,
  ungrouped: number,
  tell: Tell = tellParts,
): ToldStatement {
  const cells = Object.fromEntries(
    answerKinds.map((kind) => {
      const placed = statement.groups.map((group) => group[kind])
      const rest = statement[kind] - sum(placed)
      return [kind, tell(statement[kind], ungrouped > 0 ? [...placed, rest] : placed)]
    }),
  ) as Record<(typeof answerKinds)[number], ToldParts>
  const answers = (pick: (one: ToldParts) => Told): ToldAnswers => ({
    agrees: pick(cells.agrees),
    disagrees: pick(cells.disagrees),
    passes: pick(cells.passes),
  })
  return {
    number: statement.number,
    ...answers((one) => one.total),
    groups: statement.groups.map(({ group }, at) => ({ group, ...answers((one) => one.parts[at]!) })),
    ungrouped: answers((one) => one.parts[statement.groups.length] ?? exactly(0)),
  }
}

type Voters = { issued: number; phone: number; paper: number; device: number }
export type ToldVoters = { [kind in keyof Voters]: Told } & { people: Told }

/** Who took part, by kind; people are all but devices. That nobody came in a certain way is no secret. */
export function tellVoters(voters: Voters, tell: Tell = tellParts): ToldVoters {
  const { issued, phone, paper, device } = voters
  const people = issued + phone + paper
  const { total, parts } = tell(people + device, [issued, phone, paper, device], 1)
  const devices = parts[3]!
  return {
    ...{ issued: parts[0]!, phone: parts[1]!, paper: parts[2]!, device: devices },
    people: isExact(total)
      ? { low: total.low - devices.high, high: total.high - devices.low }
      : tellCount(people),
  }
}

export type ToldStanding = { groups: Told[]; between: Told; tooFew: Told; placed: Told }

/** How many people are in each group, between groups, and with too few answers. */
export function tellStanding(
  sizes: readonly number[],
  between: number,
  tooFew: number,
  tell: Tell = tellParts,
): ToldStanding {
  const all = sum(sizes) + between + tooFew
  const { total, parts } = tell(all, [...sizes, between, tooFew], 1)
  const [toldBetween, toldTooFew] = parts.slice(sizes.length) as [Told, Told]
  const groups = parts.slice(0, sizes.length)
  const placed = groups.every(isExact)
    ? exactly(sum(sizes))
    : {
        low: Math.max(0, total.low - toldBetween.high - toldTooFew.high),
        high: total.high - toldBetween.low - toldTooFew.low,
      }
  return { groups, between: toldBetween, tooFew: toldTooFew, placed }
}

/** How many answers were given in all, to the nearest ten: exactly, it would complete the totals that are kept back. */
export function tellVotes(votes: number): number | null {
  return votes < 10 ? null : Math.round(votes / 10) * 10
}

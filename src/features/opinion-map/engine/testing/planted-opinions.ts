import { type SeededRandom, seededRandom, shuffleInPlace } from '../seeded-random.ts'
import type { VoteInput } from '../vote-table.ts'
import {
  between,
  drawIndex,
  drawVoteCount,
  exposureDraws,
  groupShares,
  type VotesPerPerson,
} from './draws.ts'

export type StatementKind = 'consensus' | 'rejected' | 'divisive' | 'minority-dissent' | 'noise'

export type PlantedOpinions = {
  input: VoteInput
  /** Planted group of each person, in the order of `input.personIds`. */
  truth: Int32Array
  /** The best anybody could tell from these votes: the most probable group under the true parameters. */
  oracle: Int32Array
}

export type PlantedClasses = PlantedOpinions & {
  kinds: StatementKind[]
  /** agreeRate[j][g]: chance that a person of group g who does not pass agrees with statement j. */
  agreeRate: number[][]
}

export type PlantedShape = {
  people: number
  statements: number
  groups: number
  votes: VotesPerPerson
  seed: number
}

const kindShares: readonly [StatementKind, number][] = [
  ['consensus', 0.25],
  ['rejected', 0.05],
  ['divisive', 0.4],
  ['minority-dissent', 0.1],
  ['noise', 0.2],
]

/** Made-up residents in groups, each group with its own agree rate for each statement (latent classes). */
export function plantedClasses(shape: PlantedShape): PlantedClasses {
  const random = seededRandom(shape.seed)
  const kinds = drawKinds(shape.statements, random)
  const agreeRate = kinds.map((kind) => drawRates(kind, shape.groups, random))
  const passRate = kinds.map(() => between(random, 0.05, 0.25))
  const shares = groupShares[shape.groups]!
  const draws = exposureDraws(random, shape.statements)
  const truth = new Int32Array(shape.people)
  const oracle = new Int32Array(shape.people)
  const person: number[] = []
  const statement: number[] = []
  const answer: number[] = []
  for (let p = 0; p < shape.people; p++) {
    const group = drawIndex(random, shares)
    const logs = shares.map(Math.log)
    for (const j of draws(drawVoteCount(random, shape.votes, shape.statements))) {
      const passes = random() < passRate[j]!
      const agrees = random() < agreeRate[j]![group]!
      person.push(p)
      statement.push(j)
      answer.push(passes ? 0 : agrees ? 1 : -1)
      if (passes) continue
      agreeRate[j]!.forEach((rate, g) => {
        logs[g]! += Math.log(agrees ? rate : 1 - rate)
      })
    }
    truth[p] = group
    oracle[p] = logs.indexOf(Math.max(...logs))
  }
  const input = {
    personIds: countingIds(shape.people),
    statementIds: countingIds(shape.statements),
    person,
    statement,
    answer,
  }
  return { input, truth, oracle, kinds, agreeRate }
}

export function countingIds(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i)
}

function drawKinds(statements: number, random: SeededRandom): StatementKind[] {
  const kinds: StatementKind[] = []
  let end = 0
  for (const [kind, share] of kindShares) {
    end += share
    while (kinds.length < Math.round(end * statements)) kinds.push(kind)
  }
  const order = shuffleInPlace(Int32Array.from(countingIds(statements)), random)
  return Array.from(order, (i) => kinds[i]!)
}

function drawRates(kind: StatementKind, groups: number, random: SeededRandom): number[] {
  const each = (low: number, high: number) => Array.from({ length: groups }, () => between(random, low, high))
  switch (kind) {
    case 'consensus':
      return each(0.75, 0.95)
    case 'rejected':
      return each(0.05, 0.25)
    case 'divisive': {
      const sides = each(0, 1).map((u) => u < 0.5)
      if (groups > 1 && sides.every((side) => side === sides[0])) {
        const other = Math.floor(random() * groups)
        sides[other] = !sides[other]
      }
      return sides.map((side) => (side ? between(random, 0.7, 0.9) : between(random, 0.1, 0.3)))
    }
    case 'minority-dissent': {
      const rates = each(0.75, 0.92)
      rates[Math.floor(random() * groups)] = between(random, 0.08, 0.25)
      return rates
    }
    case 'noise':
      return Array<number>(groups).fill(between(random, 0.3, 0.6))
  }
}

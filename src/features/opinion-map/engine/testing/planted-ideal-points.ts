import { seededRandom } from '../seeded-random.ts'
import { between, drawIndex, drawVoteCount, exposureDraws, groupShares, normal } from './draws.ts'
import { countingIds, type PlantedOpinions, type PlantedShape } from './planted-opinions.ts'

/**
 * Made-up residents as points in a plane, normal around group centres on a circle of radius 1.6, who vote by an ordered
 * logit of a_j + b_j·x. Groups differ by degrees here: the latent-class model does not hold, on purpose.
 */
export function plantedIdealPoints(shape: PlantedShape & { spread: number }): PlantedOpinions {
  const random = seededRandom(shape.seed)
  const { people, statements, groups, spread } = shape
  const a = Float64Array.from({ length: statements }, () => 0.4 + 1.2 * normal(random))
  const scale = Float64Array.from({ length: statements }, () => (random() < 0.4 ? 0.15 : 1))
  const bx = scale.map((s) => s * normal(random))
  const by = scale.map((s) => s * normal(random))
  const band = Float64Array.from({ length: statements }, () => between(random, 0.35, 0.65))
  const shares = groupShares[groups]!
  const turn = 2 * Math.PI * random()
  const centre = (g: number, part: 'x' | 'y') =>
    1.6 * Math[part === 'x' ? 'cos' : 'sin'](turn + (2 * Math.PI * g) / groups)
  const places = Array.from({ length: groups }, (_, g) =>
    Array.from({ length: 200 }, () => [
      centre(g, 'x') + spread * normal(random),
      centre(g, 'y') + spread * normal(random),
    ]),
  )
  const agreeChance = (j: number, x: number, y: number) => sigmoid(a[j]! + bx[j]! * x + by[j]! * y - band[j]!)
  const disagreeChance = (j: number, x: number, y: number) =>
    sigmoid(-a[j]! - bx[j]! * x - by[j]! * y - band[j]!)
  // Chances at all draws of all groups, once: the oracle asks for them at every vote.
  const table = Array.from({ length: statements }, (_, j) =>
    places.map((draws) =>
      draws.map(([x, y]) => [agreeChance(j, x!, y!), disagreeChance(j, x!, y!)] as const),
    ),
  )
  const draws = exposureDraws(random, statements)
  const truth = new Int32Array(people)
  const oracle = new Int32Array(people)
  const person: number[] = []
  const statement: number[] = []
  const answer: number[] = []
  for (let p = 0; p < people; p++) {
    const group = drawIndex(random, shares)
    const x = centre(group, 'x') + spread * normal(random)
    const y = centre(group, 'y') + spread * normal(random)
    const chances = places.map((list) => new Float64Array(list.length).fill(1))
    for (const j of draws(drawVoteCount(random, shape.votes, statements))) {
      const u = random()
      const agree = agreeChance(j, x, y)
      const vote = u < agree ? 1 : u < agree + disagreeChance(j, x, y) ? -1 : 0
      person.push(p)
      statement.push(j)
      answer.push(vote)
      table[j]!.forEach((list, g) => {
        for (let d = 0; d < list.length; d++) {
          const [yes, no] = list[d]!
          chances[g]![d]! *= vote > 0 ? yes : vote < 0 ? no : 1 - yes - no
        }
      })
    }
    const weights = chances.map((list, g) => shares[g]! * list.reduce((sum, c) => sum + c, 0))
    truth[p] = group
    oracle[p] = weights.indexOf(Math.max(...weights))
  }
  return {
    input: {
      personIds: countingIds(people),
      statementIds: countingIds(statements),
      person,
      statement,
      answer,
    },
    truth,
    oracle,
  }
}

function sigmoid(value: number): number {
  return 1 / (1 + Math.exp(-value))
}

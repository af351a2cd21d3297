import { describe, expect, it } from 'vitest'
import { statementConsensus } from './consensus/statement-consensus.ts'
import { EngineError } from './engine-error.ts'
import { opinionGroups } from './groups/opinion-groups.ts'
import { groupTallies, overallTallies } from './polis/group-tallies.ts'
import { polisMap } from './polis/polis-map.ts'
import { seededRandom } from './seeded-random.ts'
import {
  drawStatement,
  type RoutingFacts,
  type RoutingMode,
  routingProbabilities,
  unsettledness,
} from './statement-routing.ts'
import { drawIndex, groupShares } from './testing/draws.ts'
import { tellFigure } from './testing/figures.ts'
import { plantedClasses } from './testing/planted-opinions.ts'
import { voteTable } from './vote-table.ts'

const facts: RoutingFacts = {
  statements: 3,
  groups: 2,
  seen: [30, 4, 9],
  seenByGroup: [20, 3, 5, 10, 1, 4],
  unsettled: [0.1, 0.5, 0.4],
}

describe('routing', () => {
  it('first brings every statement to ten votes, and always keeps an even share', () => {
    const { probabilities, stage } = routingProbabilities(facts, [0, 1, 2])
    expect(stage).toBe('coverage')
    expect(probabilities[0]).toBeCloseTo(0.2 / 3, 12)
    expect(probabilities[1]).toBeCloseTo(0.2 / 3 + (0.8 * 6) / 7, 12)
    expect(probabilities[2]).toBeCloseTo(0.2 / 3 + (0.8 * 1) / 7, 12)
  })

  it('then seven votes from each group, from people who may be in it', () => {
    const enough = { ...facts, seen: [30, 14, 19] }
    const { probabilities, stage } = routingProbabilities(enough, [0, 1, 2], { memberships: [1, 0] })
    expect(stage).toBe('groups')
    expect(probabilities[0]).toBeCloseTo(0.2 / 3, 12)
    expect(probabilities[1]).toBeCloseTo(0.2 / 3 + (0.8 * 4) / 6, 12)
  })

  it('then what the groups are unsure of, and never what was not offered', () => {
    const enough = { ...facts, seen: [30, 30, 30], seenByGroup: [9, 9, 9, 9, 9, 9] }
    const { probabilities, stage } = routingProbabilities(enough, [0, 2])
    expect(stage).toBe('unsettled')
    expect(probabilities[0]).toBeCloseTo(0.1 + (0.8 * 0.1) / 0.5, 12)
    expect(probabilities[0]! + probabilities[1]!).toBeCloseTo(1, 12)
    expect(drawStatement(enough, [], 0.5)).toBeUndefined()
  })

  it('draws each statement as often as it says, and says how probable the draw was', () => {
    const random = seededRandom(1)
    const drawn = [0, 0, 0]
    for (let i = 0; i < 30_000; i++) drawn[drawStatement(facts, [0, 1, 2], random())!.statement]!++
    const { probabilities } = routingProbabilities(facts, [0, 1, 2])
    for (const [j, times] of drawn.entries()) expect(times / 30_000).toBeCloseTo(probabilities[j]!, 1.7)
    const draw = drawStatement(facts, [0, 1, 2], 0.999)!
    expect(draw.probability).toBe(probabilities[draw.statement])
  })

  it('by Polis’ priorities draws in proportion to them, new statements with weight 1', () => {
    const { probabilities, stage } = routingProbabilities({ ...facts, priorities: [3, 6] }, [0, 1, 2], {
      mode: 'polis',
    })
    expect(stage).toBe('polis')
    expect(Array.from(probabilities)).toEqual([0.3, 0.6, 0.1])
    const many = Array.from({ length: 1200 }, (_, j) => j)
    const draws = [0, 0.5, 0.999_999].map((u) => drawStatement(facts, many, u, { mode: 'polis' })!)
    expect(draws.every(({ statement }) => statement < 999)).toBe(true)
  })

  it('refuses to give up the even share', () => {
    expect(() => routingProbabilities(facts, [0], { evenShare: 0.1 })).toThrow(EngineError)
  })
})

/** 600 people cast 12 votes each while 150 statements come in over time; the map is computed anew every 25 people. */
function simulate(mode: RoutingMode, seed: number): number {
  const random = seededRandom(seed)
  const { agreeRate } = plantedClasses({ people: 1, statements: 150, groups: 3, votes: [1, 1], seed })
  const person: number[] = []
  const statement: number[] = []
  const answer: number[] = []
  let known: RoutingFacts | undefined
  const seen = new Int32Array(150)
  for (let p = 0; p < 600; p++) {
    const arrived = Math.min(150, 20 + Math.floor((130 * p) / 400))
    const group = drawIndex(random, groupShares[3]!)
    const open = new Set(Array.from({ length: arrived }, (_, j) => j))
    for (let vote = 0; vote < 12; vote++) {
      const now = known ?? { statements: 150, groups: 1, seen, seenByGroup: seen, unsettled: [] }
      const { statement: j } = drawStatement({ ...now, seen }, [...open], random(), { mode })!
      open.delete(j)
      seen[j]!++
      person.push(p)
      statement.push(j)
      answer.push(random() < 0.12 ? 0 : random() < agreeRate[j]![group]! ? 1 : -1)
    }
    if (p % 25 !== 24) continue
    const table = voteTable({
      personIds: Array.from({ length: p + 1 }, (_, i) => i),
      statementIds: Array.from({ length: 150 }, (_, j) => j),
      person,
      statement,
      answer,
    })
    const groups = opinionGroups(table, polisMap(table), 3)
    const unsettled = new Float64Array(150)
    for (const s of statementConsensus(table, groups)) unsettled[s.statement] = unsettledness(s)
    const { seen: seenByGroup } = groupTallies(table, groups.labels, 3)
    known = { statements: 150, groups: 3, seen, seenByGroup, unsettled }
    expect(overallTallies(table).seen).toEqual(seen)
  }
  const sorted = seen.slice().sort()
  return sorted[15]! / (sorted.reduce((sum, n) => sum + n, 0) / 150)
}

describe('A11: votes per statement', () => {
  it('are spread evenly: the tenth percentile is at least half the mean', { timeout: 60_000 }, () => {
    for (const seed of [81, 82, 83]) {
      const spread = simulate('balanced', seed)
      tellFigure(`A11 tenth percentile of votes per statement over the mean, seed ${seed}`, spread, '≥ 0.5')
      expect(spread).toBeGreaterThanOrEqual(0.5)
    }
  })

  it('are spread better than by drawing evenly among what has come in', { timeout: 60_000 }, () => {
    const [balanced, uniform] = [simulate('balanced', 84), simulate('uniform', 84)]
    tellFigure('A11 the same, seed 84', balanced, `drawn evenly ${uniform.toPrecision(3)}`)
    expect(balanced).toBeGreaterThan(uniform)
  })
})

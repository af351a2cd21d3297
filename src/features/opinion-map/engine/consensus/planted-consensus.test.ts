import { describe, expect, it } from 'vitest'
import { opinionMap } from '../opinion-map.ts'
import { tellFigure } from '../testing/figures.ts'
import { plantedClasses } from '../testing/planted-opinions.ts'
import { voteTable } from '../vote-table.ts'

const shapes = [
  { people: 1000, statements: 100, groups: 3, votes: [5, 40], seed: 1 },
  { people: 10_000, statements: 500, groups: 3, votes: [5, 20], seed: 2 },
  { people: 10_000, statements: 500, groups: 3, votes: [30, 80], seed: 3 },
  { people: 10_000, statements: 500, groups: 3, votes: 'tail', seed: 4 },
  { people: 3000, statements: 200, groups: 4, votes: [20, 60], seed: 5 },
  { people: 10_000, statements: 300, groups: 4, votes: [5, 20], seed: 6 },
] as const

/** Chance that a statement of the first kind scores above one of the second. */
function separation(scores: number[], others: number[]): number {
  let above = 0
  for (const score of scores)
    for (const other of others) above += score > other ? 1 : score === other ? 0.5 : 0
  return above / (scores.length * others.length)
}

describe('A9: what all groups agree on', () => {
  for (const shape of shapes) {
    const name = `${shape.people} people × ${shape.statements} statements, ${shape.groups} groups, ${shape.votes}`
    it(`is found, and hardly anything else: ${name}`, { timeout: 60_000 }, () => {
      const { input, kinds, agreeRate } = plantedClasses(shape)
      const { consensus } = opinionMap(voteTable(input), shape.groups)
      const isConsensus = agreeRate.map((rates) => rates.every((rate) => rate >= 0.7))
      const isFalse = agreeRate.map((rates) => rates.some((rate) => rate < 0.5))
      const count = isConsensus.filter(Boolean).length
      const byScore = [...consensus].sort((a, b) => b.score - a.score || a.statement - b.statement)
      const top = byScore.slice(0, count).map((s) => s.statement)
      const precision = top.filter((j) => isConsensus[j]).length / count
      const wrong = top.filter((j) => isFalse[j]).length
      tellFigure(`A9 p@n, ${name}`, precision, '≥ 0.97')
      tellFigure(`A9 false consensus, ${name}`, wrong, '≤ 2')
      expect(precision).toBeGreaterThanOrEqual(0.97)
      expect(wrong).toBeLessThanOrEqual(2)
      const scoresOf = (chosen: (j: number) => boolean) =>
        byScore.filter((s) => chosen(s.statement)).map((s) => s.score)
      const apart = separation(
        scoresOf((j) => isConsensus[j]!),
        scoresOf((j) => kinds[j] === 'minority-dissent'),
      )
      tellFigure(`A9 AUC against minority dissent, ${name}`, apart, '≥ 0.995')
      expect(apart).toBeGreaterThanOrEqual(0.995)
      const granted = consensus.filter((s) => s.label === 'agreed-by-all')
      expect(granted.length).toBeGreaterThan(count / 4)
      expect(granted.filter((s) => isFalse[s.statement]).length).toBeLessThanOrEqual(1)
    })
  }
})

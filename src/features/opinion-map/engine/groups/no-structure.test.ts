import { describe, expect, it } from 'vitest'
import { tellFigure } from '../testing/figures.ts'
import { plantedClasses } from '../testing/planted-opinions.ts'
import { withShuffledAnswers } from '../testing/shuffled-answers.ts'
import { voteTable } from '../vote-table.ts'
import { chooseGroupCount } from './choose-group-count.ts'

describe('A10: votes without structure', () => {
  const shapes = [
    { people: 400, statements: 60, groups: 2, votes: [8, 40], seed: 61 },
    { people: 1000, statements: 100, groups: 3, votes: [5, 40], seed: 62 },
    { people: 1500, statements: 200, groups: 4, votes: 'tail', seed: 63 },
    { people: 300, statements: 150, groups: 3, votes: [50, 120], seed: 64 },
    { people: 60, statements: 40, groups: 2, votes: [10, 30], seed: 65 },
  ] as const
  for (const shape of shapes) {
    it(`show one group: ${shape.people} people, ${shape.statements} statements`, { timeout: 60_000 }, () => {
      const table = voteTable(plantedClasses(shape).input)
      const choice = chooseGroupCount(withShuffledAnswers(table, shape.seed))
      tellFigure(`A10 groups without structure, ${shape.people} × ${shape.statements}`, choice.k, '1')
      expect(choice.k).toBe(1)
      expect(choice.evidence).toHaveLength(5)
    })
  }

  it('of very few people show one group', () => {
    const table = voteTable(
      plantedClasses({ people: 9, statements: 20, groups: 2, votes: [8, 12], seed: 66 }).input,
    )
    expect(chooseGroupCount(table).k).toBe(1)
    const nobody = voteTable({ personIds: [], statementIds: [], person: [], statement: [], answer: [] })
    expect(chooseGroupCount(nobody).k).toBe(1)
  })
})

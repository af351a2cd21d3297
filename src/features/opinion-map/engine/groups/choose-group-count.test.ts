import { describe, expect, it } from 'vitest'
import { plantedClasses } from '../testing/planted-opinions.ts'
import { voteTable } from '../vote-table.ts'
import { chooseGroupCount, groupCountSteps } from './choose-group-count.ts'
import { voteFolds } from './vote-folds.ts'

describe('the number of groups', () => {
  const { input } = plantedClasses({ people: 1000, statements: 100, groups: 3, votes: [5, 40], seed: 1 })

  it('must be found again on other votes, and no group may be tiny', { timeout: 60_000 }, () => {
    const { k, evidence } = chooseGroupCount(voteTable(input))
    expect(k).toBe(3)
    for (const e of evidence.slice(1))
      expect(e.qualifies).toBe(e.stability >= 0.75 && e.smallestGroup >= e.sizeFloor)
    expect(evidence.some((e) => !e.qualifies && e.stability < 0.75)).toBe(true)
    expect(evidence[2]!.heldOutLoss).toBeLessThan(evidence[0]!.heldOutLoss)
  })

  it('can be chosen step by step, with the same outcome, and given up in between', {
    timeout: 60_000,
  }, () => {
    const table = voteTable({ ...input, personIds: input.personIds.map((id) => `p${id}`) })
    const steps = groupCountSteps(table, { sample: 300 })
    const seen: number[] = []
    let step = steps.next()
    for (; !step.done; step = steps.next()) seen.push(step.value.done / step.value.of)
    expect(seen).toHaveLength(36)
    expect(seen.at(-1)).toBe(1)
    expect(step.value).toStrictEqual(chooseGroupCount(table, { sample: 300 }))
    const given = groupCountSteps(table)
    given.next()
    given.return(step.value)
    expect(given.next().done).toBe(true)
  })

  it('can be chosen on a sample, the same one in every order', { timeout: 60_000 }, () => {
    const choice = chooseGroupCount(voteTable(input), { sample: 300 })
    expect(choice.people).toBe(300)
    expect(chooseGroupCount(voteTable(input), { sample: 300 })).toStrictEqual(choice)
  })

  it('is judged on tenths of the votes that stay the same while votes come in', () => {
    const few = { personIds: ['a', 'b'], statementIds: [1, 2] }
    const more = { personIds: ['0', 'a', 'b'], statementIds: [0, 1, 2] }
    const early = voteFolds(few, 1)
    const late = voteFolds(more, 1)
    expect([early(0, 0), early(1, 1)]).toEqual([late(1, 1), late(2, 2)])
    const table = voteTable(input)
    const sizes = new Array<number>(10).fill(0)
    const foldOf = voteFolds(table, 1)
    for (let p = 0; p < 1000; p++) for (let j = 0; j < 100; j++) sizes[foldOf(p, j)]!++
    for (const size of sizes) expect(Math.abs(size - 10_000)).toBeLessThan(600)
  })
})

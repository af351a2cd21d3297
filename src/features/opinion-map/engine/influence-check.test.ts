import { describe, expect, it } from 'vitest'
import { consensusWithout, influences, mostInfluential } from './influence-check.ts'
import { opinionMap } from './opinion-map.ts'
import { plantedClasses } from './testing/planted-opinions.ts'
import { voteTable } from './vote-table.ts'

const { input } = plantedClasses({ people: 400, statements: 40, groups: 2, votes: [8, 16], seed: 95 })

describe('the influence check', () => {
  it('finds who moves the shares most and what the list is without them', () => {
    const table = voteTable(input)
    const { groups, consensus } = opinionMap(table, 2)
    const influence = influences(table, groups)
    const top = mostInfluential(influence)
    const moving = influence.filter((value) => value > 0).length
    expect(top.reduce((sum, one) => sum + one, 0)).toBe(Math.ceil(0.05 * moving))
    const least = Math.min(...influence.filter((_, p) => top[p] === 1))
    for (const [p, value] of influence.entries()) if (top[p] === 0) expect(value).toBeLessThanOrEqual(least)
    const without = consensusWithout(table, groups, top)
    const before = consensus.filter((s) => s.label === 'agreed-by-all').map((s) => s.statement)
    expect([...without.kept, ...without.lost].sort((a, b) => a - b)).toEqual(before.sort((a, b) => a - b))
    expect(without.people).toBe(Math.ceil(0.05 * moving))
  })

  it('shows what a bloc of made-up accounts did to the list', () => {
    // Twenty accounts push one statement that nobody else saw and that would else have no answer.
    const person = Array.from(input.person)
    const statement = Array.from(input.statement)
    const answer = Array.from(input.answer)
    for (let a = 0; a < 20; a++) {
      for (let j = 0; j < 8; j++) {
        person.push(400 + a)
        statement.push(j === 0 ? 40 : j)
        answer.push(j === 0 ? 1 : ((a + j) % 2) * 2 - 1)
      }
    }
    const ids = (n: number) => Array.from({ length: n }, (_, i) => i)
    const table = voteTable({ personIds: ids(420), statementIds: ids(41), person, statement, answer })
    const { groups } = opinionMap(table, 1)
    const flagged = Uint8Array.from({ length: 420 }, (_, p) => (p >= 400 ? 1 : 0))
    const without = consensusWithout(table, groups, flagged)
    expect(without).toMatchObject({ people: 20, votes: 160 })
    expect(without.lost).toEqual([40])
    expect(without.changes).toContainEqual({ statement: 40, before: 'agreed-by-all', after: 'too-few-votes' })
  })

  it('changes nothing when nobody is left out', () => {
    const table = voteTable(input)
    const { groups } = opinionMap(table, 2)
    const none = consensusWithout(table, groups, new Uint8Array(400))
    expect(none).toMatchObject({ people: 0, votes: 0, lost: [], gained: [], changes: [] })
  })
})

import { describe, expect, it } from 'vitest'
import { plantedClasses } from '../testing/planted-opinions.ts'
import { voteTable } from '../vote-table.ts'
import { firstVotes, votesInMatrix } from './matrix-caps.ts'
import { polisMap } from './polis-map.ts'

const input = {
  personIds: ['late', 'never', 'first', 'second'],
  statementIds: [3, 1, 2],
  person: [0, 2, 3, 2, 3, 0],
  statement: [0, 1, 1, 0, 2, 1],
  answer: [1, 1, -1, 0, 1, -1],
  castAt: [60, 10, 20, 30, 40, 50],
}

describe('the matrix that Polis would hold', () => {
  it('has people and statements in the order of their first vote', () => {
    const { personIds, statementIds } = voteTable(input)
    const { people, statements } = firstVotes(input)
    expect(Array.from(people, (p) => personIds[p])).toEqual(['first', 'second', 'late', 'never'])
    expect(Array.from(statements, (j) => statementIds[j])).toEqual([1, 3, 2])
  })

  it('drops the votes of whoever comes when it is full, and on what comes then', () => {
    const table = voteTable(input)
    const held = votesInMatrix(table, firstVotes(input), { people: 2, statements: 2 })
    const votes = held.personIds.flatMap((id, p) =>
      Array.from(held.column.subarray(held.rowStart[p], held.rowStart[p + 1]), (j) => [
        ...[id, held.statementIds[j]],
      ]),
    )
    expect(votes).toEqual([
      ['first', 1],
      ['first', 3],
      ['second', 1],
    ])
    expect(polisMap(held).columns.count).toBe(2)
  })

  it('gives no place to whoever casts only votes that are dropped, nor to a statement that only they vote on', () => {
    const full = {
      personIds: ['a', 'b', 'outside', 'd'],
      statementIds: [1, 2, 3],
      // The matrix is to hold two statements: 3 comes too late, and with it the first vote of "outside" and of "d".
      person: [0, 1, 2, 3, 3],
      statement: [0, 1, 2, 2, 0],
      answer: [1, 1, -1, 1, -1],
      castAt: [1, 2, 3, 4, 5],
    }
    const table = voteTable(full)
    const caps = { people: 3, statements: 2 }
    const order = firstVotes(full, caps)
    expect(Array.from(order.people, (p) => table.personIds[p])).toEqual(['a', 'b', 'd', 'outside'])
    const held = votesInMatrix(table, order, caps)
    const voters = held.personIds.filter((_, p) => held.rowStart[p + 1]! > held.rowStart[p]!)
    expect(voters).toEqual(['a', 'b', 'd'])
    const late = { ...full, statementIds: [3, 2, 1], statement: [2, 2, 1, 0, 2], castAt: [1, 2, 4, 3, 5] }
    const few = { people: 2, statements: 2 }
    const columns = firstVotes(late, few).statements
    expect(Array.from(columns, (j) => voteTable(late).statementIds[j])).toEqual([1, 2, 3])
  })

  it('takes the first hundred thousand people, and all of them in a smaller consultation', () => {
    const people = 100_002
    const crowd = voteTable({
      personIds: Array.from({ length: people }, (_, p) => p),
      statementIds: [1],
      person: Array.from({ length: people }, (_, p) => p),
      statement: new Array(people).fill(0),
      answer: new Array(people).fill(1),
    })
    expect(votesInMatrix(crowd).column).toHaveLength(100_000)
    const town = voteTable(
      plantedClasses({ people: 300, statements: 20, groups: 2, votes: [5, 9], seed: 3 }).input,
    )
    expect(votesInMatrix(town)).toBe(town)
  })
})

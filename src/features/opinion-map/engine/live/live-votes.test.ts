import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EngineError } from '../engine-error.ts'
import { opinionMap } from '../opinion-map.ts'
import { polisMap } from '../polis/polis-map.ts'
import { plantedClasses } from '../testing/planted-opinions.ts'
import { paperConsultations, tableOf } from '../testing/raw-votes.ts'
import { voteTable } from '../vote-table.ts'
import { liveMap } from './live-map.ts'
import { liveTable } from './live-table.ts'
import {
  addPerson,
  addStatement,
  castVote,
  liveVotes,
  liveVotesOf,
  removePerson,
  setModeration,
} from './live-votes.ts'

const small = paperConsultations({ people: 14, statements: 20 })

describe('votes that keep coming in', () => {
  it('after a start from a whole table are counted as if they had come one by one', () => {
    fc.assert(
      fc.property(small, fc.infiniteStream(fc.nat()), (paper, numbers) => {
        const table = tableOf(paper)
        const whole = liveVotesOf(table)
        const single = liveVotes()
        for (const id of table.personIds) addPerson(single, id)
        for (const [j, id] of table.statementIds.entries()) addStatement(single, id, paper.moderation[j])
        paper.votes.forEach((row, p) => {
          row.forEach((vote, j) => {
            if (vote !== undefined) castVote(single, p, j, vote)
          })
        })
        const next = (below: number) => numbers.next().value % below
        for (const live of [whole, single]) {
          addStatement(live, 900)
          addPerson(live, 901)
        }
        for (let i = 0; i < 30; i++) {
          const vote = [next(table.people + 1), next(table.statements + 1), next(3) - 1] as const
          expect(castVote(whole, ...vote)).toBe(castVote(single, ...vote))
        }
        setModeration(whole, 0, 'meta')
        setModeration(single, 0, 'meta')
        expect(liveTable(whole)).toStrictEqual(liveTable(single))
        expect(liveMap(whole)).toStrictEqual(liveMap(single))
        expect(liveMap(whole).map).toStrictEqual(polisMap(liveTable(whole).table))
      }),
      { numRuns: 60 },
    )
  })

  it('grow over many statements that come later', () => {
    const live = liveVotesOf(
      voteTable({ personIds: [1], statementIds: [], person: [], statement: [], answer: [] }),
    )
    for (let j = 0; j < 70; j++) castVote(live, 0, addStatement(live, j), j % 2)
    for (let p = 2; p < 200; p++) castVote(live, addPerson(live, p), p % 70, 1)
    const { table, map } = liveMap(live)
    expect(table.column).toHaveLength(268)
    expect(map).toStrictEqual(polisMap(table))
  })

  it('of a removed person leave no trace in any result', () => {
    const shape = { people: 300, statements: 40, groups: 2, votes: [3, 20], seed: 41 } as const
    const { input } = plantedClasses(shape)
    const live = liveVotesOf(voteTable(input))
    const leaving = new Set([0, 7, 8, 150, 299])
    for (const p of leaving) removePerson(live, p)
    const staying = Array.from({ length: input.person.length }, (_, v) => v).filter(
      (v) => !leaving.has(input.person[v]!),
    )
    const ids = input.personIds.filter((_, p) => !leaving.has(p))
    const never = voteTable({
      personIds: ids,
      statementIds: input.statementIds,
      person: staying.map((v) => ids.indexOf(input.personIds[input.person[v]!]!)),
      statement: staying.map((v) => input.statement[v]!),
      answer: staying.map((v) => input.answer[v]!),
    })
    const { table, map } = liveMap(live)
    expect(table).toStrictEqual(never)
    expect(map).toStrictEqual(polisMap(never))
    expect(opinionMap(table, 2)).toStrictEqual(opinionMap(never, 2))
    expect(() => castVote(live, 7, 0, 1)).toThrow(EngineError)
  })

  it('are the same groups whether people without a vote are listed or not', () => {
    const { input } = plantedClasses({ people: 200, statements: 30, groups: 2, votes: [8, 20], seed: 42 })
    const more = { ...input, personIds: [...input.personIds, 500, 501, 502] }
    expect(opinionMap(voteTable(more), 2).groups.model).toStrictEqual(
      opinionMap(voteTable(input), 2).groups.model,
    )
  })

  it('are refused when they make no sense, and nothing is counted', () => {
    const live = liveVotes()
    addPerson(live, 'a')
    addStatement(live, 's')
    for (const [person, statement, answer] of [
      [1, 0, 1],
      [0, 1, 1],
      [0, 0, 2],
      [-1, 0, 1],
      [0.5, 0, 1],
    ] as const)
      expect(() => castVote(live, person, statement, answer)).toThrow(EngineError)
    expect(live.votes).toBe(0)
    expect(live.seen[0]).toBe(0)
  })

  it('take no change to a person or statement that was never given, nor an unknown state', () => {
    const live = liveVotes()
    addPerson(live, 'a')
    addStatement(live, 's')
    const before = liveTable(live).table
    expect(() => setModeration(live, 1, 'rejected')).toThrow('index-out-of-range')
    expect(() => setModeration(live, 0, 'gone' as 'rejected')).toThrow('moderation-not-known')
    expect(() => addStatement(live, 't', 'gone' as 'rejected')).toThrow('moderation-not-known')
    expect(() => removePerson(live, 1)).toThrow('index-out-of-range')
    expect(liveTable(live).table).toStrictEqual(before)
  })
})

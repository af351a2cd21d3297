import { describe, expect, it } from 'vitest'
import { EngineError } from './engine-error.ts'
import { type VoteInput, voteTable } from './vote-table.ts'

const input: VoteInput = {
  personIds: ['p2', 'p1', 'p3'],
  statementIds: [20, 3],
  moderation: ['rejected', 'open'],
  person: [0, 1, 0],
  statement: [0, 1, 1],
  answer: [1, -1, 0],
}

function codeOf(broken: Partial<VoteInput>): string {
  try {
    voteTable({ ...input, ...broken })
  } catch (error) {
    if (error instanceof EngineError) return error.code
  }
  return 'nothing thrown'
}

describe('the vote table', () => {
  it('sorts people and statements by id and rows by statement', () => {
    const table = voteTable(input)
    expect(table.personIds).toEqual(['p1', 'p2', 'p3'])
    expect(table.statementIds).toEqual([3, 20])
    expect(Array.from(table.rowStart)).toEqual([0, 1, 3, 3])
    expect(Array.from(table.column)).toEqual([0, 0, 1])
    expect(Array.from(table.answer)).toEqual([-1, 0, 1])
    expect(Array.from(table.moderation)).toEqual([0, 1])
  })

  it('lets the latest answer stand, in whatever order they come', () => {
    const twice = { ...input, person: [0, 0, 0], statement: [1, 1, 1], answer: [1, -1, 0], castAt: [5, 9, 7] }
    expect(Array.from(voteTable(twice).answer)).toEqual([-1])
    const turned = { ...twice, answer: [-1, 0, 1], castAt: [9, 7, 5] }
    expect(Array.from(voteTable(turned).answer)).toEqual([-1])
    const sameInstant = { ...twice, answer: [1, 0, 1], castAt: [5, 5, 5] }
    expect(Array.from(voteTable(sameInstant).answer)).toEqual([0])
  })

  it('refuses what it cannot compute with', () => {
    expect(codeOf({ person: [0, 1] })).toBe('length-mismatch')
    expect(codeOf({ person: [0, 1, 3] })).toBe('index-out-of-range')
    expect(codeOf({ statement: [0, 1, 2] })).toBe('index-out-of-range')
    expect(codeOf({ answer: [1, 0, 2] })).toBe('answer-not-known')
    expect(codeOf({ personIds: ['a', 'b', 'a'] })).toBe('id-given-twice')
    expect(codeOf({ person: [0, 0, 0], statement: [1, 1, 0] })).toBe('answer-given-twice')
    expect(codeOf({ moderation: ['open'] })).toBe('length-mismatch')
    for (const answer of [Number.NaN, 0.5, Number.POSITIVE_INFINITY])
      expect(codeOf({ answer: [1, 0, answer] })).toBe('answer-not-known')
    for (const person of [Number.NaN, 0.5, -1])
      expect(codeOf({ person: [0, 1, person] })).toBe('index-out-of-range')
  })

  it('refuses what would make its order a matter of chance', () => {
    const twice = { person: [0, 0, 1], statement: [1, 1, 1] }
    expect(codeOf({ ...twice, castAt: [1, Number.NaN, 2] })).toBe('time-not-known')
    expect(codeOf({ ...twice, castAt: [Number.POSITIVE_INFINITY, 1, 2] })).toBe('time-not-known')
    expect(codeOf({ personIds: [3, Number.NaN, 1] })).toBe('id-not-usable')
    expect(codeOf({ personIds: [Number.POSITIVE_INFINITY, 2, 1] })).toBe('id-not-usable')
    expect(codeOf({ statementIds: [null, 2] as unknown as number[] })).toBe('id-not-usable')
    expect(codeOf({ personIds: ['10', '9', 9] })).toBe('nothing thrown')
  })

  it('refuses a state of moderation that it does not know, rather than take it for open', () => {
    expect(codeOf({ moderation: ['open', -1 as unknown as 'rejected'] })).toBe('moderation-not-known')
    expect(codeOf({ moderation: ['open', 'constructor' as 'rejected'] })).toBe('moderation-not-known')
  })
})

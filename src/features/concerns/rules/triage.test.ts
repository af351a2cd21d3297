import { describe, expect, it } from 'vitest'
import { triageObstacles } from './triage.ts'

const open = { id: 'c1', triage: null }
const today = '2026-11-22'
const codes = (...args: Parameters<typeof triageObstacles>) =>
  triageObstacles(...args).map((reason) => reason.code)

describe('triage', () => {
  it('asks for what each outcome needs', () => {
    expect(codes(open, { outcome: 'answered' }, today)).toEqual([])
    expect(codes(open, { outcome: 'passed_on' }, today)).toEqual(['concerns.target-missing'])
    expect(codes(open, { outcome: 'topic' }, today)).toEqual(['concerns.title-missing'])
    expect(codes(open, { outcome: 'merged' }, today)).toEqual(['concerns.merge-target-missing'])
    expect(codes(open, { outcome: 'merged', topicId: 't', intoConcernId: 'c2' }, today)).toEqual([
      'concerns.merge-target-missing',
    ])
  })

  it('merges a concern into another one, not into itself', () => {
    expect(codes(open, { outcome: 'merged', intoConcernId: 'c2' }, today)).toEqual([])
    expect(codes(open, { outcome: 'merged', intoConcernId: 'c1' }, today)).toEqual([
      'concerns.merge-into-itself',
    ])
  })

  it('gives all reasons at once and none ahead of today', () => {
    expect(codes(open, { outcome: 'topic', triagedOn: '2026-11-23' }, today)).toEqual([
      'concerns.date-ahead',
      'concerns.title-missing',
    ])
  })

  it('happens once', () => {
    expect(codes({ id: 'c1', triage: 'answered' }, { outcome: 'mediated' }, today)).toEqual([
      'concerns.triaged-already',
    ])
  })
})

import { expect, test } from 'vitest'
import { openParts } from './open-parts.ts'

const approved = { status: 'approved', outcome: null } as const

test('until it is approved a topic shows its wording, with the decision when it came back', () => {
  const draft = { status: 'draft', outcome: null, latestEvent: 'topics.drafted' } as const
  expect(openParts(draft, [])).toEqual(['topic'])
  const returned = { status: 'returned', outcome: null, latestEvent: 'topics.returned' } as const
  expect(openParts(returned, [])).toEqual(['approval', 'topic'])
})

test('whoever has just acted sees what the act added to', () => {
  expect(openParts({ ...approved, latestEvent: 'topics.approved' }, [])).toContain('approval')
  expect(openParts({ ...approved, latestEvent: 'notices.issued' }, ['research'])).toContain('approval')
  expect(openParts({ ...approved, latestEvent: 'rounds.talked-again' }, [])).toContain('approval')
  expect(openParts({ ...approved, latestEvent: 'rules.passed' }, [])).toContain('passes')
  expect(openParts({ ...approved, latestEvent: 'participants.set' }, ['participants', 'sessions'])).toEqual([
    'participants',
    'sessions',
  ])
})

test('the part that the way has reached stays open, and the lists from the first suggestion on', () => {
  const later = { ...approved, latestEvent: 'topics.acknowledged' }
  expect(openParts(later, ['research', 'participants', 'sessions'])).toEqual(['approval', 'sessions'])
  const judged = { ...approved, latestEvent: 'evaluations.answered' }
  expect(openParts(judged, ['research', 'sessions', 'lists', 'judgement'])).toEqual(['judgement', 'lists'])
})

test('an ended round shows what came of it and what residents said', () => {
  const closed = { status: 'closed', outcome: 'solved', latestEvent: undefined } as const
  expect(openParts(closed, ['sessions', 'lists', 'judgement']).sort()).toEqual(['judgement', 'lists'])
})

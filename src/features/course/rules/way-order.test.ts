import { expect, test } from 'vitest'
import { inOrder } from './way-order.ts'

test('a way goes by its days, round by round; what has no day stays in its usual place', () => {
  const points = [
    { roundNumber: 2, milestone: 'approved' as const, on: '2026-04-01' },
    { roundNumber: 1, milestone: 'closed' as const, on: '2026-03-09' },
    { roundNumber: 1, milestone: 'solved' as const, on: '2026-03-09' },
    { roundNumber: 1, milestone: 'fed_back' as const, on: '2026-03-01' },
    { roundNumber: 1, milestone: 'filed' as const, on: null },
    { roundNumber: 1, milestone: 'approved' as const, on: '2026-01-08' },
    { roundNumber: 1, milestone: 'raised' as const, on: '2026-01-01' },
  ]
  expect(inOrder(points).map((point) => point.milestone)).toEqual([
    'raised',
    'approved',
    'filed',
    'fed_back',
    'solved',
    'closed',
    'approved',
  ])
})

import { expect, test } from 'vitest'
import { openParts } from './open-parts.ts'

test('until it is approved a topic shows its wording, with the decision when it came back', () => {
  expect(openParts('draft', null, [])).toEqual(['topic'])
  expect(openParts('submitted', null, [])).toEqual(['topic'])
  expect(openParts('returned', null, [])).toEqual(['topic', 'approval'])
  expect(openParts('declined', null, [])).toEqual(['topic', 'approval'])
})

test('on the way a topic shows what was added last, and the lists from then on', () => {
  expect(openParts('approved', null, [])).toEqual(['topic', 'approval'])
  expect(openParts('approved', null, ['research'])).toEqual(['research'])
  expect(openParts('approved', null, ['research', 'participants', 'sessions'])).toEqual(['sessions'])
  expect(openParts('approved', null, ['research', 'sessions', 'lists'])).toEqual(['lists'])
  expect(openParts('approved', null, ['sessions', 'lists', 'judgement'])).toEqual(['lists', 'judgement'])
})

test('an ended round shows what came of it and what residents said', () => {
  expect(openParts('closed', 'solved', ['sessions', 'lists', 'judgement'])).toEqual(['lists', 'judgement'])
  expect(openParts('closed', 'explained', ['research', 'sessions'])).toEqual(['sessions'])
})

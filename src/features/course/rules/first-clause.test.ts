import { expect, test } from 'vitest'
import { firstClause } from './first-clause.ts'

test('the first sentence stands for a background', () => {
  expect(firstClause('东门太堵。老人不敢走。')).toBe('东门太堵')
  expect(firstClause('  东门太堵；西门没人走 ')).toBe('东门太堵')
  expect(firstClause('')).toBe('')
})

test('a long sentence ends at its last comma that fits, or is cut off', () => {
  expect(firstClause('东门又窄又堵，接送孩子的时候，人车挤在一个口子', 12)).toBe('东门又窄又堵…')
  expect(firstClause('接送孩子的时候人和车都挤在一个口子', 8)).toBe('接送孩子的时候…')
})

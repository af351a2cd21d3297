import { expect, test } from 'vitest'
import { categoryObstacles, withCategories } from './problem-categories.ts'

test('a category is written once and holds for the problems under it', () => {
  const items = [
    { category: '安全', text: '一' },
    { text: '二' },
    { category: '物业', text: '三' },
    { text: '四' },
  ]
  expect(withCategories(items).map((one) => `${one.category} ${one.text}`)).toEqual([
    '安全 一',
    '安全 二',
    '物业 三',
    '物业 四',
  ])
  expect(categoryObstacles(items)).toEqual([])
})

test('the first problem says its own category', () => {
  expect(categoryObstacles([{}, { category: '安全' }])).toEqual([
    { code: 'problems.category-needed', field: 'items.0.category' },
  ])
})

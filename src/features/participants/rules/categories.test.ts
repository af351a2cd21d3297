import { expect, test } from 'vitest'
import { categories, proposedGroup } from './categories.ts'

test('every category of the catalogue is proposed for its own group', () => {
  for (const category of categories) expect(proposedGroup(category.zh)).toBe(category.group)
})

test.each([
  ['区政协委员', 'cppcc'],
  ['基层群众和有关方面代表人士', 'masses'],
  ['街道居民代表', 'masses'],
  ['村干部代表', 'grassroots_cadre'],
  ['村党支部书记', 'grassroots_cadre'],
  ['业主委员会成员', 'stakeholder'],
  ['街道相关部门负责人', 'party_gov'],
  ['区城管局主要负责人', 'party_gov'],
  ['镇党委主要负责人', 'party_gov'],
  ['Building wardens', 'grassroots_cadre'],
])('a category as a source words it is proposed: %s', (category, group) => {
  expect(proposedGroup(category)).toBe(group)
})

test('nothing is proposed for words that tell nothing', () => {
  expect(proposedGroup('张家门口的来客')).toBeNull()
})

import { expect, test } from 'vitest'
import { planTable, type StandingPlace, tableObstacles } from './table-plan.ts'

const place: StandingPlace = {
  id: 'p1',
  category: '群众代表',
  group: 'masses',
  name: null,
  headCount: 8,
  reply: null,
  present: null,
  withdrawn: false,
}
const same = { id: 'p1', category: '群众代表', headCount: 8 }

test('a row that is the same stays untouched, a different count is a change', () => {
  expect(planTable([place], [same, { category: '网格员', headCount: 1 }])).toMatchObject({
    added: [{ category: '网格员', group: 'grassroots_cadre' }],
    changed: [],
    withdrawn: [],
  })
  expect(planTable([place], [{ ...same, headCount: 9 }]).changed).toMatchObject([{ id: 'p1', headCount: 9 }])
})

test('a row that is left out or ticked off is withdrawn', () => {
  expect(planTable([place], []).withdrawn).toEqual(['p1'])
  expect(planTable([place], [{ ...same, withdrawn: true }]).withdrawn).toEqual(['p1'])
})

test('a withdrawn place comes back when its row is sent again', () => {
  expect(planTable([{ ...place, withdrawn: true }], [same]).changed).toMatchObject([{ id: 'p1' }])
})

test('who was present cannot be taken off the table', () => {
  expect(tableObstacles([{ ...place, present: 6 }], [{ ...same, withdrawn: true }])).toEqual([
    {
      code: 'participants.was-present',
      field: 'rows.0.withdrawn',
      values: { category: '群众代表', count: 6 },
    },
  ])
  expect(tableObstacles([{ ...place, present: 0 }], [{ ...same, withdrawn: true }])).toEqual([])
})

test('all that is wrong is said at once, at its field', () => {
  const rows = [
    { category: '远方来客', headCount: 2 },
    { category: '群众代表' },
    { category: '村民代表', name: '某村民', headCount: 3 },
    { id: 'gone', category: '社工', headCount: 1 },
  ]
  expect(tableObstacles([], rows).map(({ code, field }) => `${field} ${code}`)).toEqual([
    'rows.0.group participants.group-needed',
    'rows.1.headCount participants.count-needed',
    'rows.2.headCount participants.name-is-one',
    'rows.3.category participants.row-unknown',
  ])
})

test('one person has one place; two of one name are told apart', () => {
  const person = { category: '村民代表', name: '某甲' }
  expect(tableObstacles([], [person, { ...person }]).map(({ code, field }) => `${field} ${code}`)).toEqual([
    'rows.1.name participants.person-twice',
  ])
  expect(tableObstacles([], [person, { ...person, name: '某甲（东组）' }])).toEqual([])
  expect(tableObstacles([], [person, { ...person, category: '楼长' }])).toEqual([])
  // Whoever was taken off the table may be put on it again.
  expect(
    tableObstacles([{ ...place, name: '某甲' }], [{ ...same, ...person, withdrawn: true }, person]),
  ).toEqual([])
})

test('an empty table and an unchanged one are refused in words', () => {
  expect(tableObstacles([], []).map((one) => one.code)).toEqual(['participants.none'])
  expect(tableObstacles([place], [same]).map((one) => one.code)).toEqual(['participants.nothing-changed'])
})

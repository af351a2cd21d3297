import { expect, test } from 'vitest'
import { typedPlaces } from './typed-table.ts'

test('a half-filled form is counted as far as it goes', () => {
  const values = {
    'rows.0.category': '群众代表',
    'rows.0.headCount': '８',
    'rows.1.category': '村民代表',
    'rows.1.name': '某村民',
    'rows.2.category': '',
    'rows.2.headCount': '5',
    'rows.3.category': '远方来客',
    'rows.3.headCount': 'viele',
    'rows.10.category': '社工',
    'rows.10.headCount': '2',
    'rows.10.withdrawn': 'on',
  }
  expect(typedPlaces(values, [])).toEqual([
    { category: '群众代表', group: 'masses', invited: 8, present: null },
    { category: '村民代表', group: 'masses', invited: 1, present: null },
    { category: '远方来客', group: 'other', invited: 0, present: null },
  ])
})

test('who came uninvited counts among those present alone', () => {
  const values = { 'rows.0.id': 'p1', 'rows.0.category': '群众', 'rows.0.headCount': '3' }
  expect(typedPlaces(values, [{ id: 'p1', uninvited: true, present: 3 }])).toEqual([
    { category: '群众', group: 'masses', invited: 0, present: 3 },
  ])
})

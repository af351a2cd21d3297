import { expect, test } from 'vitest'
import { dateOddities } from './date-oddities.ts'

const days = {
  submittedOn: '2020-06-01',
  approvedOn: '2020-06-03',
  filedOn: '2020-06-03',
  receivedOn: '2020-06-04',
  noticedFrom: '2020-06-05',
}

test('days in their order, on one day, or unknown are not odd', () => {
  expect(dateOddities(days)).toEqual([])
  const unknown = { submittedOn: null, approvedOn: null, filedOn: null, receivedOn: null, noticedFrom: null }
  expect(dateOddities(unknown)).toEqual([])
  expect(dateOddities({ ...days, approvedOn: null })).toEqual([])
})

test.each([
  ['approvedOn', '2020-05-31', 'topics.odd-approved'],
  ['filedOn', '2020-06-02', 'topics.odd-filed'],
  ['receivedOn', '2020-06-02', 'topics.odd-received'],
  ['noticedFrom', '2020-06-02', 'topics.odd-noticed'],
])('%s on %s is odd', (field, day, code) => {
  expect(dateOddities({ ...days, [field]: day })).toEqual([{ code }])
})

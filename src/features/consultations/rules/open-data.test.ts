import { expect, it } from 'vitest'
import { twoGroups } from '../testing/kept-results.ts'
import { csvOf, openRows, openStatements } from './open-data.ts'

it('gives a row for everybody, each group and those in none, without a number below five', () => {
  const [first] = openStatements(twoGroups())
  expect(first).toMatchObject({
    number: 1,
    agrees: 250,
    groups: [
      { agrees: 180, disagrees: 10 },
      { agrees: 62, disagrees: null },
    ],
    ungrouped: { agrees: 8, disagrees: null, passes: 12 },
  })
  const rows = openRows([{ ...first!, text: '=HYPERLINK("x")', author: 'staff' }])
  const lines = csvOf(rows).split('\r\n')
  expect(lines[0]).toBe('\ufeffstatement,text,author,people,agrees,disagrees,passes')
  expect(lines[1]).toBe('1,"\'=HYPERLINK(""x"")",staff,all,250,20,30')
  expect(lines).toHaveLength(6)
})

import { expect, test } from 'vitest'
import { readTable } from '../rules/read-table.ts'
import { organisationFormWords } from './form-words.ts'

test.each(['zh-CN', 'en'] as const)('the example of a table can be pasted as it is: %s', (lang) => {
  const { lines, reasons } = readTable(organisationFormWords[lang].exampleTable)
  expect(reasons).toEqual([])
  expect(lines.map((line) => line.kind)).toEqual(['town', 'community', 'village'])
  expect(lines[1]!.parent).toBe(lines[0]!.name)
})

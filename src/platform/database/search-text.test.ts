import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { useTestDatabase } from '../../../tests/support/test-database.ts'
import { searchQuery, searchTokens } from './search-text.ts'

describe('searchTokens', () => {
  test('cuts Chinese into pairs and keeps the last character', () => {
    expect(searchTokens('业委会')).toBe('业委 委会 会')
    expect(searchTokens('路')).toBe('路')
  })

  test('keeps Latin words and numbers whole, in small letters and half width', () => {
    expect(searchTokens('Wi-Fi ＡＢＣ 2026年')).toBe('wi fi abc 2026 年')
  })

  test('parts mixed text where the script changes, and punctuation', () => {
    expect(searchTokens('A4纸，B栋 加装电梯')).toBe('a4 纸 b 栋 加装 装电 电梯 梯')
  })

  test('counts a character outside of the basic plane as one', () => {
    expect(searchTokens('𠮷野家')).toBe('𠮷野 野家 家')
  })
})

describe('searchQuery', () => {
  test('asks for every pair, and for words by their beginning', () => {
    expect(searchQuery('加装电梯 B')).toBe('加装 & 装电 & 电梯 & b:*')
    expect(searchQuery('梯')).toBe('梯:*')
  })

  test('has nothing to ask when nothing can be searched', () => {
    expect(searchQuery("  ！& | ' \\ :* %")).toBeNull()
  })

  test('stays bounded whatever is pasted', () => {
    const pasted = Array.from({ length: 5000 }, (_, at) => String.fromCodePoint(0x4e00 + at)).join('')
    expect(searchQuery(pasted)!.split(' & ')).toHaveLength(24)
  })
})

describe('in the database', () => {
  const test_ = useTestDatabase()
  const text = '五一社区老旧小区加装电梯（3号楼 Wi-Fi 机房）'

  test.each([
    ['电梯', true],
    ['旧小区加', true],
    ['房', true],
    ['楼', true],
    ['wi fi', true],
    ['WI', true],
    ['3号楼', true],
    ['梯电', false],
    ['充电桩', false],
  ])('%s found: %s', async (input, found) => {
    const { rows } = await sql<{ found: boolean }>`
      select to_tsvector('simple', ${searchTokens(text)}) @@ to_tsquery('simple', ${searchQuery(input)}) as found
    `.execute(test_.database.db)
    expect(rows).toEqual([{ found }])
  })
})

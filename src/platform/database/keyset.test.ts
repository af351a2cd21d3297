import { expect, test } from 'vitest'
import { decodeCursor, encodeCursor } from './keyset.ts'

test('gives back what it was given', () => {
  const keys = ['2026-11-22', '五一社区', 42, 1.5]
  expect(decodeCursor(encodeCursor(keys), 4)).toEqual(keys)
  expect(encodeCursor(keys)).toMatch(/^[\w-]+$/)
})

test.each([
  ['nothing', undefined],
  ['an empty word', ''],
  ['no base64', '%%%'],
  ['no JSON', Buffer.from('{').toString('base64url')],
  ['an object', Buffer.from('{"0":1,"1":2}').toString('base64url')],
  ['another number of keys', encodeCursor([1])],
  ['other kinds of keys', Buffer.from('[1,null]').toString('base64url')],
])('takes %s for no cursor', (_, cursor) => {
  expect(decodeCursor(cursor, 2)).toBeNull()
})

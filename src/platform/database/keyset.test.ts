import { expect, test } from 'vitest'
import { cursorMoment, decodeCursor, encodeCursor } from './keyset.ts'

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
  ['a number beyond all', Buffer.from('[1e309,"a"]').toString('base64url')],
  ['a text with a NUL', encodeCursor([1, 'a\0'])],
  ['half a character', Buffer.from('["\\ud800",1]').toString('base64url')],
])('takes %s for no cursor', (_, cursor) => {
  expect(decodeCursor(cursor, 2)).toBeNull()
})

test.each([
  ['x'],
  [''],
  [1e300],
  [Number.MAX_SAFE_INTEGER],
  ['-200000-01-01T00:00:00Z'],
  ['2026-02-40'],
  [undefined],
])('takes %s for no moment', (key) => expect(cursorMoment(key)).toBeNull())

test('reads a moment in milliseconds or as a date', () => {
  const moment = new Date('2026-11-22T02:00:00Z')
  expect(cursorMoment(moment.getTime())).toEqual(moment)
  expect(cursorMoment(moment.toISOString())).toEqual(moment)
})

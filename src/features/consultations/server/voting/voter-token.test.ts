import { expect, test } from 'vitest'
import { readDraw, signDraw, wordsDigest } from './draw.ts'
import { codeDigest, codeOf } from './link-code.ts'
import { newDevice, readToken, tokenOf, voterOf } from './voter-token.ts'

const secret = 'a secret of one consultation'
const link = { kind: 'issued', linkId: '0abcdefghjkmnpqrstvw' } as const

test('an issued link is the same voter wherever its token is read', () => {
  const token = tokenOf(secret, link)
  expect(readToken(secret, token)).toEqual(voterOf(secret, link))
  expect(readToken(secret, token)).toMatchObject({ kind: 'issued', linkId: link.linkId })
  expect(Number.isSafeInteger(voterOf(secret, link).id)).toBe(true)
})

test('a device remembers the open link it came over, and no two devices are the same voter', () => {
  const device = newDevice(link.linkId)
  expect(readToken(secret, tokenOf(secret, device))).toMatchObject({ kind: 'device', linkId: link.linkId })
  expect(voterOf(secret, newDevice(null)).id).not.toBe(voterOf(secret, newDevice(null)).id)
})

test('a forged token, one of another consultation, and a slip of paper stand for nobody', () => {
  const token = tokenOf(secret, link)
  expect(readToken('another consultation', token)).toBeNull()
  expect(readToken(secret, token.replace('0abc', '0abd'))).toBeNull()
  expect(readToken(secret, `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`)).toBeNull()
  expect(readToken(secret, tokenOf(secret, { kind: 'paper', slip: '12' }))).toBeNull()
  expect(readToken(secret, '')).toBeNull()
})

test('a printed code can be made again and is found however it is typed', () => {
  const code = codeOf(secret, link.linkId)
  expect(code).toBe(codeOf(secret, link.linkId))
  expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{2}$/)
  expect(codeDigest(` ${code.toLowerCase().replaceAll('-', ' ')} `)).toBe(codeDigest(code))
})

test('a draw counts only for the voter and the statement it was made for', () => {
  const drawn = { number: 3, words: wordsDigest('要有灯。'), probability: 0.125 }
  const draw = signDraw(secret, 7, drawn)
  expect(readDraw(secret, 7, 3, draw)).toEqual(drawn)
  expect(readDraw(secret, 7, 3, draw.replace(drawn.words, wordsDigest('不要灯。')))).toBeNull()
  expect(readDraw(secret, 8, 3, draw)).toBeNull()
  expect(readDraw(secret, 7, 4, draw)).toBeNull()
  expect(readDraw(secret, 7, 3, draw.replace('0.125', '0.900'))).toBeNull()
  expect(readDraw('another consultation', 7, 3, draw)).toBeNull()
})

import { expect, test } from 'vitest'
import { cost, hashPassword, isOfOtherCost, verifyPassword } from './password-hash.ts'

const recommended = { ...cost, N: 2 ** 15, r: 8, p: 3 }

test('a password fits its own hash alone, in whichever form its letters were typed', async () => {
  const hash = await hashPassword('Café-2026-Ａ', recommended)
  expect(await verifyPassword('Cafe\u0301-2026-A', hash)).toBe(true)
  expect(await verifyPassword('Cafe-2026-A', hash)).toBe(false)
  expect(await hashPassword('Café-2026-Ａ', recommended)).not.toBe(hash)
})

test('what is no hash fits nothing', async () => {
  expect(await verifyPassword('none', 'none')).toBe(false)
  expect(await verifyPassword('', '')).toBe(false)
})

test('a hash of another cost is told from one of today’s', async () => {
  expect(isOfOtherCost(await hashPassword('Shangliang', cost))).toBe(false)
  expect(isOfOtherCost(await hashPassword('Shangliang', { ...cost, p: cost.p + 1 }))).toBe(true)
})

import { expect, test, vi } from 'vitest'
import { cost, hashPassword, isOfOtherCost, nobodysHash, verifyPassword } from './password-hash.ts'

const work = vi.hoisted(() => ({ done: 0 }))
vi.mock('node:crypto', async (load) => {
  const crypto = await load<typeof import('node:crypto')>()
  const scrypt = (...all: Parameters<typeof crypto.scrypt>) => {
    const { N, r, p } = all[3] as unknown as typeof cost
    work.done += N * r * p
    crypto.scrypt(...all)
  }
  return { ...crypto, scrypt }
})

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

test('a wrong password costs the same whether there is an account, and whenever its hash was made', async () => {
  const spent = async (hash: string) => {
    work.done = 0
    expect(await verifyPassword('wrong', hash)).toBe(false)
    return work.done
  }
  const today = await spent(nobodysHash())
  for (const p of [1, cost.p]) expect(await spent(await hashPassword('right', { ...cost, p }))).toBe(today)
  const small = { ...cost, N: cost.N / 2, p: 2 * cost.p }
  expect(await spent(await hashPassword('right', small))).toBe(today)
})

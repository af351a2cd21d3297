import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

/** What a hash costs today. */
export const cost = { N: 2 ** 15, r: 8, p: 3, maxmem: 64 * 1024 * 1024 }

function prefixOf({ N, r, p }: typeof cost): string {
  return `scrypt$${N}$${r}$${p}$`
}

function derive(password: string, salt: Buffer, options: typeof cost): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, 32, options, (error, key) =>
      error ? reject(error) : resolve(key),
    )
  })
}

/** Hashes a password with scrypt (N 2^15, r 8, p 3; 32 MB, about a quarter of a second) and a fresh salt, or at another cost. */
export async function hashPassword(password: string, at = cost): Promise<string> {
  const salt = randomBytes(16)
  const key = await derive(password, salt, at)
  return `${prefixOf(at)}${salt.toString('base64url')}$${key.toString('base64url')}`
}

/**
 * True when the password belongs to the hash. A wrong one takes as long as at today's cost also where the hash was made
 * at a lower one: otherwise the time of the answer would tell that there is such an account.
 */
export async function verifyPassword(password: string, hash: string): Promise<boolean> {
  const [kind, n, r, p, salt, key] = hash.split('$')
  if (kind !== 'scrypt' || !salt || !key) return false
  const wanted = Buffer.from(key, 'base64url')
  const own = { N: Number(n), r: Number(r), p: Number(p), maxmem: cost.maxmem }
  const made = await derive(password, Buffer.from(salt, 'base64url'), own)
  if (wanted.length === made.length && timingSafeEqual(wanted, made)) return true
  const rest = Math.round(cost.p - (own.N * own.r * own.p) / (cost.N * cost.r))
  if (rest > 0) await derive(password, made, { ...cost, p: rest })
  return false
}

/** True when a hash was made at another cost than hashes are made at today. */
export function isOfOtherCost(hash: string): boolean {
  return !hash.startsWith(prefixOf(cost))
}

/** A hash that no password fits: verified against when the account does not exist, so that the answer takes as long. */
export function nobodysHash(): string {
  return `${prefixOf(cost)}${'A'.repeat(22)}$${'A'.repeat(43)}`
}

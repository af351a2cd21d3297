import { randomBytes } from 'node:crypto'

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

function encode(value: bigint, length: number): string {
  let rest = value
  let text = ''
  for (let i = 0; i < length; i++) {
    text = alphabet[Number(rest & 31n)] + text
    rest >>= 5n
  }
  return text
}

function randomBits(bits: number): bigint {
  const bytes = randomBytes(Math.ceil(bits / 8))
  return BigInt(`0x${bytes.toString('hex')}`) & ((1n << BigInt(bits)) - 1n)
}

/** A new id: 20 characters that sort by the time of making (9 of milliseconds, 11 random), safe in addresses. */
export function newId(now: Date = new Date()): string {
  return encode(BigInt(now.getTime()), 9) + encode(randomBits(55), 11)
}

/** A code people can read out over the phone: 10 characters without look-alikes, as `K7M4-2QPX-9D`. */
export function newFollowCode(): string {
  return followCodeOf(randomBits(50))
}

/** The code that 50 bits make, so that one can be made again from a secret. */
export function followCodeOf(bits: bigint): string {
  const text = encode(bits, 10).toUpperCase()
  return `${text.slice(0, 4)}-${text.slice(4, 8)}-${text.slice(8)}`
}

/** Brings what someone typed to the form of a follow code (O as 0, I and L as 1, any dashes or spaces). */
export function tidyFollowCode(typed: string): string {
  const text = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  return text.length === 10 ? `${text.slice(0, 4)}-${text.slice(4, 8)}-${text.slice(8)}` : text
}

/** A secret of 256 bits for addresses and cookies. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

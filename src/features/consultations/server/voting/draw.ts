import { createHmac, timingSafeEqual } from 'node:crypto'

/** Which statement was drawn for which voter, and with which probability: what goes out with it and comes back. */
function signature(secret: string, voterId: number, statement: number, probability: string): Buffer {
  return createHmac('sha256', secret)
    .update(`draw ${voterId} ${statement} ${probability}`)
    .digest()
    .subarray(0, 15)
}

export function signDraw(secret: string, voterId: number, statement: number, probability: number): string {
  const told = probability.toFixed(6)
  return `${told}.${signature(secret, voterId, statement, told).toString('base64url')}`
}

const shape = /^([01]\.\d{6})\.([\w-]{20})$/

/** The probability of a draw; null when it was not made for this voter and statement. */
export function readDraw(secret: string, voterId: number, statement: number, draw: string): number | null {
  const [, told, signed] = shape.exec(draw) ?? []
  if (!told || !signed) return null
  const right = signature(secret, voterId, statement, told)
  return timingSafeEqual(Buffer.from(signed, 'base64url'), right) ? Number(told) : null
}

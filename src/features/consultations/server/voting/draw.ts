import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

/** What was shown to a voter: a statement, its words, and how likely it was to be drawn. */
export type Drawn = { number: number; words: string; probability: number }

/** A few letters that change with the words of a statement. */
export function wordsDigest(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 8)
}

/** Which statement in which words was drawn for which voter, how likely: what goes out with it and comes back. */
function signature(secret: string, voterId: number, statement: number, told: string): Buffer {
  return createHmac('sha256', secret).update(`draw ${voterId} ${statement} ${told}`).digest().subarray(0, 15)
}

export function signDraw(secret: string, voterId: number, drawn: Drawn): string {
  const told = `${drawn.probability.toFixed(6)}.${drawn.words}`
  return `${told}.${signature(secret, voterId, drawn.number, told).toString('base64url')}`
}

const shape = /^(([01]\.\d{6})\.([\w-]{8}))\.([\w-]{20})$/

/** What a draw was made for; null when it was not made for this voter and statement. */
export function readDraw(secret: string, voterId: number, statement: number, draw: string): Drawn | null {
  const [, told, probability, words, signed] = shape.exec(draw) ?? []
  if (!told || !words || !signed) return null
  const right = signature(secret, voterId, statement, told)
  if (!timingSafeEqual(Buffer.from(signed, 'base64url'), right)) return null
  return { number: statement, words, probability: Number(probability) }
}

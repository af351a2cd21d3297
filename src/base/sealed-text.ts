import { createHash, randomBytes } from 'node:crypto'

/** A person's words with the salt that lives beside them, and the digest that the journal keeps. */
export type SealedText = { text: string; salt: string; digest: string }

/** The digest of a text with its salt: what an event holds in place of personal words (model.md 5). */
export function textDigest(text: string, salt: string): string {
  return createHash('sha256').update(salt).update('\n').update(text).digest('hex')
}

/** Seals a text with a fresh random salt. Erasing text and salt leaves a digest that tells nothing. */
export function sealText(text: string): SealedText {
  const salt = randomBytes(16).toString('hex')
  return { text, salt, digest: textDigest(text, salt) }
}

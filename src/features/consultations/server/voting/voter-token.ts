import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { VoterKind } from '../../rules/words.ts'

/** What makes a voter one voter, whatever the channel and the device. */
export type Credential =
  | { kind: 'issued'; linkId: string }
  | { kind: 'phone'; residentId: string }
  | { kind: 'paper'; slip: string }
  /** A device by itself; `linkId` is the open link it came over, null where it simply began on the page. */
  | { kind: 'device'; key: string; linkId: string | null }

/** A voter of one consultation, as its rows know it. */
export type Voter = {
  id: number
  kind: VoterKind
  /** The credential as text: `link:…`, `resident:…`, `slip:…`, `device:…`. */
  credential: string
  linkId: string | null
}

/** The cookie that holds a voter's token; one for each consultation. */
export function voterCookie(consultationNumber: number): string {
  return `${voterCookies}${consultationNumber}`
}

const voterCookies = 'hsl_voter_'

/** Whether a cookie of that name makes its reader a voter, of whichever consultation. */
export function isVoterCookie(name: string): boolean {
  return name.startsWith(voterCookies)
}

/** For how long a browser keeps it: longer than any consultation is open. */
export const voterCookieSeconds = 400 * 86_400

export function newDevice(linkId: string | null): Credential {
  return { kind: 'device', key: randomBytes(12).toString('base64url'), linkId }
}

/** A credential as the rows of voters keep it. */
export function credentialText(credential: Credential): string {
  switch (credential.kind) {
    case 'issued':
      return `link:${credential.linkId}`
    case 'phone':
      return `resident:${credential.residentId}`
    case 'paper':
      return `slip:${credential.slip}`
    case 'device':
      return `device:${credential.key}${credential.linkId ? `@${credential.linkId}` : ''}`
  }
}

const kindOf: Record<string, VoterKind> = {
  link: 'issued',
  resident: 'phone',
  slip: 'paper',
  device: 'device',
}

/**
 * The voter behind a credential and the signature of its token, both from one HMAC under the consultation's secret: the
 * same credential is the same voter on every device and in every process, with nothing looked up. The number has 53 bits.
 */
function derive(secret: string, text: string): { voter: Voter; signature: Buffer } {
  const mac = createHmac('sha256', secret).update(text).digest()
  const colon = text.indexOf(':')
  const at = text.indexOf('@')
  const kind = kindOf[text.slice(0, colon)]!
  const linkId = kind === 'issued' ? text.slice(colon + 1) : at < 0 ? null : text.slice(at + 1)
  const id = mac.readUIntBE(0, 6) * 32 + (mac[6]! >> 3)
  return { voter: { id, kind, credential: text, linkId }, signature: mac.subarray(8, 23) }
}

export function voterOf(secret: string, credential: Credential): Voter {
  return derive(secret, credentialText(credential)).voter
}

export function tokenOf(secret: string, credential: Credential): string {
  const text = credentialText(credential)
  return `${text}.${derive(secret, text).signature.toString('base64url')}`
}

const tokenShape = /^(link|resident|device):[\w@-]{1,80}\.[\w-]{20}$/

/** The voter a token stands for; null when it was not signed by this consultation. */
export function readToken(secret: string, token: string): Voter | null {
  if (!tokenShape.test(token)) return null
  const dot = token.length - 21
  const { voter, signature } = derive(secret, token.slice(0, dot))
  return timingSafeEqual(Buffer.from(token.slice(dot + 1), 'base64url'), signature) ? voter : null
}

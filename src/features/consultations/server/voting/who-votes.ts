import { type Reason, RuleError } from '../../../../base/reason.ts'
import type { Actor } from '../../../../platform/commands/actor.ts'
import type { ConsultationReason } from '../../rules/reasons.ts'
import type { OpenConsultation } from './open-consultation.ts'
import { type Credential, newDevice, readToken, tokenOf, type Voter, voterOf } from './voter-token.ts'

/** A voter with the token that a browser keeps for it. */
export type KnownByToken = { voter: Voter; token: string }

/** Who votes, and the device that their browser was before. */
export type WhoVotes = KnownByToken & { device: Voter | null }

/**
 * The voter of a request: by the token of its cookie, or by the phone that a signed-in resident has verified. A phone
 * goes before a device, since it tells whose the device is; an issued link stays, since its person is counted already.
 * A token of a phone only says who was here: who votes by phone is signed in, so that nobody does after deleting the
 * number, or as the one before on a shared device.
 */
export function whoVotes(one: OpenConsultation, token: string | undefined, actor: Actor): WhoVotes | null {
  const known = token ? knownVoter(one, token) : null
  const phone = phoneVoter(one, actor)
  if (phone && known?.kind !== 'issued') return { ...phone, device: known }
  return known && token ? { voter: known, token, device: null } : null
}

/** The voter of a signed-in resident, where verified phones take part, or theirs by the link that was joined to it. */
export function phoneVoter({ facts }: OpenConsultation, actor: Actor): KnownByToken | null {
  if (actor.kind !== 'resident') return null
  const known = asVoter(facts.secret, { kind: 'phone', residentId: actor.residentId })
  return facts.openToPhones || facts.withLink.has(known.voter.id) ? known : null
}

/** The voter whom a token makes known by itself; a phone's needs its login besides. */
export function knownVoter(one: OpenConsultation, token: string): Voter | null {
  const voter = voterOfToken(one, token)
  return voter?.kind === 'phone' ? null : voter
}

/** A token is checked once for a while: who votes comes again with the next statement. */
function voterOfToken({ facts, tokens }: OpenConsultation, token: string): Voter | null {
  const kept = tokens.get(token)
  if (kept) return kept
  const voter = readToken(facts.secret, token)
  if (!voter) return null
  tokens.set(token, voter)
  return voter
}

/** Goes on as a device without having said so, where nothing tells that the browser was a phone's before. */
export function goOnAsDevice(one: OpenConsultation, token: string | undefined): WhoVotes {
  const reason = strangerReason(one, token)
  if (reason.code === 'consultations.phone-again') throw new RuleError('refused', reason)
  return beginAsDevice(one)
}

/** Why nobody is known by a token. */
export function strangerReason(one: OpenConsultation, token: string | undefined): Reason<ConsultationReason> {
  const wasPhone = token !== undefined && voterOfToken(one, token)?.kind === 'phone'
  return { code: wasPhone ? 'consultations.phone-again' : 'consultations.voter-unknown' }
}

/** Takes part without any credential: as a device, where the consultation allows it. */
export function beginAsDevice({ facts }: OpenConsultation): WhoVotes {
  if (!facts.openToDevices) throw new RuleError('refused', { code: 'consultations.link-needed' })
  return { ...asVoter(facts.secret, newDevice(null)), device: null }
}

export function asVoter(secret: string, credential: Credential): KnownByToken {
  return { voter: voterOf(secret, credential), token: tokenOf(secret, credential) }
}

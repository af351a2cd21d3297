import { type Reason, RuleError, refuseIf } from '../../../base/reason.ts'
import type { Act } from '../../../platform/commands/act.ts'
import type { ConsultationReason } from '../rules/reasons.ts'
import { partObstacles } from '../rules/vote-obstacles.ts'
import type { ConsultationHandle } from './consultation-store.ts'
import { linkById } from './link-store.ts'
import { hasLink, joinedTo } from './voting/join-store.ts'
import { readToken, type Voter, voterOf } from './voting/voter-token.ts'

/** What is still being prepared is not there for those who take part. */
export function refuseDraft({ state }: ConsultationHandle): void {
  if (state === 'draft') throw new RuleError('not-found', { code: 'consultations.not-found' })
}

/** The device or link of a token; a phone is known by its login alone. */
export function deviceOrLink(consultation: ConsultationHandle, token?: string): Voter | null {
  const voter = token ? readToken(consultation.secret, token) : null
  return voter?.kind === 'phone' ? null : voter
}

/**
 * Who stands behind a token, or behind a verified phone; null when nobody is known. As in voting, a phone goes before a
 * device that it has not been joined with yet, and an issued link before both.
 */
export async function voterBehind(
  act: Act,
  consultation: ConsultationHandle,
  token?: string,
): Promise<Voter | null> {
  const voter = deviceOrLink(consultation, token)
  if (act.actor.kind !== 'resident' || voter?.kind === 'issued') return voter
  const phone = voterOf(consultation.secret, { kind: 'phone', residentId: act.actor.residentId })
  return voter && !(await takesPhone(act, consultation, phone)) ? voter : phone
}

/** Whether a verified phone takes part: where phones do, or by the issued link that was joined to it. */
async function takesPhone(act: Act, { number, openToPhones }: ConsultationHandle, { id }: Voter) {
  return openToPhones || (await hasLink(act.tx, number, id))
}

/** Why a voter gives and takes back nothing any more: a person does so in its place. */
export async function joinedObstacles(
  act: Act,
  consultation: ConsultationHandle,
  { id, kind }: Voter,
): Promise<Reason<ConsultationReason>[]> {
  const joined = (await joinedTo(act.tx, consultation.number, id)) !== undefined
  return joined ? partObstacles(consultation, { kind, linkRevoked: false, joined, withLink: false }) : []
}

/** The voter who writes; throws when the way in is unknown, revoked, or not one of this consultation's. */
export async function writingVoter(
  act: Act,
  consultation: ConsultationHandle,
  token?: string,
): Promise<Voter> {
  const voter = await voterBehind(act, consultation, token)
  if (!voter)
    throw new RuleError('refused', {
      code: token ? 'consultations.voter-unknown' : 'consultations.link-needed',
    })
  if (voter.kind === 'phone' && !(await takesPhone(act, consultation, voter)))
    throw new RuleError('refused', { code: 'consultations.link-needed' })
  if (voter.kind === 'device' && !consultation.openToDevices)
    throw new RuleError('refused', { code: 'consultations.link-needed' })
  refuseIf(await joinedObstacles(act, consultation, voter))
  const link = voter.linkId ? await linkById(act.tx, consultation.id, voter.linkId) : null
  if (voter.linkId && !link) throw new RuleError('refused', { code: 'consultations.link-unknown' })
  if (link?.revokedAt) throw new RuleError('refused', { code: 'consultations.link-revoked' })
  return voter
}

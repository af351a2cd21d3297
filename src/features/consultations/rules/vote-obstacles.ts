import type { Reason } from '../../../base/reason.ts'
import type { ConsultationReason } from './reasons.ts'
import type { ConsultationStateKind, StatementState, VoterKind } from './words.ts'

/** What decides whether a vote can be taken. */
export type VotingFacts = {
  state: ConsultationStateKind
  closesAt: Date | null
  openToDevices: boolean
  openToPhones: boolean
}

/** Why nothing can be answered in the consultation at this moment. */
export function openObstacles(
  { state, closesAt }: Pick<VotingFacts, 'state' | 'closesAt'>,
  now: Date,
): Reason<ConsultationReason>[] {
  if (state === 'draft') return [{ code: 'consultations.not-open' }]
  const over = state === 'closed' || (closesAt !== null && closesAt <= now)
  return over ? [{ code: 'consultations.is-closed' }] : []
}

/**
 * Who wants to take part; `joined` says that all this voter gave went to one person, who votes in its place, `withLink`
 * that this person came by an issued link too.
 */
export type Taker = { kind: VoterKind; linkRevoked: boolean; joined: boolean; withLink: boolean }

const joinedReasons = {
  device: 'consultations.device-joined',
  issued: 'consultations.link-joined',
  // A resident who has deleted their number.
  phone: 'consultations.voter-unknown',
  paper: 'consultations.voter-unknown',
} as const satisfies Record<VoterKind, ConsultationReason>

/** Why a voter of that kind cannot take part; slips of paper are staff's to enter. */
export function partObstacles(
  consultation: Pick<VotingFacts, 'openToDevices' | 'openToPhones'>,
  voter: Taker,
): Reason<ConsultationReason>[] {
  if (voter.joined) return [{ code: joinedReasons[voter.kind] }]
  if (voter.linkRevoked) return [{ code: 'consultations.link-revoked' }]
  const shut =
    (voter.kind === 'device' && !consultation.openToDevices) ||
    (voter.kind === 'phone' && !consultation.openToPhones && !voter.withLink)
  return shut ? [{ code: 'consultations.link-needed' }] : []
}

/**
 * Why a vote is not taken; all reasons at once. `statement` is undefined where there is none of that number; `changed`
 * says that its words are no longer those that the voter saw.
 */
export function voteObstacles(
  consultation: VotingFacts,
  statement: { state: StatementState; changed: boolean } | undefined,
  voter: Taker,
  now: Date,
): Reason<ConsultationReason>[] {
  return [
    ...openObstacles(consultation, now),
    ...partObstacles(consultation, voter),
    ...statementObstacles(statement?.state),
    ...(statement?.state === 'open' && statement.changed ? [changed] : []),
  ]
}

const changed: Reason<ConsultationReason> = { code: 'consultations.statement-changed', field: 'statement' }

/** Why a statement cannot be answered; what was never published is unknown to whoever votes. */
export function statementObstacles(
  state: StatementState | undefined,
  number?: number,
): Reason<ConsultationReason>[] {
  if (state === 'open') return []
  const code = state === 'withdrawn' ? 'consultations.statement-not-open' : 'consultations.statement-unknown'
  return [{ code, field: 'statement', ...(number === undefined ? {} : { values: { number } }) }]
}

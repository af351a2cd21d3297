export const consultationStates = ['draft', 'open', 'closed'] as const
export type ConsultationStateKind = (typeof consultationStates)[number]

/** When residents see the results: as they form, or once the consultation is closed. */
export const resultsShown = ['while_open', 'when_closed'] as const
export type ResultsShown = (typeof resultsShown)[number]

/**
 * What makes a voter one voter: an issued link, a verified phone, a slip of paper with a number; or, over an open link,
 * a device, which is counted apart since one person may have several.
 */
export const voterKinds = ['issued', 'phone', 'paper', 'device'] as const
export type VoterKind = (typeof voterKinds)[number]

/** Who wrote a statement: a resident who takes part, staff, or it comes from the research or the meeting. */
export const authorKinds = ['resident', 'staff', 'research', 'meeting'] as const
export type AuthorKind = (typeof authorKinds)[number]

export const statementStates = ['waiting', 'open', 'rejected', 'withdrawn'] as const
export type StatementState = (typeof statementStates)[number]

/** Agree 1, disagree −1, pass 0 in the database and the engine; these words on the wire. */
export const answers = ['agree', 'disagree', 'pass'] as const
export type Answer = (typeof answers)[number]

/** Why a statement is not published; the public rule names them. `other` needs words. */
export const rejectionReasons = [
  'off_topic',
  'personal',
  'abusive',
  'several_thoughts',
  'duplicate',
  'advert',
  'other',
] as const
export type RejectionReason = (typeof rejectionReasons)[number]

/** How an answer lies in the database and goes into the calculation. */
export const answerValues: Readonly<Record<Answer, -1 | 0 | 1>> = { agree: 1, disagree: -1, pass: 0 }

/** The word for an answer as it lies in the database. */
export function answerOf(value: number): Answer {
  return value > 0 ? 'agree' : value < 0 ? 'disagree' : 'pass'
}

import { RuleError } from '../../../../base/reason.ts'
import type { NextStatement } from '../../contract/views.ts'
import { answers } from '../../rules/words.ts'
import type { OpenConsultation } from './open-consultation.ts'
import type { Voter } from './voter-token.ts'
import type { CastVote, ShownStatement, VotingDesk } from './voting-desk.ts'

/** The vote that fields of a form or of JSON ask for; throws RuleError when they ask for none. */
export function voteIn(body: Record<string, unknown>, voter: Voter): CastVote {
  // Of anything else than a number or its digits JavaScript would make one too.
  const statement = typeof body.statement === 'number' ? body.statement : digits(body.statement)
  const answer = answers.find((one) => one === body.answer)
  if (!answer) throw new RuleError('invalid', { code: 'consultations.answer-unknown', field: 'answer' })
  if (!Number.isInteger(statement) || statement < 1 || statement > 1_000_000) {
    throw new RuleError('invalid', { code: 'consultations.statement-unknown', field: 'statement' })
  }
  const { draw } = body
  if (draw !== undefined && typeof draw !== 'string') {
    throw new RuleError('invalid', { code: 'consultations.draw-forged', field: 'draw' })
  }
  return { statement, answer, draw: draw || undefined, channel: voter.linkId ? 1 : 0 }
}

/** What a form of voting had shown, as far as it tells. */
export function shownIn(body: Record<string, unknown>): ShownStatement | null {
  const { draw } = body
  const statement = digits(body.statement)
  return typeof draw === 'string' && Number.isInteger(statement) ? { statement, draw } : null
}

/** The number of a statement in an address; null where it is none. */
export function statementIn(value: unknown): number | null {
  const number = digits(value)
  return Number.isInteger(number) ? number : null
}

function digits(value: unknown): number {
  return typeof value === 'string' && /^\d{1,7}$/.test(value) ? Number(value) : Number.NaN
}

export function fieldsOf(body: unknown): Record<string, unknown> {
  return body !== null && typeof body === 'object' ? (body as Record<string, unknown>) : {}
}

/** The statement to show next, as it goes over the wire. */
export async function nextOf(
  desk: VotingDesk,
  one: OpenConsultation,
  voter: Voter,
): Promise<NextStatement | null> {
  const drawn = await desk.next(one, voter)
  if (!drawn) return null
  const { number, text, author } = drawn.statement
  return { number, text: text ?? '', author, draw: drawn.draw }
}

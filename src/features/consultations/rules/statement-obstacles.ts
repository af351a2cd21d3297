import type { Reason } from '../../../base/reason.ts'
import type { ConsultationReason } from './reasons.ts'
import { sameStatement, textObstacles } from './statement-text.ts'
import type { AuthorKind, RejectionReason, StatementState } from './words.ts'

type Said = Reason<ConsultationReason>
type Standing = readonly { number: number; text: string | null }[]

function doubleOf(text: string, standing: Standing, field: string): Said[] {
  const number = sameStatement(text, standing)
  return number === null ? [] : [{ code: 'consultations.statement-already-there', field, values: { number } }]
}

/** Why a voter's own statement is not taken. `own` are those of the voter that wait or can be answered. */
export function writeObstacles(
  facts: { takesStatements: boolean; isOpen: boolean; own: number; limit: number; standing: Standing },
  text: string,
): Said[] {
  if (!facts.isOpen) return [{ code: 'consultations.not-open' }]
  if (!facts.takesStatements) return [{ code: 'consultations.not-taking-statements' }]
  if (facts.own >= facts.limit)
    return [{ code: 'consultations.too-many-statements', values: { limit: facts.limit } }]
  return [...textObstacles(text, 'text'), ...doubleOf(text, facts.standing, 'text')]
}

/** Why staff's statements cannot be put up; each row is named. Rows without a text are left out. */
export function seedObstacles(
  facts: { closed: boolean; standing: Standing },
  rows: readonly { text?: string }[],
): Said[] {
  if (facts.closed) return [{ code: 'consultations.is-closed' }]
  const reasons: Said[] = []
  const before: { number: number; text: string | null }[] = [...facts.standing]
  rows.forEach(({ text }, index) => {
    if (!text) return
    const field = `statements.${index}.text`
    reasons.push(...textObstacles(text, field))
    const same = sameStatement(text, before)
    if (same !== null) {
      const values = same > 0 ? { values: { number: same } } : {}
      reasons.push({ code: 'consultations.statement-already-there', field, ...values })
    }
    before.push({ number: 0, text })
  })
  if (!rows.some((row) => row.text))
    reasons.push({ code: 'consultations.no-statements', field: 'statements' })
  return reasons
}

type Decision = {
  number: number
  decision?: 'publish' | 'publish_as_meta' | 'reject'
  reason?: RejectionReason
  words?: string
}

/**
 * Why these decisions cannot stand. `known` are the statements as they are now: one that another moderator has decided
 * in the meantime is said so, and nothing of the rest is written either.
 */
export function moderationObstacles(
  facts: { closed: boolean; known: readonly { number: number; state: StatementState }[] },
  decisions: readonly Decision[],
): Said[] {
  if (facts.closed) return [{ code: 'consultations.is-closed' }]
  const reasons: Said[] = []
  const seen = new Set<number>()
  decisions.forEach(({ number, decision, reason, words }, index) => {
    if (!decision) return
    const say = (code: ConsultationReason, field: string) =>
      reasons.push({ code, field: `decisions.${index}.${field}`, values: { number } })
    const statement = facts.known.find((one) => one.number === number)
    if (!statement) say('consultations.statement-unknown', 'number')
    else if (statement.state !== 'waiting' || seen.has(number))
      say('consultations.already-decided', 'decision')
    seen.add(number)
    if (decision === 'reject' && !reason) say('consultations.reason-missing', 'reason')
    if (decision === 'reject' && reason === 'other' && !words) say('consultations.words-missing', 'words')
  })
  if (!decisions.some((one) => one.decision))
    reasons.push({ code: 'consultations.nothing-decided', field: 'decisions' })
  return reasons
}

/** Why the words of a statement cannot be corrected: a resident’s, answered by somebody, or not there any more. */
export function editObstacles(
  facts: {
    closed: boolean
    author: AuthorKind
    state: StatementState
    number: number
    voted: boolean
    others: Standing
  },
  text: string,
): Said[] {
  const { number } = facts
  if (facts.closed) return [{ code: 'consultations.is-closed' }]
  // Everybody is told that residents' words are published as they wrote them.
  if (facts.author === 'resident')
    return [{ code: 'consultations.statement-of-resident', field: 'text', values: { number } }]
  if (facts.state === 'rejected' || facts.state === 'withdrawn')
    return [{ code: 'consultations.statement-not-open', values: { number } }]
  const voted: Said[] = facts.voted
    ? [{ code: 'consultations.statement-voted-on', field: 'text', values: { number } }]
    : []
  return [...voted, ...textObstacles(text, 'text'), ...doubleOf(text, facts.others, 'text')]
}

/** Why a statement cannot be withdrawn: only what can be answered can be taken out of the voting. */
export function withdrawObstacles(facts: { closed: boolean; state: StatementState; number: number }): Said[] {
  if (facts.closed) return [{ code: 'consultations.is-closed' }]
  return facts.state === 'open'
    ? []
    : [{ code: 'consultations.statement-not-open', values: { number: facts.number } }]
}

import type { Day } from '../../../base/day.ts'
import { personalNumbersIn } from '../../../base/mask.ts'
import type { Reason } from '../../../base/reason.ts'
import type { ConsultationReason } from './reasons.ts'
import type { ConsultationStateKind } from './words.ts'

type Said = Reason<ConsultationReason>

export type SettingsAsSent = {
  title: string
  question: string
  moderationRule?: string
  closesOn?: Day
  statementsCloseOn?: Day
}

/** Why these settings cannot be: days that are over, statements nobody could answer any more, numbers of people. */
export function settingsObstacles(sent: SettingsAsSent, today: Day): Said[] {
  const reasons: Said[] = []
  for (const field of ['closesOn', 'statementsCloseOn'] as const) {
    const day = sent[field]
    if (day && day < today) reasons.push({ code: 'consultations.closes-in-the-past', field })
  }
  if (sent.closesOn && sent.statementsCloseOn && sent.statementsCloseOn >= sent.closesOn)
    reasons.push({ code: 'consultations.statements-close-after-voting', field: 'statementsCloseOn' })
  for (const field of ['title', 'question', 'moderationRule'] as const) {
    if (personalNumbersIn(sent[field] ?? '').length > 0)
      reasons.push({ code: 'consultations.statement-personal', field })
  }
  return reasons
}

/** Why a consultation cannot be begun with this topic: no Party body has taken it up, or the session is another's. */
export function createObstacles(facts: { takenUp: boolean; sessionOfRound: boolean }): Said[] {
  const reasons: Said[] = []
  if (!facts.takenUp) reasons.push({ code: 'consultations.topic-not-approved' })
  if (!facts.sessionOfRound)
    reasons.push({ code: 'consultations.session-of-another-topic', field: 'sessionId' })
  return reasons
}

/**
 * Why it cannot be changed as sent. What was asked stays as it is once people have answered it; days, ways in and
 * what is shown may change while it is open.
 */
export function changeObstacles(
  facts: { state: ConsultationStateKind; title: string; question: string },
  sent: { title: string; question: string },
): Said[] {
  if (facts.state === 'closed') return [{ code: 'consultations.is-closed' }]
  if (facts.state === 'draft') return []
  return (['title', 'question'] as const)
    .filter((field) => facts[field] !== sent[field])
    .map((field) => ({ code: 'consultations.question-stands', field }))
}

/** Why it cannot be opened yet, everything that is missing at once. */
export function openObstacles(
  facts: {
    state: ConsultationStateKind
    openStatements: number
    waysIn: { openToDevices: boolean; openToPhones: boolean; links: number }
    closesOn: Day | null
  },
  today: Day,
): Said[] {
  if (facts.state === 'open') return [{ code: 'consultations.already-open' }]
  if (facts.state === 'closed') return [{ code: 'consultations.is-closed' }]
  const reasons: Said[] = []
  const { openToDevices, openToPhones, links } = facts.waysIn
  if (facts.openStatements === 0) reasons.push({ code: 'consultations.no-statements' })
  if (!openToDevices && !openToPhones && links === 0)
    reasons.push({ code: 'consultations.nobody-could-vote' })
  if (facts.closesOn && facts.closesOn < today) reasons.push({ code: 'consultations.closes-in-the-past' })
  return reasons
}

export function closeObstacles({ state }: { state: ConsultationStateKind }): Said[] {
  if (state === 'draft') return [{ code: 'consultations.not-open' }]
  return state === 'closed' ? [{ code: 'consultations.is-closed' }] : []
}

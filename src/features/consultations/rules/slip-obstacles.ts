import type { Reason } from '../../../base/reason.ts'
import type { ConsultationReason } from './reasons.ts'
import type { Answer, ConsultationStateKind, StatementState } from './words.ts'

type Said = Reason<ConsultationReason>

/** A slip's own number as it counts: widths, case and spaces do not make two people of one. */
export function tidySlipNumber(typed: string): string {
  return typed.normalize('NFKC').toUpperCase().replace(/\s/g, '')
}

/**
 * Why a slip of paper cannot be entered. Slips may come in after the last day of voting, until the consultation is
 * closed: paper is collected, carried and typed later than it is filled in.
 */
export function slipObstacles(
  facts: {
    state: ConsultationStateKind
    statements: readonly { number: number; state: StatementState }[]
    /** The link its printed code names; null when there is none of that code, left out where no code was typed. */
    link?: { kind: 'open' | 'issued'; revokedAt: Date | null } | null
  },
  sent: { slipNumber?: string; answers: readonly { number: number; answer?: Answer }[] },
): Said[] {
  if (facts.state === 'draft') return [{ code: 'consultations.not-open' }]
  if (facts.state === 'closed') return [{ code: 'consultations.is-closed' }]
  const reasons: Said[] = []
  const { link } = facts
  if (link === undefined && tidySlipNumber(sent.slipNumber ?? '') === '')
    reasons.push({ code: 'consultations.slip-unnamed', field: 'code' })
  // The code of an open link stands for nobody in particular.
  if (link === null || link?.kind === 'open')
    reasons.push({ code: 'consultations.slip-code-unknown', field: 'code' })
  else if (link?.revokedAt) reasons.push({ code: 'consultations.slip-code-revoked', field: 'code' })
  if (!sent.answers.some((one) => one.answer))
    reasons.push({ code: 'consultations.slip-empty', field: 'answers' })
  sent.answers.forEach(({ number, answer }, index) => {
    if (!answer) return
    const field = `answers.${index}.answer`
    const statement = facts.statements.find((one) => one.number === number)
    if (!statement) reasons.push({ code: 'consultations.statement-unknown', field })
    else if (statement.state !== 'open')
      reasons.push({ code: 'consultations.statement-not-open', field, values: { number } })
  })
  return reasons
}

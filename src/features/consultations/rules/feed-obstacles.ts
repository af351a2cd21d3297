import { personalNumbersIn } from '../../../base/mask.ts'
import type { Reason } from '../../../base/reason.ts'
import type { ConsultationReason } from './reasons.ts'

type Said = Reason<ConsultationReason>
export type FeedTarget = 'session' | 'suggestions'

export type FeedFacts = {
  /** Whether anything has been computed from votes. */
  results: boolean
  /** Whether the round has a session whose outcome can be written. */
  session: boolean
  /** Statements in the results that still have a text, by number. */
  texts: ReadonlyMap<number, string>
  fed: readonly { number: number; forSession: boolean; inSuggestions: boolean }[]
}

/** Why these points cannot be handed on; each point goes to each place once. */
export function feedObstacles(
  facts: FeedFacts,
  to: FeedTarget,
  points: readonly { number: number; chosen?: boolean; text?: string }[],
): Said[] {
  if (!facts.results) return [{ code: 'consultations.no-results' }]
  const reasons: Said[] = []
  if (to === 'session' && !facts.session) reasons.push({ code: 'consultations.no-session' })
  const seen = new Set<number>()
  points.forEach(({ number, chosen, text }, index) => {
    if (!chosen) return
    const field = `points.${index}.chosen`
    const before = facts.fed.find((one) => one.number === number)
    const there = to === 'session' ? before?.forSession : before?.inSuggestions
    if (there || seen.has(number))
      reasons.push({ code: 'consultations.point-already-fed', field, values: { number } })
    else if (!facts.texts.has(number)) reasons.push({ code: 'consultations.statement-unknown', field })
    seen.add(number)
    if (personalNumbersIn(text ?? '').length > 0)
      reasons.push({ code: 'consultations.statement-personal', field: `points.${index}.text` })
  })
  if (seen.size === 0) reasons.push({ code: 'consultations.no-points', field: 'points' })
  return reasons
}

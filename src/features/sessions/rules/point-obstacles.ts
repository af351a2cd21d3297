import type { Reason } from '../../../base/reason.ts'
import type { SessionReason } from './reasons.ts'

/** Why points of a consultation cannot be taken up: they stand in an outcome already, or are named twice. */
export function pointObstacles(
  consensus: readonly { text?: string; pointId?: string }[],
  waiting: readonly string[],
): Reason<SessionReason | 'field.required'>[] {
  const seen = new Set<string>()
  return consensus.flatMap(({ text, pointId }, index): Reason<SessionReason | 'field.required'>[] => {
    const field = `consensus.${index}.text`
    if (!pointId) return text ? [] : [{ code: 'field.required', field }]
    // A point whose words were taken out of the form is left for another time.
    if (!text) return []
    if (waiting.includes(pointId) && !seen.has(pointId)) {
      seen.add(pointId)
      return []
    }
    return [{ code: 'sessions.point-settled', field }]
  })
}

import type { Act } from '../../../platform/commands/act.ts'
import { accountOf } from '../../../platform/commands/actor.ts'
import type { EvaluationAnswerTable } from './tables.ts'

type Slips = { id: string; value: string; count: number }

/** The row of slips of paper with one word that were counted in together. */
export function slipRow(
  act: Act,
  evaluation: { id: string; areaId: string },
  { id, value, count }: Slips,
  scan: string | null = null,
): EvaluationAnswerTable {
  return {
    id,
    evaluation_id: evaluation.id,
    area_id: evaluation.areaId,
    respondent: null,
    value,
    answer_count: count,
    comment: null,
    comment_salt: null,
    channel: 'paper',
    file_id: scan,
    entered_by: accountOf(act.actor),
    entered_at: act.now,
  }
}

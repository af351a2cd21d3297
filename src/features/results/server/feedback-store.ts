import { newId } from '../../../base/id.ts'
import type { Act } from '../../../platform/commands/act.ts'
import type { RoundHandle } from '../../topics/index.ts'
import type { FeedbackResult } from '../rules/responsibility-state.ts'
import './tables.ts'

/** Keeps what people will be told of a row, in place of what was kept before. */
export async function putFeedback(
  act: Act,
  round: RoundHandle,
  row: { responsibilityId: string; result: FeedbackResult; text: string },
): Promise<void> {
  await act.tx
    .insertInto('feedback')
    .values({
      id: newId(act.now),
      responsibility_id: row.responsibilityId,
      area_id: round.areaId,
      result: row.result,
      text: row.text,
    })
    .onConflict((conflict) =>
      conflict.column('responsibility_id').doUpdateSet({ result: row.result, text: row.text }),
    )
    .execute()
}

import { newId } from '../../../base/id.ts'
import type { Act } from '../../../platform/commands/act.ts'
import type { Db, Tx } from '../../../platform/database/tables.ts'
import type { RoundHandle } from '../../topics/index.ts'
import type { ToldRow } from '../contract.ts'
import { byNumber } from '../rules/numbering.ts'
import type { FeedbackResult } from '../rules/responsibility-state.ts'
import './tables.ts'

/** What everyone was told of each row, once the feedback list has gone out openly; nothing before that. */
export async function feedbackToldToAll(db: Db | Tx, roundId: string): Promise<ToldRow[]> {
  const rows = await db
    .selectFrom('feedback')
    .innerJoin('responsibility', 'responsibility.id', 'feedback.responsibility_id')
    .innerJoin('issued_list', 'issued_list.round_id', 'responsibility.round_id')
    .select(['responsibility.number', 'responsibility.task', 'feedback.result', 'feedback.text'])
    .where('responsibility.round_id', '=', roundId)
    .where('responsibility.voided_on', 'is', null)
    .where('issued_list.kind', '=', 'feedback')
    .where('issued_list.is_public', '=', true)
    .execute()
  return rows.sort((a, b) => byNumber(a.number, b.number))
}

/** Keeps what people will be told of a row, in place of what was kept before; answers with its id. */
export async function putFeedback(
  act: Act,
  round: RoundHandle,
  row: { responsibilityId: string; result: FeedbackResult; text: string },
): Promise<string> {
  const { id } = await act.tx
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
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

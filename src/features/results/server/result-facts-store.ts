import type { Db, Tx } from '../../../platform/database/tables.ts'
import type { ResultFacts } from '../../methods/index.ts'
import { responsibilitiesOfRound } from './responsibility-store.ts'
import './tables.ts'

/** What rules ask of the three lists of a round: rows that stand, lists that have gone out. */
export async function resultFacts(db: Db | Tx, roundId: string): Promise<ResultFacts> {
  const counted = db
    .selectFrom('suggestion')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('round_id', '=', roundId)
    .where('voided_on', 'is', null)
    .executeTakeFirstOrThrow()
  const issued = db
    .selectFrom('issued_list')
    .select(['kind', 'issued_on as issuedOn', 'is_public as isPublic'])
    .where('round_id', '=', roundId)
    .execute()
  const [{ n }, lists, responsibilities] = await Promise.all([
    counted,
    issued,
    responsibilitiesOfRound(db, roundId),
  ])
  return {
    suggestions: Number(n),
    lists,
    responsibilities: responsibilities
      .filter((row) => !row.voided)
      .map((row) => ({
        id: row.id,
        number: row.number,
        leadName: row.leadName,
        leadBodyId: row.leadBodyId,
        task: row.task,
        dueOn: row.dueOn,
        state: row.state.is,
        reported: row.reports.length > 0,
        hasFeedback: row.feedback !== null,
        asksForTime: row.extensions.some((one) => one.answer === null),
      })),
  }
}

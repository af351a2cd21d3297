import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/database/tables.ts'

/**
 * Why rows of a topic were changed or voided, by the id that the event names: of the change, the request or the voided row;
 * behind `refused`, why a request was refused. The
 * journal holds no free text, so its readers look the reasons up here.
 */
export async function rowReasonsOfTopic(db: Db | Tx, topicId: string): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; reason: string }>`
    select c.id, c.reason from round join responsibility r on r.round_id = round.id
      join responsibility_change c on c.responsibility_id = r.id where round.topic_id = ${topicId}
    union all
    select r.id, r.void_reason from round join responsibility r on r.round_id = round.id
      where round.topic_id = ${topicId} and r.void_reason is not null
    union all
    select e.id, e.reason from round join responsibility r on r.round_id = round.id
      join extension e on e.responsibility_id = r.id where round.topic_id = ${topicId}
    union all
    select 'refused ' || e.id, e.refusal from round join responsibility r on r.round_id = round.id
      join extension e on e.responsibility_id = r.id
      where round.topic_id = ${topicId} and e.refusal is not null
    union all
    select s.id, s.void_reason from round join suggestion s on s.round_id = round.id
      where round.topic_id = ${topicId} and s.void_reason is not null`.execute(db)
  return new Map(rows.map((row) => [row.id, row.reason]))
}

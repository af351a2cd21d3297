import { sql } from 'kysely'
import type { Queryable } from '../../../platform/database/tables.ts'
import type { ConsultationStateKind, ResultsShown } from '../rules/words.ts'
import './tables.ts'

export type OwnConsultationRow = {
  id: string
  title: string
  roomName: string
  state: ConsultationStateKind
  closesAt: Date | null
  resultsShown: ResultsShown
  /** Statements that can be answered, and how many of them are. */
  total: number
  answered: number
}

/** The consultations that somebody takes part in by phone, the one joined last first. */
export async function consultationsByCredential(
  db: Queryable,
  credential: string,
  limit: number,
): Promise<OwnConsultationRow[]> {
  const { rows } = await sql<OwnConsultationRow>`
    select c.id, c.title, room.name as "roomName", c.state, c.closes_at as "closesAt",
      c.results_shown as "resultsShown",
      (select count(*) from statement s where s.consultation_number = c.number and s.state = 'open')::int as total,
      (select count(*) from vote
        inner join statement s on s.consultation_number = c.number and s.number = vote.statement_number
          and s.state = 'open'
        where vote.consultation_number = c.number and vote.voter_id = voter.id)::int as answered
    from voter
    inner join consultation c on c.number = voter.consultation_number
    inner join round on round.id = c.round_id
    inner join topic on topic.id = round.topic_id
    inner join room on room.id = topic.room_id
    where voter.kind = 'phone' and voter.credential = ${credential}
    order by voter.joined_at desc, c.number desc
    limit ${limit}`.execute(db)
  return rows
}

import { sql } from 'kysely'
import type { Queryable } from '../../../platform/database/tables.ts'
import type { ConsultationCounts, ToldTurnout } from '../contract/views.ts'
import { tellVoters, tellVotes } from '../rules/small-cells.ts'
import './tables.ts'

/** What surrounds the consultations of a round: its topic and room. */
export function surroundings(db: Queryable, roundId: string) {
  return db
    .selectFrom('round')
    .innerJoin('topic', 'topic.id', 'round.topic_id')
    .innerJoin('room', 'room.id', 'topic.room_id')
    .innerJoin('organisation', 'organisation.id', 'topic.organisation_id')
    .select([
      'topic.id as topicId',
      'topic.title as topicTitle',
      'topic.is_public as topicIsPublic',
      'topic.practice',
      'room.name as roomName',
      'organisation.path',
    ])
    .where('round.id', '=', roundId)
    .executeTakeFirstOrThrow()
}

type Kept = {
  votes: number | null
  voters: { issued: number; phone: number; paper: number; device: number } | null
  statements: number
}

/** How many took part, from what was computed last; statements are few and counted by their key. */
export async function countsOf(
  db: Queryable,
  consultation: { id: string; number: number },
): Promise<{ counts: ConsultationCounts; turnout: ToldTurnout }> {
  const { rows } = await sql<Kept>`
    select (select (result ->> 'votes')::integer from consultation_result
        where consultation_id = ${consultation.id}) as votes,
      (select result -> 'voters' from consultation_result where consultation_id = ${consultation.id}) as voters,
      (select count(*) from statement
        where consultation_number = ${consultation.number} and state = 'open')::integer as statements`.execute(
    db,
  )
  const { votes, voters, statements } = rows[0]!
  const all = voters ?? { issued: 0, phone: 0, paper: 0, device: 0 }
  const told = tellVoters(all)
  return {
    counts: {
      people: all.issued + all.phone + all.paper,
      devices: all.device,
      votes: votes ?? 0,
      statements,
    },
    turnout: { people: told.people, devices: told.device, votes: tellVotes(votes ?? 0) },
  }
}

/** Votes of each statement as they were computed last. */
export async function keptVotes(db: Queryable, consultationId: string): Promise<Map<number, number>> {
  const { rows } = await sql<{ number: number; votes: number }>`
    select (one ->> 'number')::integer as number,
      (one ->> 'agrees')::integer + (one ->> 'disagrees')::integer + (one ->> 'passes')::integer as votes
    from consultation_result, jsonb_array_elements(result -> 'statements') as one
    where consultation_id = ${consultationId}`.execute(db)
  return new Map(rows.map((row) => [row.number, row.votes]))
}

export async function sessionTitle(db: Queryable, sessionId: string): Promise<string | null> {
  const row = await db.selectFrom('session').select('title').where('id', '=', sessionId).executeTakeFirst()
  return row?.title ?? null
}

/** How many voters came over each link, by the id of the link; a link that was joined with a phone is used too. */
export async function votersByLink(db: Queryable, consultationNumber: number): Promise<Map<string, number>> {
  const { rows } = await sql<{ link_id: string; voters: number }>`
    select link_id, count(*)::integer as voters from (
      select link_id from voter where consultation_number = ${consultationNumber}
      union all select link_id from joined_voter where consultation_number = ${consultationNumber}
    ) came where link_id is not null group by link_id`.execute(db)
  return new Map(rows.map((row) => [row.link_id, row.voters]))
}

/** Issued links by where they went, with how many of them have been used, and how many were revoked. */
export async function issuedByLabel(db: Queryable, consultation: { id: string; number: number }) {
  const { rows } = await sql<{ label: string | null; count: number; used: number; revoked: number }>`
    select link.label, count(*)::integer as count, count(coalesce(voter.id, joined.id))::integer as used,
      count(link.revoked_at)::integer as revoked
    from consultation_link link
    left join voter on voter.consultation_number = ${consultation.number} and voter.credential = 'link:' || link.id
    left join joined_voter joined on joined.consultation_number = ${consultation.number} and joined.link_id = link.id
    where link.consultation_id = ${consultation.id} and link.kind = 'issued'
    group by link.label order by min(link.id)`.execute(db)
  return rows
}

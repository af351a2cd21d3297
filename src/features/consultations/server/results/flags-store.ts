import { sql } from 'kysely'
import type { Queryable } from '../../../../platform/database/tables.ts'

export type SuspectVotes = { voterId: number; answers: number[]; castAt: number[] }

/**
 * The votes of voters who may deserve a look, so that not all votes are read: whose answers are all the same, or many
 * within a second of the one before. A slip of paper is typed in at one moment, which says nothing.
 */
export async function suspectVotes(db: Queryable, consultationNumber: number): Promise<SuspectVotes[]> {
  const { rows } = await sql<{ voter_id: number; answers: string; times: string }>`
    select voter_id, string_agg(answer::text, ',' order by cast_at) as answers,
      string_agg((extract(epoch from cast_at) * 1000)::bigint::text, ',' order by cast_at) as times
    from (
      select voter_id, answer, cast_at, cast_at - lag(cast_at) over (partition by voter_id order by cast_at) as gap
      from vote where consultation_number = ${consultationNumber} and channel <> 2
    ) cast_one_by_one
    group by voter_id
    having min(answer) = max(answer) or 2 * count(*) filter (where gap < interval '1 second') >= count(*)
  `.execute(db)
  return rows.map(({ voter_id, answers, times }) => ({
    voterId: voter_id,
    answers: answers.split(',').map(Number),
    castAt: times.split(',').map(Number),
  }))
}

/** When each device voted first, by the open link it came over; those that came over none are together. */
export async function arrivalsByLink(db: Queryable, consultationId: string) {
  const rows = await db
    .selectFrom('voter')
    .innerJoin('consultation', 'consultation.number', 'voter.consultation_number')
    .leftJoin('consultation_link as link', 'link.id', 'voter.link_id')
    .select(['link.id', 'link.label', 'voter.joined_at'])
    .where('consultation.id', '=', consultationId)
    .where('voter.kind', '=', 'device')
    .orderBy('voter.joined_at')
    .execute()
  const ways = new Map<string | null, { overLink: boolean; label: string | null; times: number[] }>()
  for (const { id, label, joined_at } of rows) {
    const way = ways.get(id) ?? { overLink: id !== null, label, times: [] }
    way.times.push(joined_at.getTime())
    ways.set(id, way)
  }
  return [...ways.values()]
}

import { sql } from 'kysely'
import type { Queryable } from '../../../../platform/database/tables.ts'

export type SuspectVotes = { voterId: number; answers: number[]; castAt: number[] }

const votersAtOnce = 2000

/**
 * The votes of voters who may deserve a look: whose answers are all the same, or many within a second of the one before.
 * A slip of paper is typed in at one moment, which says nothing. Read by key ranges, so that nothing else waits long.
 */
export async function suspectVotes(db: Queryable, consultationNumber: number): Promise<SuspectVotes[]> {
  const suspects: SuspectVotes[] = []
  for (let after = -1; ; ) {
    const last = await lastOfRange(db, consultationNumber, after)
    suspects.push(...(await suspectsBetween(db, consultationNumber, after, last)))
    if (last === null) return suspects
    after = last
  }
}

/** The last voter of the next range; null where it is the last range. */
async function lastOfRange(db: Queryable, consultationNumber: number, after: number): Promise<number | null> {
  const row = await db
    .selectFrom('voter')
    .select('id')
    .where('consultation_number', '=', consultationNumber)
    .where('id', '>', after)
    .orderBy('id')
    .offset(votersAtOnce - 1)
    .limit(1)
    .executeTakeFirst()
  return row?.id ?? null
}

async function suspectsBetween(
  db: Queryable,
  consultationNumber: number,
  after: number,
  last: number | null,
): Promise<SuspectVotes[]> {
  const { rows } = await sql<{ voter_id: number; answers: string; times: string }>`
    select voter_id, string_agg(answer::text, ',' order by cast_at) as answers,
      string_agg((extract(epoch from cast_at) * 1000)::bigint::text, ',' order by cast_at) as times
    from (
      select voter_id, answer, cast_at, cast_at - lag(cast_at) over (partition by voter_id order by cast_at) as gap
      from vote where consultation_number = ${consultationNumber} and channel <> 2 and voter_id > ${after}
        and voter_id <= ${last ?? Number.MAX_SAFE_INTEGER}
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

/**
 * When each device voted first, for the open links over which more than thirty came within a minute; those that came over
 * none are one way too.
 */
export async function rushedArrivals(db: Queryable, consultationId: string) {
  const { rows } = await sql<{ link_id: string | null; label: string | null; joined_at: Date }>`
    with arrival as (
      select voter.link_id, voter.joined_at, voter.joined_at - lag(voter.joined_at, 30) over (
          partition by voter.link_id order by voter.joined_at) as span
      from voter join consultation on consultation.number = voter.consultation_number
      where consultation.id = ${consultationId} and voter.kind = 'device'
    )
    select arrival.link_id, link.label, arrival.joined_at
    from (select distinct link_id from arrival where span < interval '1 minute') rushed
    join arrival on arrival.link_id is not distinct from rushed.link_id
    left join consultation_link link on link.id = arrival.link_id
    order by arrival.joined_at`.execute(db)
  const ways = new Map<string | null, { overLink: boolean; label: string | null; times: number[] }>()
  for (const { link_id, label, joined_at } of rows) {
    const way = ways.get(link_id) ?? { overLink: link_id !== null, label, times: [] }
    way.times.push(joined_at.getTime())
    ways.set(link_id, way)
  }
  return [...ways.values()]
}

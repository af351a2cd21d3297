import { sql } from 'kysely'
import type { Queryable, Tx } from '../../../../platform/database/tables.ts'
import type { JoinedVoterTable } from '../tables.ts'
import '../tables.ts'

/** Moves all votes from one voter to another; where both answered a statement, the later answer stands. */
export async function moveVotes(tx: Tx, consultationNumber: number, from: number, to: number): Promise<void> {
  await sql`
    insert into vote (consultation_number, voter_id, statement_number, answer, channel, draw_probability, cast_at)
    select consultation_number, ${to}::bigint, statement_number, answer, channel, draw_probability, cast_at
    from vote where consultation_number = ${consultationNumber} and voter_id = ${from}
    on conflict (consultation_number, voter_id, statement_number) do update
    set answer = excluded.answer, channel = excluded.channel, draw_probability = excluded.draw_probability,
      cast_at = excluded.cast_at
    where excluded.cast_at > vote.cast_at`.execute(tx)
}

/** Takes a voter away whose votes have been moved; own statements go over to the other. Says how many votes there were. */
export async function removeMoved(
  tx: Tx,
  consultationNumber: number,
  from: number,
  to: number,
): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('vote')
    .where('consultation_number', '=', consultationNumber)
    .where('voter_id', '=', from)
    .executeTakeFirstOrThrow()
  await tx
    .updateTable('statement')
    .set({ author_voter: to })
    .where('consultation_number', '=', consultationNumber)
    .where('author_voter', '=', from)
    .execute()
  await tx
    .deleteFrom('voter')
    .where('consultation_number', '=', consultationNumber)
    .where('id', '=', from)
    .execute()
  return Number(numDeletedRows)
}

/** The voters of a consultation that take no more votes. */
export function joinedVoters(db: Queryable, consultationNumber: number) {
  return db
    .selectFrom('joined_voter')
    .select(['id', 'person', 'link_id as linkId'])
    .where('consultation_number', '=', consultationNumber)
    .execute()
}

/** Whether an issued link that is still good was joined to a person: then they take part by it as well as by phone. */
export async function hasLink(db: Queryable, consultationNumber: number, person: number): Promise<boolean> {
  const row = await db
    .selectFrom('joined_voter')
    .innerJoin('consultation_link', 'consultation_link.id', 'joined_voter.link_id')
    .select('joined_voter.id')
    .where('joined_voter.consultation_number', '=', consultationNumber)
    .where('joined_voter.person', '=', person)
    .where('consultation_link.revoked_at', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Whether a voter takes no more votes, and whose all its answers are; undefined where it votes as ever. */
export async function joinedTo(
  db: Queryable,
  consultationNumber: number,
  voterId: number,
): Promise<{ person: number | null } | undefined> {
  return db
    .selectFrom('joined_voter')
    .select('person')
    .where('consultation_number', '=', consultationNumber)
    .where('id', '=', voterId)
    .executeTakeFirst()
}

/** From here on a voter takes no more votes, and whatever had gone to it before goes on to the same person. */
export async function keepJoined(tx: Tx, row: JoinedVoterTable): Promise<void> {
  await tx.insertInto('joined_voter').values(row).execute()
  await tx
    .updateTable('joined_voter')
    .set({ person: row.person })
    .where('consultation_number', '=', row.consultation_number)
    .where('person', '=', row.id)
    .execute()
}

/** Forgets which voters were joined to a person who has been erased. */
export async function forgetJoined(tx: Tx, consultationNumber: number, person: number): Promise<void> {
  await tx
    .deleteFrom('joined_voter')
    .where('consultation_number', '=', consultationNumber)
    .where('person', '=', person)
    .execute()
}

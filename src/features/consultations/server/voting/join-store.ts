import { sql } from 'kysely'
import type { Tx } from '../../../../platform/database/tables.ts'

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

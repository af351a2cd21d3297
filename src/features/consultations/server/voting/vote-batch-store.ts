import { sql } from 'kysely'
import type { Queryable } from '../../../../platform/database/tables.ts'
import type { ChainHead, HashedEvent } from '../../../../platform/events/journal.ts'
import type { Voter } from './voter-token.ts'

/** 0 page or interface, 1 link, 2 paper. */
export type VoteChannel = 0 | 1 | 2

export type VoteRow = {
  voterId: number
  statement: number
  /** Agree 1, disagree −1, pass 0. */
  answer: number
  channel: VoteChannel
  probability: number | null
}

export type VoteBatch = {
  consultation: { id: string; number: number; areaId: string }
  /** The end of the chain that the batch was checked against, and the event that goes on from it. */
  chain: ChainHead
  event: HashedEvent & { hash: string }
  at: Date
  /** One row at most for a voter and a statement. */
  votes: VoteRow[]
  /** Voters that may not have a row yet. */
  voters: Voter[]
  /** Voters whose earlier answers are wanted back. */
  unknown: number[]
}

/**
 * Writes votes, new voters and the event in one statement, so in one commit. It writes all of it or, when the chain has
 * moved on or a statement or the consultation is not open, nothing: then the answer is null. Otherwise it tells what the
 * `unknown` voters had answered before.
 *
 * The row of the chain is changed before anything is inserted, and everything that opens, closes, publishes or withdraws
 * records on the same chain: so none of it can come between the check and the commit.
 */
export async function writeBatch(
  db: Queryable,
  batch: VoteBatch,
): Promise<{ voterId: number; statement: number }[] | null> {
  const { consultation, chain, event, votes, voters } = batch
  const statements = [...new Set(votes.map((vote) => vote.statement))]
  const { rows } = await sql<{ voter_id: number | null; statement_number: number | null }>`
    with settled as (
      select 1 from consultation
      where id = ${consultation.id} and state = 'open' and (closes_at is null or closes_at > ${batch.at})
        and (select count(*) from statement where consultation_number = ${consultation.number}
          and number = any(${list(statements)}::int[]) and state = 'open') = ${statements.length}
    ), moved as (
      update journal_chain set length = length + 1, head = ${event.hash}
      where id = ${chain.id} and length = ${chain.length} and head = ${chain.head} and exists (select from settled)
      returning id
    ), told as (
      insert into journal_event (id, area_id, chain_id, number, kind, actor_kind, actor_id, actor_post, channel,
        happened_on, entered_at, data, previous_hash, hash)
      select ${event.id}, ${consultation.areaId}, moved.id, ${event.number}::int, ${event.kind}, ${event.actorKind},
        ${event.actorId}, ${event.actorPost}, ${event.channel}, ${event.happenedOn}::date, ${batch.at}::timestamptz,
        ${JSON.stringify(event.data)}::jsonb, ${event.previousHash}, ${event.hash}
      from moved
    ), joined as (
      insert into voter (consultation_number, id, area_id, kind, credential, link_id, joined_at)
      select ${consultation.number}::int, v.id, ${consultation.areaId}, v.kind, v.credential, nullif(v.link, ''),
        ${batch.at}::timestamptz
      from moved, unnest(${list(voters.map((one) => one.id))}::bigint[], ${texts(voters, (one) => one.kind)}::text[],
        ${texts(voters, (one) => one.credential)}::text[], ${texts(voters, (one) => one.linkId ?? '')}::text[])
        as v (id, kind, credential, link)
      on conflict (consultation_number, id) do nothing
    ), cast_now as (
      insert into vote (consultation_number, voter_id, statement_number, answer, channel, draw_probability, cast_at)
      select ${consultation.number}::int, v.voter, v.statement, v.answer, v.channel, v.probability,
        ${batch.at}::timestamptz
      from moved, unnest(${list(votes.map((one) => one.voterId))}::bigint[],
        ${list(votes.map((one) => one.statement))}::int[], ${list(votes.map((one) => one.answer))}::smallint[],
        ${list(votes.map((one) => one.channel))}::smallint[],
        ${list(votes.map((one) => one.probability ?? 'null'))}::real[])
        as v (voter, statement, answer, channel, probability)
      on conflict (consultation_number, voter_id, statement_number) do update
      set answer = excluded.answer, channel = excluded.channel, cast_at = excluded.cast_at,
        draw_probability = coalesce(excluded.draw_probability, vote.draw_probability)
    )
    select null::bigint as voter_id, null::int as statement_number from moved
    union all
    select vote.voter_id, vote.statement_number from moved, vote
    where vote.consultation_number = ${consultation.number} and vote.voter_id = any(${list(batch.unknown)}::bigint[])
  `.execute(db)
  if (rows.length === 0) return null
  return rows.flatMap(({ voter_id, statement_number }) =>
    voter_id === null || statement_number === null
      ? []
      : [{ voterId: voter_id, statement: statement_number }],
  )
}

/** An array as the database reads it; several times cheaper than having each value quoted. */
function list(values: (number | string)[]): string {
  return `{${values.join(',')}}`
}

function texts(voters: Voter[], of: (voter: Voter) => string): string {
  return `{${voters.map((voter) => `"${of(voter).replace(/["\\]/g, '\\$&')}"`).join(',')}}`
}

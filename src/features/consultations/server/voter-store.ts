import { sql } from 'kysely'
import type { Queryable, Tx } from '../../../platform/database/tables.ts'
import { type Answer, answerOf } from '../rules/words.ts'
import type { VoterTable, VoteTable } from './tables.ts'
import './tables.ts'

/** How many have voted, and how often: counted once, when a consultation is closed. */
export async function countedVotes(
  db: Queryable,
  consultationNumber: number,
): Promise<{ voters: number; votes: number }> {
  const row = await db
    .selectFrom('vote')
    .select((eb) => [eb.fn.countAll().as('votes'), eb.fn.count('voter_id').distinct().as('voters')])
    .where('consultation_number', '=', consultationNumber)
    .executeTakeFirstOrThrow()
  return { voters: Number(row.voters), votes: Number(row.votes) }
}

/** Makes a voter known who may be known already: two ways in at once make one person. */
export async function keepVoter(tx: Tx, row: VoterTable): Promise<void> {
  await tx
    .insertInto('voter')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function isVoter(db: Queryable, consultationNumber: number, voterId: number): Promise<boolean> {
  const row = await db
    .selectFrom('voter')
    .select('id')
    .where('consultation_number', '=', consultationNumber)
    .where('id', '=', voterId)
    .executeTakeFirst()
  return row !== undefined
}

/** Writes a person's answers; of two answers to one statement the later in time stands. */
export async function keepVotes(tx: Tx, rows: VoteTable[]): Promise<void> {
  await tx
    .insertInto('vote')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(['consultation_number', 'voter_id', 'statement_number'])
        .doUpdateSet((eb) => ({
          answer: eb.ref('excluded.answer'),
          channel: eb.ref('excluded.channel'),
          draw_probability: eb.ref('excluded.draw_probability'),
          cast_at: eb.ref('excluded.cast_at'),
        }))
        .whereRef('vote.cast_at', '<=', sql.ref('excluded.cast_at')),
    )
    .execute()
}

/** Takes a voter out with all votes; says how many votes that were. */
export async function deleteVoter(tx: Tx, consultationNumber: number, voterId: number): Promise<number> {
  const votes = await tx
    .deleteFrom('vote')
    .where('consultation_number', '=', consultationNumber)
    .where('voter_id', '=', voterId)
    .executeTakeFirst()
  await tx
    .deleteFrom('voter')
    .where('consultation_number', '=', consultationNumber)
    .where('id', '=', voterId)
    .execute()
  return Number(votes.numDeletedRows)
}

/** What a voter has answered to one statement; null where nothing. */
export async function answerTo(
  db: Queryable,
  consultationNumber: number,
  voterId: number,
  statement: number,
): Promise<Answer | null> {
  const row = await db
    .selectFrom('vote')
    .select('answer')
    .where('consultation_number', '=', consultationNumber)
    .where('voter_id', '=', voterId)
    .where('statement_number', '=', statement)
    .executeTakeFirst()
  return row ? answerOf(row.answer) : null
}

/** What a voter has answered, in order of the statements. */
export async function answersOfVoter(db: Queryable, consultationNumber: number, voterId: number) {
  return db
    .selectFrom('vote')
    .innerJoin('statement', (join) =>
      join
        .onRef('statement.consultation_number', '=', 'vote.consultation_number')
        .onRef('statement.number', '=', 'vote.statement_number'),
    )
    .select(['statement.number', 'statement.text', 'statement.author', 'statement.state', 'vote.answer'])
    .where('vote.consultation_number', '=', consultationNumber)
    .where('vote.voter_id', '=', voterId)
    .orderBy('statement.number')
    .execute()
}

/** What a voter has written, whatever became of it. */
export async function statementsOfVoter(db: Queryable, consultationNumber: number, voterId: number) {
  return db
    .selectFrom('statement')
    .select(['number', 'text', 'state', 'reason', 'reason_words as words', 'written_at as writtenAt'])
    .where('consultation_number', '=', consultationNumber)
    .where('author_voter', '=', voterId)
    .orderBy('number')
    .execute()
}

/** All consultations there are, with what voters' numbers follow from. */
export async function consultationSecrets(db: Queryable) {
  return db.selectFrom('consultation').select(['id', 'number', 'secret']).orderBy('number').execute()
}

export type VoterKey = { consultationNumber: number; voterId: number }

function wanted(keys: readonly VoterKey[]) {
  const numbers = keys.map((key) => key.consultationNumber)
  const ids = keys.map((key) => key.voterId)
  return sql`unnest(${numbers}::integer[], ${ids}::bigint[]) as key (number, voter)`
}

/** Those of the voters that have left anything: an answer, a statement, or a device that is theirs. */
export async function voterTraces(db: Queryable, keys: readonly VoterKey[]): Promise<VoterKey[]> {
  if (keys.length === 0) return []
  const { rows } = await sql<VoterKey>`
    select key.number as "consultationNumber", key.voter as "voterId" from ${wanted(keys)}
    where exists (
      select from vote where vote.consultation_number = key.number and vote.voter_id = key.voter
    ) or exists (
      select from statement
      where statement.consultation_number = key.number and statement.author_voter = key.voter
    ) or exists (
      select from joined_voter
      where joined_voter.consultation_number = key.number and joined_voter.person = key.voter
    ) order by key.number`.execute(db)
  return rows
}

/** Whether a voter has left an answer or a statement. */
export async function leftAnything(
  db: Queryable,
  consultationNumber: number,
  voterId: number,
): Promise<boolean> {
  return (await voterTraces(db, [{ consultationNumber, voterId }])).length > 0
}

/** Everything that these voters have answered and written, for the file that a person may take along. */
export async function leftByVoters(db: Queryable, keys: readonly VoterKey[]) {
  if (keys.length === 0) return { votes: [], statements: [] }
  const votes = await sql<{ consultation: string; statement: string | null; answer: number; castAt: Date }>`
    select consultation.title as consultation, statement.text as statement, vote.answer, vote.cast_at as "castAt"
    from ${wanted(keys)}
    inner join vote on vote.consultation_number = key.number and vote.voter_id = key.voter
    inner join consultation on consultation.number = key.number
    inner join statement on statement.consultation_number = key.number and statement.number = vote.statement_number
    order by vote.cast_at, vote.statement_number`.execute(db)
  const statements = await sql<{
    consultation: string
    text: string | null
    state: string
    reason: string | null
    words: string | null
    writtenAt: Date
  }>`
    select consultation.title as consultation, statement.text, statement.state, statement.reason,
      statement.reason_words as words, statement.written_at as "writtenAt"
    from ${wanted(keys)}
    inner join statement on statement.consultation_number = key.number and statement.author_voter = key.voter
    inner join consultation on consultation.number = key.number
    order by statement.written_at, statement.number`.execute(db)
  return { votes: votes.rows, statements: statements.rows }
}

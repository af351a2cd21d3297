import type { Queryable, Tx } from '../../../platform/database/tables.ts'
import type { StatementTable } from './tables.ts'
import './tables.ts'

/** The number the next statement gets; call with the consultation's chain locked. */
export async function nextStatementNumber(tx: Tx, consultationNumber: number): Promise<number> {
  const row = await tx
    .selectFrom('statement')
    .select((eb) => eb.fn.max('number').as('last'))
    .where('consultation_number', '=', consultationNumber)
    .executeTakeFirst()
  return Number(row?.last ?? 0) + 1
}

export async function insertStatements(
  tx: Tx,
  rows: (Omit<StatementTable, 'meta'> & { meta: boolean })[],
): Promise<void> {
  await tx.insertInto('statement').values(rows).execute()
}

/** All statements of a consultation, by number. */
export async function statementsOf(db: Queryable, consultationNumber: number) {
  return db
    .selectFrom('statement')
    .select([
      'number',
      'text',
      'text_salt as salt',
      'author',
      'author_voter as authorVoter',
      'state',
      'meta',
      'reason',
      'reason_words as words',
      'written_at as writtenAt',
      'decided_at as decidedAt',
    ])
    .where('consultation_number', '=', consultationNumber)
    .orderBy('number')
    .execute()
}

export type StatementRow = Awaited<ReturnType<typeof statementsOf>>[number]

/** What a new text is held against: everything that waits or can be answered. */
export async function standingStatements(
  db: Queryable,
  consultationNumber: number,
): Promise<{ number: number; text: string | null; authorVoter: number | null }[]> {
  return db
    .selectFrom('statement')
    .select(['number', 'text', 'author_voter as authorVoter'])
    .where('consultation_number', '=', consultationNumber)
    .where('state', 'in', ['waiting', 'open'])
    .orderBy('number')
    .execute()
}

export function statementByNumber(db: Queryable, consultationNumber: number, number: number) {
  return db
    .selectFrom('statement')
    .select(['number', 'text', 'text_salt as salt', 'state', 'author', 'author_voter as authorVoter'])
    .where('consultation_number', '=', consultationNumber)
    .where('number', '=', number)
    .executeTakeFirst()
}

export async function updateStatement(
  tx: Tx,
  key: { consultationNumber: number; number: number },
  change: Partial<
    Pick<
      StatementTable,
      'text' | 'text_salt' | 'state' | 'reason' | 'reason_words' | 'decided_at' | 'author_voter'
    > & { meta: boolean }
  >,
): Promise<void> {
  await tx
    .updateTable('statement')
    .set(change)
    .where('consultation_number', '=', key.consultationNumber)
    .where('number', '=', key.number)
    .execute()
}

/** Whether anybody has answered it; `but` leaves one voter out. */
export async function isVotedOn(
  db: Queryable,
  key: { consultationNumber: number; number: number },
  but: number | null = null,
): Promise<boolean> {
  let query = db
    .selectFrom('vote')
    .select('voter_id')
    .where('consultation_number', '=', key.consultationNumber)
    .where('statement_number', '=', key.number)
    .limit(1)
  if (but !== null) query = query.where('voter_id', '<>', but)
  return (await query.executeTakeFirst()) !== undefined
}

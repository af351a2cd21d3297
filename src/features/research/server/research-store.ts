import type { Db, Tx } from '../../../platform/database/tables.ts'
import type { ProblemItemView, ResearchView } from '../contract.ts'
import type { ProblemItemTable, ResearchTable } from './tables.ts'

export async function insertResearch(tx: Tx, row: ResearchTable, roundIds: string[]): Promise<void> {
  await tx.insertInto('research').values(row).execute()
  await tx
    .insertInto('research_round')
    .values(roundIds.map((roundId) => ({ research_id: row.id, round_id: roundId })))
    .execute()
}

export async function insertProblemItems(tx: Tx, rows: ProblemItemTable[]): Promise<void> {
  await tx.insertInto('problem_item').values(rows).execute()
}

/** The number the next problem item of a round gets; call with the topic's chain locked. */
export async function nextProblemNumber(tx: Tx, roundId: string): Promise<number> {
  const row = await tx
    .selectFrom('problem_item')
    .select((eb) => eb.fn.max('number').as('last'))
    .where('round_id', '=', roundId)
    .executeTakeFirst()
  return (row?.last ?? 0) + 1
}

/** Whether a piece of research was done for this round, among others. */
export async function servesRound(tx: Tx, researchId: string, roundId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('research_round')
    .select('round_id')
    .where('research_id', '=', researchId)
    .where('round_id', '=', roundId)
    .executeTakeFirst()
  return row !== undefined
}

/** All research of a round, oldest first (unknown days last). */
export async function researchOfRound(db: Db | Tx, roundId: string): Promise<ResearchView[]> {
  return db
    .selectFrom('research_round')
    .innerJoin('research', 'research.id', 'research_round.research_id')
    .select([
      'research.id',
      'research.kind',
      'research.place',
      'research.happened_on as happenedOn',
      'research.who',
      'research.people_count as peopleCount',
      'research.findings',
    ])
    .where('research_round.round_id', '=', roundId)
    .orderBy('research.happened_on', (order) => order.asc().nullsLast())
    .orderBy('research.id')
    .execute()
}

export async function problemItemsOfRound(db: Db | Tx, roundId: string): Promise<ProblemItemView[]> {
  return db
    .selectFrom('problem_item')
    .select(['id', 'number', 'category', 'text'])
    .where('round_id', '=', roundId)
    .orderBy('number')
    .execute()
}

/** What rules ask of this feature. */
export async function researchFacts(
  db: Db | Tx,
  roundId: string,
): Promise<{ count: number; problemItems: number }> {
  const row = await db
    .selectNoFrom((eb) => [
      eb
        .selectFrom('research_round')
        .select((inner) => inner.fn.countAll<number>().as('n'))
        .where('round_id', '=', roundId)
        .as('count'),
      eb
        .selectFrom('problem_item')
        .select((inner) => inner.fn.countAll<number>().as('n'))
        .where('round_id', '=', roundId)
        .as('problemItems'),
    ])
    .executeTakeFirstOrThrow()
  return { count: Number(row.count), problemItems: Number(row.problemItems) }
}

import type { Insertable } from 'kysely'
import type { Db, Tx } from '../../../platform/database/tables.ts'
import { withVoided } from '../../corrections/index.rules.ts'
import type { ProblemItemView, ResearchView } from '../contract.ts'
import type { ProblemItemTable, ResearchTable } from './tables.ts'

export async function insertResearch(
  tx: Tx,
  row: Insertable<ResearchTable>,
  roundIds: string[],
): Promise<void> {
  await tx.insertInto('research').values(row).execute()
  await tx
    .insertInto('research_round')
    .values(roundIds.map((roundId) => ({ research_id: row.id, round_id: roundId })))
    .execute()
}

export async function insertProblemItems(tx: Tx, rows: Insertable<ProblemItemTable>[]): Promise<void> {
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

/** Whether a piece of research that stands was done for this round, among others. */
export async function servesRound(tx: Tx, researchId: string, roundId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('research_round')
    .innerJoin('research', 'research.id', 'research_round.research_id')
    .select('round_id')
    .where('research_id', '=', researchId)
    .where('round_id', '=', roundId)
    .where('research.voided_on', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

/** All rounds that a piece of research was done for. */
export async function roundsOfResearch(db: Db | Tx, researchId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('research_round')
    .select('round_id')
    .where('research_id', '=', researchId)
    .execute()
  return rows.map((row) => row.round_id)
}

/** All research of a round, oldest first (unknown days last), with what was struck out. */
export async function researchOfRound(db: Db | Tx, roundId: string): Promise<ResearchView[]> {
  const rows = await db
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
      'research.voided_on as voidedOn',
      'research.void_reason as voidReason',
    ])
    .where('research_round.round_id', '=', roundId)
    .orderBy('research.happened_on', (order) => order.asc().nullsLast())
    .orderBy('research.id')
    .execute()
  return rows.map(withVoided)
}

/** The problem list of a round by number, with what was struck out. */
export async function problemItemsOfRound(db: Db | Tx, roundId: string): Promise<ProblemItemView[]> {
  const rows = await db
    .selectFrom('problem_item')
    .select(['id', 'number', 'category', 'text', 'voided_on as voidedOn', 'void_reason as voidReason'])
    .where('round_id', '=', roundId)
    .orderBy('number')
    .execute()
  return rows.map(withVoided)
}

type NewWording = Pick<ResearchView, 'kind' | 'place' | 'happenedOn' | 'who' | 'peopleCount' | 'findings'>

/** Writes research down as corrected; what it said before is kept by `corrections`. */
export async function correctResearchRow(tx: Tx, id: string, to: NewWording): Promise<void> {
  const { kind, place, happenedOn, who, peopleCount, findings } = to
  await tx
    .updateTable('research')
    .set({ kind, place, happened_on: happenedOn, who, people_count: peopleCount, findings })
    .where('id', '=', id)
    .execute()
}

export async function correctProblemRow(
  tx: Tx,
  id: string,
  to: Pick<ProblemItemView, 'category' | 'text'>,
): Promise<void> {
  await tx.updateTable('problem_item').set(to).where('id', '=', id).execute()
}

/** What rules ask of this feature; what was struck out does not count. */
export async function researchFacts(
  db: Db | Tx,
  roundId: string,
): Promise<{ count: number; problemItems: number }> {
  const row = await db
    .selectNoFrom((eb) => [
      eb
        .selectFrom('research_round')
        .innerJoin('research', 'research.id', 'research_round.research_id')
        .select((inner) => inner.fn.countAll<number>().as('n'))
        .where('round_id', '=', roundId)
        .where('research.voided_on', 'is', null)
        .as('count'),
      eb
        .selectFrom('problem_item')
        .select((inner) => inner.fn.countAll<number>().as('n'))
        .where('round_id', '=', roundId)
        .where('voided_on', 'is', null)
        .as('problemItems'),
    ])
    .executeTakeFirstOrThrow()
  return { count: Number(row.count), problemItems: Number(row.problemItems) }
}

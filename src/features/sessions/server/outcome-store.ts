import type { Insertable } from 'kysely'
import type { Queryable, Tx } from '../../../platform/database/tables.ts'
import { withVoided } from '../../corrections/index.rules.ts'
import type {
  CommitmentView,
  ConsensusView,
  DissentView,
  ExplainDissentRequest,
  OpinionView,
} from '../contract.ts'
import type { CommitmentTable, ConsensusPointTable, DissentTable, OpinionTable } from './tables.ts'

type Numbered = 'opinion' | 'consensus_point' | 'dissent' | 'commitment'

/** The number the next row of a round gets; call with the topic's chain locked. */
export async function nextNumber(tx: Tx, table: Numbered, roundId: string): Promise<number> {
  const row = await tx
    .selectFrom(table)
    .select((eb) => eb.fn.max('number').as('last'))
    .where('round_id', '=', roundId)
    .executeTakeFirst()
  return Number(row?.last ?? 0) + 1
}

export async function insertOpinions(tx: Tx, rows: Insertable<OpinionTable>[]): Promise<void> {
  await tx.insertInto('opinion').values(rows).execute()
}

export async function insertOutcome(
  tx: Tx,
  outcome: {
    consensus: Insertable<ConsensusPointTable>[]
    dissents: Insertable<DissentTable>[]
    commitments: Insertable<CommitmentTable>[]
  },
): Promise<void> {
  if (outcome.consensus.length > 0) await tx.insertInto('consensus_point').values(outcome.consensus).execute()
  if (outcome.dissents.length > 0) await tx.insertInto('dissent').values(outcome.dissents).execute()
  if (outcome.commitments.length > 0) await tx.insertInto('commitment').values(outcome.commitments).execute()
}

/** How much of a round a session has standing on record: opinions, consensus, dissents and commitments together. */
export async function entriesOf(db: Queryable, sessionId: string, roundId: string): Promise<number> {
  const tables = ['opinion', 'consensus_point', 'dissent', 'commitment'] as const
  let entries = 0
  for (const table of tables) {
    const row = await db
      .selectFrom(table)
      .select((eb) => eb.fn.countAll().as('count'))
      .where('round_id', '=', roundId)
      .where('session_id', '=', sessionId)
      .where('voided_on', 'is', null)
      .executeTakeFirstOrThrow()
    entries += Number(row.count)
  }
  return entries
}

const struck = ['voided_on as voidedOn', 'void_reason as voidReason'] as const

/** What was said in the sessions of a round by number, with what was struck out. */
export async function opinionsOfRound(db: Queryable, roundId: string): Promise<OpinionView[]> {
  const rows = await db
    .selectFrom('opinion')
    .select([
      'id',
      'number',
      'session_id as sessionId',
      'speaker',
      'speaker_group as speakerGroup',
      'channel',
      'kind',
      'words',
      ...struck,
    ])
    .where('round_id', '=', roundId)
    .orderBy('number')
    .execute()
  return rows.map(withVoided)
}

/** The points of agreement of a round by number, with what was struck out. */
export async function consensusOfRound(db: Queryable, roundId: string): Promise<ConsensusView[]> {
  const rows = await db
    .selectFrom('consensus_point')
    .select(['id', 'number', 'text', ...struck])
    .where('round_id', '=', roundId)
    .orderBy('number')
    .execute()
  return rows.map(withVoided)
}

/** The differing opinions of a round by number, with what was struck out. */
export async function dissentsOfRound(db: Queryable, roundId: string): Promise<DissentView[]> {
  const rows = await db
    .selectFrom('dissent')
    .select([
      'id',
      'number',
      'speaker_group as speakerGroup',
      'text',
      'explanation',
      'explained_by as explainedBy',
      'explained_on as explainedOn',
      'accepted',
      ...struck,
    ])
    .where('round_id', '=', roundId)
    .orderBy('number')
    .execute()
  return rows.map(withVoided)
}

/** What bodies took on in the sessions of a round by number, with what was struck out. */
export async function commitmentsOfRound(db: Queryable, roundId: string): Promise<CommitmentView[]> {
  const rows = await db
    .selectFrom('commitment')
    .select([
      'id',
      'number',
      'body_name as bodyName',
      'body_id as bodyId',
      'text',
      'due_on as dueOn',
      ...struck,
    ])
    .where('round_id', '=', roundId)
    .orderBy('number')
    .execute()
  return rows.map(withVoided)
}

/** A standing dissent of a round, with the salt that seals its texts and the session that heard it. */
export async function dissentForExplaining(tx: Tx, roundId: string, dissentId: string) {
  return tx
    .selectFrom('dissent')
    .select(['id', 'number', 'explanation', 'text_salt as salt', 'session_id as sessionId'])
    .where('round_id', '=', roundId)
    .where('id', '=', dissentId)
    .where('voided_on', 'is', null)
    .executeTakeFirst()
}

export async function setExplanation(tx: Tx, request: ExplainDissentRequest): Promise<void> {
  await tx
    .updateTable('dissent')
    .set({
      explanation: request.explanation,
      explained_by: request.explainedBy,
      explained_on: request.explainedOn ?? null,
      accepted: request.accepted ?? null,
    })
    .where('id', '=', request.dissentId)
    .execute()
}

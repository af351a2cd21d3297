import { type Insertable, sql } from 'kysely'
import { dayOf } from '../../../base/day.ts'
import type { Queryable, Tx } from '../../../platform/database/tables.ts'
import type { CorrectionView } from '../contract.ts'
import type { Corrected, CorrectedKind, Entry, EntryKind } from '../rules/entries.ts'
import type { CorrectionTable } from './tables.ts'
import '../../topics/index.ts'

const columns = {
  research: 'research_id',
  problem: 'problem_item_id',
  opinion: 'opinion_id',
  consensus: 'consensus_point_id',
  dissent: 'dissent_id',
  commitment: 'commitment_id',
  evaluation: 'evaluation_id',
} as const satisfies Record<CorrectedKind, keyof CorrectionTable>
const kinds = Object.keys(columns) as CorrectedKind[]

/** Where the entries of each kind lie; that one was struck out, and why, is written there in the same two columns. */
const tables = {
  research: 'research',
  problem: 'problem_item',
  opinion: 'opinion',
  consensus: 'consensus_point',
  dissent: 'dissent',
  commitment: 'commitment',
} as const satisfies Record<EntryKind, string>
const struckKinds = Object.keys(tables) as EntryKind[]

type Kept = Omit<Insertable<CorrectionTable>, (typeof columns)[CorrectedKind] | 'position'>

/** Keeps what an entry said before; the entry itself is changed by the feature that owns it. */
export async function insertCorrection(tx: Tx, entry: Corrected, row: Kept): Promise<void> {
  await tx
    .insertInto('correction')
    .values({ ...row, [columns[entry.kind]]: entry.id })
    .execute()
}

/** All corrections of a topic's record, oldest first. */
export async function correctionsOfTopic(db: Queryable, topicId: string): Promise<CorrectionView[]> {
  const rows = await db
    .selectFrom('round')
    .innerJoin('correction', 'correction.round_id', 'round.id')
    .select([
      'correction.id',
      'correction.research_id',
      'correction.problem_item_id',
      'correction.opinion_id',
      'correction.consensus_point_id',
      'correction.dissent_id',
      'correction.commitment_id',
      'correction.evaluation_id',
      'correction.changes',
      'correction.reason',
      'correction.was_public as wasPublic',
      'correction.corrected_by as correctedBy',
      'correction.entered_at as enteredAt',
    ])
    .where('round.topic_id', '=', topicId)
    .orderBy('correction.position')
    .execute()
  return rows.map(({ id, changes, reason, wasPublic, correctedBy, enteredAt, ...names }) => {
    const kind = kinds.find((one) => names[columns[one]] !== null)!
    return {
      id,
      entry: { kind, id: names[columns[kind]]! },
      changes,
      reason,
      wasPublic,
      correctedOn: dayOf(enteredAt),
      correctedBy,
    }
  })
}

/** Strikes an entry out; it stays with its reason. */
export async function strikeEntry(
  tx: Tx,
  entry: Entry,
  trace: { on: string; reason: string },
): Promise<void> {
  await sql`
    update ${sql.table(tables[entry.kind])} set voided_on = ${trace.on}, void_reason = ${trace.reason}
    where id = ${entry.id}`.execute(tx)
}

/** Why entries of a topic's record were struck out, by their ids: the journal holds no free text. */
export async function voidReasonsOfTopic(db: Queryable, topicId: string): Promise<Map<string, string>> {
  const ofKind = (kind: EntryKind) => {
    const served =
      kind === 'research'
        ? sql`entry.id in (select research_id from research_round where round_id = round.id)`
        : sql`entry.round_id = round.id`
    return sql`
      select entry.id, entry.void_reason as reason from round join ${sql.table(tables[kind])} entry on ${served}
      where round.topic_id = ${topicId} and entry.void_reason is not null`
  }
  const { rows } = await sql<{
    id: string
    reason: string
  }>`${sql.join(struckKinds.map(ofKind), sql` union all `)}`.execute(db)
  return new Map(rows.map((row) => [row.id, row.reason]))
}

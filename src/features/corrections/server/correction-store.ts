import type { Insertable } from 'kysely'
import { dayOf } from '../../../base/day.ts'
import type { Queryable, Tx } from '../../../platform/database/tables.ts'
import type { CorrectionView } from '../contract.ts'
import type { Entry, EntryKind } from '../rules/entries.ts'
import type { CorrectionTable } from './tables.ts'
import '../../topics/index.ts'

const columns = {
  research: 'research_id',
  problem: 'problem_item_id',
  opinion: 'opinion_id',
  consensus: 'consensus_point_id',
  dissent: 'dissent_id',
  commitment: 'commitment_id',
} as const satisfies Record<EntryKind, keyof CorrectionTable>
const kinds = Object.keys(columns) as EntryKind[]

type Kept = Omit<Insertable<CorrectionTable>, (typeof columns)[EntryKind] | 'position'>

/** Keeps what an entry said before; the entry itself is changed by the feature that owns it. */
export async function insertCorrection(tx: Tx, entry: Entry, row: Kept): Promise<void> {
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

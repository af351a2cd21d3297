import type { Db, Tx } from '../../../platform/database/tables.ts'
import type { MilestoneTable } from './tables.ts'
import './tables.ts'

export function milestonesOfTopic(db: Db | Tx, topicId: string) {
  return db
    .selectFrom('round')
    .innerJoin('milestone', 'milestone.round_id', 'round.id')
    .selectAll('milestone')
    .where('round.topic_id', '=', topicId)
    .execute()
}

export async function insertMilestones(tx: Tx, rows: MilestoneTable[]): Promise<void> {
  if (rows.length > 0) await tx.insertInto('milestone').values(rows).execute()
}

export async function moveMilestone(
  tx: Tx,
  row: Pick<MilestoneTable, 'round_id' | 'milestone' | 'reached_on'>,
) {
  await tx
    .updateTable('milestone')
    .set({ reached_on: row.reached_on })
    .where('round_id', '=', row.round_id)
    .where('milestone', '=', row.milestone)
    .execute()
}

export async function deleteMilestone(
  tx: Tx,
  row: Pick<MilestoneTable, 'round_id' | 'milestone'>,
): Promise<void> {
  await tx
    .deleteFrom('milestone')
    .where('round_id', '=', row.round_id)
    .where('milestone', '=', row.milestone)
    .execute()
}

/** The first events of a round's milestones when they have to be found again: the last one of the chain stands in. */
export async function lastEvent(db: Db | Tx, chainId: string) {
  return db
    .selectFrom('journal_event')
    .select(['id', 'happened_on as happenedOn', 'entered_at as enteredAt'])
    .where('chain_id', '=', chainId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
}

import type { Db, Tx } from '../../../platform/database/tables.ts'
import type { SuggestionTable } from './tables.ts'
import './tables.ts'

export async function insertSuggestions(tx: Tx, rows: SuggestionTable[]): Promise<void> {
  if (rows.length > 0) await tx.insertInto('suggestion').values(rows).execute()
}

export async function changeSuggestion(tx: Tx, id: string, text: string): Promise<void> {
  await tx.updateTable('suggestion').set({ text }).where('id', '=', id).execute()
}

export async function voidSuggestionRow(
  tx: Tx,
  id: string,
  trace: { on: string; reason: string; mergedIntoId: string | null },
): Promise<void> {
  await tx
    .updateTable('suggestion')
    .set({ voided_on: trace.on, void_reason: trace.reason, merged_into_id: trace.mergedIntoId })
    .where('id', '=', id)
    .execute()
}

/** The standing points of consensus of a round, which a list may start from. */
export async function consensusPointsOfRound(db: Db | Tx, roundId: string) {
  return db
    .selectFrom('consensus_point')
    .select(['id', 'number', 'text'])
    .where('round_id', '=', roundId)
    .where('voided_on', 'is', null)
    .orderBy('number')
    .execute()
}

/** The name of the room that holds a round's topic: who submits and tells when nobody else is named. */
export async function roomName(db: Db | Tx, roomId: string): Promise<string> {
  const row = await db.selectFrom('room').select('name').where('id', '=', roomId).executeTakeFirstOrThrow()
  return row.name
}

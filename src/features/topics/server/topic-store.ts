import type { Insertable, InsertObject, Updateable, UpdateObject } from 'kysely'
import type { Db, Tables, Tx } from '../../../platform/database/tables.ts'
import type { OwnRuleSettings } from '../../methods/index.ts'
import type { ApprovalTable, FilingTable, NoticeTable, RoundTable, RulePassTable } from './tables.ts'

/** What a room gives a topic that is drafted in it. */
export type TopicRoom = {
  id: string
  name: string
  areaId: string
  organisationId: string
  organisationName: string
  path: string
  methodId: string
  endedOn: string | null
}

export async function topicRoom(db: Db | Tx, roomId: string): Promise<TopicRoom | undefined> {
  return roomQuery(db, roomId).executeTakeFirst()
}

/** The same for what is begun in a room: whoever wants to end the room meanwhile waits, and sees it then. */
export async function heldRoom(tx: Tx, roomId: string): Promise<TopicRoom | undefined> {
  return roomQuery(tx, roomId).forKeyShare(['room']).executeTakeFirst()
}

function roomQuery(db: Db | Tx, roomId: string) {
  return db
    .selectFrom('room')
    .innerJoin('organisation', 'organisation.id', 'room.organisation_id')
    .select([
      'room.id',
      'room.name',
      'room.area_id as areaId',
      'organisation.id as organisationId',
      'organisation.name as organisationName',
      'organisation.path',
      'room.method_id as methodId',
      'room.ended_on as endedOn',
    ])
    .where('room.id', '=', roomId)
}

/** The paths of an organisation and all above it, from the top: `/a/b/` gives `/a/` and `/a/b/`. */
export function pathsDownTo(path: string): string[] {
  const parts = path.split('/').filter(Boolean)
  return parts.map((_, index) => `/${parts.slice(0, index + 1).join('/')}/`)
}

/** What the organisations from the top down to this one have set for themselves. */
export async function settingsDownTo(db: Db | Tx, path: string): Promise<OwnRuleSettings[]> {
  const rows = await db
    .selectFrom('organisation')
    .select('settings')
    .where('path', 'in', pathsDownTo(path))
    .orderBy((eb) => eb.fn('length', ['path']))
    .execute()
  return rows.map((row) => row.settings)
}

export async function insertTopic(tx: Tx, row: InsertObject<Tables, 'topic'>): Promise<void> {
  await tx.insertInto('topic').values(row).execute()
}

export async function insertRound(tx: Tx, row: Insertable<RoundTable>): Promise<void> {
  await tx.insertInto('round').values(row).execute()
}

/** Changes columns of a topic and moves it to the top of every list. */
export async function changeTopic(
  tx: Tx,
  topicId: string,
  now: Date,
  columns: UpdateObject<Tables, 'topic'>,
): Promise<void> {
  await tx
    .updateTable('topic')
    .set({ ...columns, changed_at: now })
    .where('id', '=', topicId)
    .execute()
}

/** Something of the topic changed: lists show it first, and pages kept for readers are made anew. */
export async function touchTopic(tx: Tx, topicId: string, now: Date): Promise<void> {
  await changeTopic(tx, topicId, now, {})
}

export async function changeRound(tx: Tx, roundId: string, columns: Updateable<RoundTable>): Promise<void> {
  await tx.updateTable('round').set(columns).where('id', '=', roundId).execute()
}

export async function insertApproval(tx: Tx, row: ApprovalTable): Promise<void> {
  await tx.insertInto('approval').values(row).execute()
}

export async function insertFiling(tx: Tx, row: FilingTable): Promise<void> {
  await tx.insertInto('filing').values(row).execute()
}

/** Notes that what was filed has arrived; answers with the filings that it was. */
export async function receiveFiling(
  tx: Tx,
  roundId: string,
  receipt: { receivedOn: string; receiptNumber: string | null },
): Promise<string[]> {
  const rows = await tx
    .updateTable('filing')
    .set({ received_on: receipt.receivedOn, receipt_number: receipt.receiptNumber })
    .where('round_id', '=', roundId)
    .returning('id')
    .execute()
  return rows.map((row) => row.id)
}

export async function insertNotice(tx: Tx, row: NoticeTable): Promise<void> {
  await tx.insertInto('notice').values(row).execute()
}

/** Keeps that a rule of a round was passed: by a right-holder with a reason, or because the source is silent. */
export async function insertRulePass(tx: Tx, row: Insertable<RulePassTable>): Promise<void> {
  await tx.insertInto('rule_pass').values(row).execute()
}

/** The path of the place whose decision a scan belongs to, or null for a file that belongs to none. */
export async function placeOfScan(db: Db | Tx, fileId: string): Promise<string | null> {
  const row = await db
    .selectFrom('approval')
    .innerJoin('round', 'round.id', 'approval.round_id')
    .innerJoin('topic', 'topic.id', 'round.topic_id')
    .innerJoin('organisation', 'organisation.id', 'topic.organisation_id')
    .select('organisation.path')
    .where('approval.file_id', '=', fileId)
    .executeTakeFirst()
  return row?.path ?? null
}

/** The rooms below some places where something new can begin, by place and name. */
export async function roomsBelow(db: Db | Tx, paths: string[]) {
  if (paths.length === 0) return []
  return db
    .selectFrom('room')
    .innerJoin('organisation', 'organisation.id', 'room.organisation_id')
    .select(['room.id', 'room.name', 'organisation.name as organisationName'])
    .where((eb) => eb.or(paths.map((path) => eb('organisation.path', 'like', `${path}%`))))
    .where('room.ended_on', 'is', null)
    .orderBy('organisation.path')
    .orderBy('room.name')
    .limit(1000)
    .execute()
}

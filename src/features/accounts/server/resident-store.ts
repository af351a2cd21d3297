import { newId } from '../../../base/id.ts'
import type { Db, Tx } from '../../../platform/database/tables.ts'
import type { OwnConcern, OwnJudgement } from '../contract.ts'
import './tables.ts'

/** The resident of a phone, made known on the first sign-in; two at once get the same one. */
export async function residentByPhone(tx: Tx, phone: string, now: Date): Promise<string> {
  await tx
    .insertInto('resident')
    .values({ id: newId(now), area_id: 'city', phone, created_at: now, erased_at: null })
    .onConflict((conflict) => conflict.column('phone').doNothing())
    .execute()
  const row = await tx
    .selectFrom('resident')
    .select('id')
    .where('phone', '=', phone)
    .executeTakeFirstOrThrow()
  return row.id
}

export function residentById(db: Db | Tx, id: string) {
  return db
    .selectFrom('resident')
    .select(['id', 'phone', 'created_at as createdAt'])
    .where('id', '=', id)
    .executeTakeFirst()
}

export function lockedResident(tx: Tx, id: string) {
  return tx.selectFrom('resident').select(['id', 'phone']).where('id', '=', id).forUpdate().executeTakeFirst()
}

// A person's own data lies in the tables of features that stand above this one; it is gathered and parted with here,
// so that one place answers for all of it.

/** The concerns that a resident raised while signed in, newest first. */
export async function concernsOfResident(
  db: Db | Tx,
  residentId: string,
  limit: number,
): Promise<OwnConcern[]> {
  const rows = await db
    .selectFrom('concern')
    .innerJoin('room', 'room.id', 'concern.room_id')
    .select([
      'concern.follow_code as followCode',
      'concern.words',
      'room.name as roomName',
      'concern.entered_at as enteredAt',
      'concern.triage',
    ])
    .where('concern.resident_id', '=', residentId)
    .orderBy('concern.entered_at', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ triage, ...row }) => ({ ...row, settled: triage !== null }))
}

/** What a resident thought of results, the latest first. */
export async function judgementsOfResident(
  db: Db | Tx,
  residentId: string,
  limit: number,
): Promise<OwnJudgement[]> {
  return db
    .selectFrom('evaluation_answer')
    .innerJoin('evaluation', 'evaluation.id', 'evaluation_answer.evaluation_id')
    .innerJoin('round', 'round.id', 'evaluation.round_id')
    .innerJoin('topic', 'topic.id', 'round.topic_id')
    .select([
      'topic.id as topicId',
      'topic.title as topicTitle',
      'topic.is_public as isPublic',
      'round.number as roundNumber',
      'evaluation_answer.value',
      'evaluation_answer.entered_at as answeredAt',
    ])
    .where('evaluation_answer.respondent', '=', `resident:${residentId}`)
    .orderBy('evaluation_answer.entered_at', 'desc')
    .limit(limit)
    .execute()
}

/** Everything that is kept of a resident, for the file that the resident may take along. */
export async function allOfResident(db: Db | Tx, residentId: string) {
  const concerns = await db
    .selectFrom('concern')
    .innerJoin('room', 'room.id', 'concern.room_id')
    .select([
      'concern.follow_code as number',
      'concern.words',
      'room.name as room',
      'concern.phone',
      'concern.channel',
      'concern.entered_at as enteredAt',
      'concern.triage',
      'concern.triage_reason as triageReason',
    ])
    .where('concern.resident_id', '=', residentId)
    .orderBy('concern.entered_at')
    .execute()
  const answers = await db
    .selectFrom('evaluation_answer')
    .innerJoin('evaluation', 'evaluation.id', 'evaluation_answer.evaluation_id')
    .innerJoin('round', 'round.id', 'evaluation.round_id')
    .innerJoin('topic', 'topic.id', 'round.topic_id')
    .select([
      'topic.title as topic',
      'evaluation_answer.value',
      'evaluation_answer.comment',
      'evaluation_answer.entered_at as answeredAt',
    ])
    .where('evaluation_answer.respondent', '=', `resident:${residentId}`)
    .orderBy('evaluation_answer.entered_at')
    .execute()
  const logins = await db
    .selectFrom('login')
    .select(['created_at as openedAt', 'seen_at as lastSeenAt', 'expires_at as endsAt'])
    .where('resident_id', '=', residentId)
    .orderBy('created_at')
    .execute()
  return { concerns, answers, logins }
}

/**
 * Takes a phone number out of everything: the resident, concerns (also those raised without signing in), codes and
 * messages. Returns from how many concerns it was taken.
 */
export async function erasePhone(tx: Tx, residentId: string, phone: string, now: Date): Promise<number> {
  const concerns = await tx
    .updateTable('concern')
    .set({ phone: null })
    .where('phone', 'is not', null)
    .where((eb) => eb.or([eb('resident_id', '=', residentId), eb('phone', '=', phone)]))
    .executeTakeFirst()
  await tx.deleteFrom('login_code').where('phone', '=', phone).execute()
  await tx.updateTable('message').set({ recipient: '', text: '' }).where('recipient', '=', phone).execute()
  await tx.updateTable('resident').set({ phone: null, erased_at: now }).where('id', '=', residentId).execute()
  return Number(concerns.numUpdatedRows)
}

import { sql } from 'kysely'
import { maskPhone } from '../../../base/mask.ts'
import { searchTokens } from '../../../platform/database/search-text.ts'
import type { Db, Tx } from '../../../platform/database/tables.ts'
import { mayReadLike, mostAlike, tellingOf } from '../../topics/index.ts'
import type { ConcernRow, ConcernView, FollowedConcern, SimilarConcern } from '../contract.ts'
import { joinedConcern, topicOfMerges } from './merge-store.ts'
import type { ConcernTable, UnmaskingTable } from './tables.ts'
import './tables.ts'
import '../../organisations/index.ts'

export async function insertConcern(
  tx: Tx,
  row: Omit<
    ConcernTable,
    | 'search'
    | 'triage'
    | 'triage_reason'
    | 'triage_target'
    | 'triage_topic_id'
    | 'triage_concern_id'
    | 'triaged_on'
    | 'triaged_by'
  >,
): Promise<void> {
  await tx
    .insertInto('concern')
    .values({
      ...row,
      triage: null,
      triage_reason: null,
      triage_target: null,
      triage_topic_id: null,
      triage_concern_id: null,
      triaged_on: null,
      triaged_by: null,
      search: sql<string>`to_tsvector('simple', ${searchTokens(row.words)})`,
    })
    .execute()
}

export function lockedConcern(tx: Tx, id: string) {
  return tx
    .selectFrom('concern')
    .innerJoin('room', 'room.id', 'concern.room_id')
    .innerJoin('organisation', 'organisation.id', 'room.organisation_id')
    .select([
      'concern.id',
      'concern.area_id as areaId',
      'concern.room_id as roomId',
      'concern.triage',
      'concern.source',
      'concern.phone',
      'concern.raised_on as raisedOn',
      'concern.practice',
      'organisation.path',
    ])
    .where('concern.id', '=', id)
    .forUpdate('concern')
    .executeTakeFirst()
}

export function lockedConcernOfCode(tx: Tx, followCode: string) {
  return tx
    .selectFrom('concern')
    .select(['id', 'phone'])
    .where('follow_code', '=', followCode)
    .forUpdate()
    .executeTakeFirst()
}

export async function dropPhone(tx: Tx, id: string): Promise<void> {
  await tx.updateTable('concern').set({ phone: null }).where('id', '=', id).execute()
}

export async function storeTriage(
  tx: Tx,
  id: string,
  triage: Pick<
    ConcernTable,
    | 'triage'
    | 'triage_reason'
    | 'triage_target'
    | 'triage_topic_id'
    | 'triage_concern_id'
    | 'triaged_on'
    | 'triaged_by'
  >,
): Promise<void> {
  await tx.updateTable('concern').set(triage).where('id', '=', id).execute()
}

export async function insertUnmasking(tx: Tx, row: UnmaskingTable): Promise<void> {
  await tx.insertInto('unmasking').values(row).execute()
}

/** How many concerns came from this phone within the last day: limits are by phone, never by address. */
export async function concernsOfPhone(tx: Tx, phone: string, since: Date): Promise<number> {
  const row = await tx
    .selectFrom('concern')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('phone', '=', phone)
    .where('entered_at', '>', since)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

function views(db: Db | Tx) {
  return db
    .selectFrom('concern')
    .innerJoin('room', 'room.id', 'concern.room_id')
    .innerJoin('organisation', 'organisation.id', 'room.organisation_id')
    .leftJoin('account', 'account.id', 'concern.entered_by')
    .leftJoin('topic', (join) =>
      join.on((eb) => eb('topic.id', '=', eb.fn.coalesce('concern.triage_topic_id', topicOfMerges))),
    )
    .select([
      'concern.id',
      'concern.area_id as areaId',
      'concern.room_id as roomId',
      'organisation.path',
      'concern.follow_code as followCode',
      'concern.words',
      'room.name as roomName',
      'concern.entered_at as enteredAt',
      'concern.raised_on as raisedOn',
      'concern.answer_by as answerBy',
      'concern.source',
      'concern.channel',
      'concern.phone',
      'concern.consent',
      'account.post_line as enteredBy',
      'concern.triage',
      'concern.triage_reason as triageReason',
      'concern.triage_target as triageTarget',
      'concern.triaged_on as triagedOn',
      'concern.triage_topic_id as triageTopicId',
      'concern.practice',
      'topic.id as topicId',
      'topic.title as topicTitle',
      'topic.is_public as topicIsPublic',
    ])
}

/** A concern as staff see it, or undefined. */
export async function concernById(db: Db | Tx, id: string): Promise<ConcernView | undefined> {
  const row = await views(db).where('concern.id', '=', id).executeTakeFirst()
  if (!row) return undefined
  const { phone, topicId, topicTitle, topicIsPublic: _public, ...rest } = row
  return {
    ...rest,
    maskedPhone: phone ? maskPhone(phone) : null,
    topic: topicId && topicTitle ? { id: topicId, title: topicTitle } : null,
  }
}

/** What the holder of a follow code sees, or undefined. */
export async function concernByCode(db: Db | Tx, code: string): Promise<FollowedConcern | undefined> {
  const row = await views(db).where('concern.follow_code', '=', code).executeTakeFirst()
  if (!row) return undefined
  const topic =
    row.topicId && row.topicTitle && row.topicIsPublic ? { id: row.topicId, title: row.topicTitle } : null
  return {
    followCode: row.followCode,
    words: row.words,
    roomName: row.roomName,
    enteredAt: row.enteredAt,
    raisedOn: row.raisedOn,
    answerBy: row.answerBy,
    hasPhone: row.phone !== null,
    triage: row.triage,
    triageReason: row.triageReason,
    triageTarget: row.triageTarget,
    triagedOn: row.triagedOn,
    topic,
    joined: row.triage === 'merged' && !topic ? await joinedConcern(db, row.id) : null,
    practice: row.practice,
  }
}

/** Concerns that belong to a topic: what became it and what was merged into it, in the order they came. */
export function concernsOfTopic(db: Db | Tx, topicId: string) {
  return db
    .selectFrom('concern')
    .select([
      'id',
      'words',
      'channel',
      'source',
      'raised_on as raisedOn',
      'entered_at as enteredAt',
      'triage',
    ])
    .where('triage_topic_id', '=', topicId)
    .orderBy('id')
    .limit(50)
    .execute()
}

type Scope = { paths: string[]; open: boolean; after: { enteredAt: Date; id: string } | null; limit: number }

/** Concerns of rooms below the given paths: open ones oldest first, done ones newest first. */
export async function concernsWithin(db: Db | Tx, scope: Scope): Promise<ConcernRow[]> {
  if (scope.paths.length === 0) return []
  const direction = scope.open ? 'asc' : 'desc'
  let query = db
    .selectFrom('concern')
    .innerJoin('room', 'room.id', 'concern.room_id')
    .innerJoin('organisation', 'organisation.id', 'room.organisation_id')
    .select([
      'concern.id',
      'concern.words',
      'room.name as roomName',
      'concern.entered_at as enteredAt',
      'concern.channel',
      'concern.triage',
      'concern.practice',
    ])
    .where('concern.triage', scope.open ? 'is' : 'is not', null)
    .where((eb) => eb.or(scope.paths.map((path) => eb('organisation.path', 'like', `${path}%`))))
    .orderBy('concern.entered_at', direction)
    .orderBy('concern.id', direction)
    .limit(scope.limit)
  if (scope.after) {
    const { enteredAt, id } = scope.after
    query = query.where((eb) =>
      eb(eb.refTuple('concern.entered_at', 'concern.id'), scope.open ? '>' : '<', eb.tuple(enteredAt, id)),
    )
  }
  return query.execute()
}

const candidates = 80

function briefConcerns(db: Db | Tx) {
  return db
    .selectFrom('concern')
    .innerJoin('room', 'room.id', 'concern.room_id')
    .innerJoin('organisation', 'organisation.id', 'room.organisation_id')
    .select([
      'concern.id',
      'concern.words',
      'room.name as roomName',
      'concern.entered_at as enteredAt',
      'organisation.path',
    ])
}

/**
 * Concerns of an area that read alike, most alike first; a person decides whether it is the same matter. Their words
 * are for those who may read them where they were raised: pages ask. `own` is the concern itself, of whose room those
 * are found too that share but a character or two with a short sentence.
 */
export async function similarConcerns(
  db: Db | Tx,
  areaId: string,
  words: string,
  own: { id: string; roomId: string } | null,
): Promise<SimilarConcern[]> {
  const alike = mayReadLike(tellingOf(words), 'concern', { areaId, roomId: own?.roomId ?? null })
  if (alike === null) return []
  const rows = await briefConcerns(db)
    .where(alike.condition)
    .where('concern.id', '!=', own?.id ?? '')
    .orderBy(alike.rank, 'desc')
    .orderBy('concern.id', 'desc')
    .limit(candidates)
    .execute()
  return mostAlike(words, rows, (row) => row.words)
}

/** Other concerns of the same room that wait, the newest first: one of them may be the same matter in other words. */
export function waitingBeside(
  db: Db | Tx,
  concern: { id: string; roomId: string },
  limit: number,
): Promise<SimilarConcern[]> {
  return briefConcerns(db)
    .where('concern.room_id', '=', concern.roomId)
    .where('concern.triage', 'is', null)
    .where('concern.id', '!=', concern.id)
    .orderBy('concern.entered_at', 'desc')
    .orderBy('concern.id')
    .limit(limit)
    .execute()
}

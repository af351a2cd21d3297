import type { Queryable, Tx } from '../../../platform/database/tables.ts'
import { type ParticipantFacts, stopsAt } from '../../methods/index.ts'
import type { AttendanceRow, ParticipantsView, PlaceView, Reply } from '../contract.ts'
import type { AttendanceTable, ParticipantTable } from './tables.ts'
import '../../topics/index.ts'

export type NewPlace = Omit<ParticipantTable, 'withdrawn_at'>

export async function insertPlaces(tx: Tx, rows: NewPlace[]): Promise<void> {
  if (rows.length > 0) await tx.insertInto('participant').values(rows).execute()
}

export type PlaceChange = Pick<
  ParticipantTable,
  'category' | 'people_group' | 'name' | 'name_salt' | 'head_count' | 'reply' | 'withdrawn_at'
>

export async function updatePlace(tx: Tx, id: string, change: Partial<PlaceChange>): Promise<void> {
  await tx.updateTable('participant').set(change).where('id', '=', id).execute()
}

/** A place off the table: its row stays, with the moment. */
export async function withdrawPlaces(tx: Tx, ids: string[], now: Date): Promise<void> {
  if (ids.length > 0) {
    await tx.updateTable('participant').set({ withdrawn_at: now }).where('id', 'in', ids).execute()
  }
}

export async function setReply(tx: Tx, id: string, reply: Reply | null): Promise<void> {
  await tx.updateTable('participant').set({ reply }).where('id', '=', id).execute()
}

/** Writes who came to a sub-event; a count written before is replaced. */
export async function upsertAttendance(tx: Tx, rows: AttendanceTable[]): Promise<void> {
  if (rows.length === 0) return
  await tx
    .insertInto('attendance')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(['sub_event_id', 'participant_id'])
        .doUpdateSet((eb) => ({ present_count: eb.ref('excluded.present_count') })),
    )
    .execute()
}

/** All places of a round with the fullest attendance of each, withdrawn ones too, in the order of writing. */
export async function placesOfRound(db: Queryable, roundId: string): Promise<PlaceView[]> {
  const rows = await db
    .selectFrom('participant')
    .leftJoin('attendance', 'attendance.participant_id', 'participant.id')
    .select((eb) => [
      'participant.id',
      'participant.category',
      'participant.people_group as group',
      'participant.name',
      'participant.head_count as headCount',
      'participant.reply',
      'participant.uninvited',
      'participant.withdrawn_at as withdrawnAt',
      eb.fn.max('attendance.present_count').as('present'),
    ])
    .where('participant.round_id', '=', roundId)
    .groupBy('participant.id')
    .orderBy('participant.number')
    .orderBy('participant.id')
    .execute()
  return rows.map(({ withdrawnAt, present, ...row }) => ({
    ...row,
    present: present === null ? null : Number(present),
    withdrawn: withdrawnAt !== null,
  }))
}

function sumOf(numbers: number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}

/** Who sits at the table of a round, with the sums of the rows and the rule that counts them. */
export async function participantsOfRound(db: Queryable, roundId: string): Promise<ParticipantsView> {
  const [all, round] = await Promise.all([
    placesOfRound(db, roundId),
    db.selectFrom('round').select(['rules', 'method']).where('id', '=', roundId).executeTakeFirstOrThrow(),
  ])
  const places = all.filter((place) => !place.withdrawn)
  const present = places.flatMap((place) => (place.present === null ? [] : [place.present]))
  return {
    places,
    withdrawn: all.filter((place) => place.withdrawn),
    invitedTotal: sumOf(places.map(invitedCount)),
    presentTotal: present.length > 0 ? sumOf(present) : null,
    composition: round.rules.composition,
    compositionStops: stopsAt(round.method, 'participants.composition'),
  }
}

/** Heads that were invited: those who came by themselves add nothing. */
function invitedCount(place: { uninvited: boolean; headCount: number }): number {
  return place.uninvited ? 0 : place.headCount
}

/** The number the next place of a round gets; call with the topic's chain locked. */
export async function nextPlaceNumber(tx: Tx, roundId: string): Promise<number> {
  const row = await tx
    .selectFrom('participant')
    .select((eb) => eb.fn.max('number').as('last'))
    .where('round_id', '=', roundId)
    .executeTakeFirst()
  return Number(row?.last ?? 0) + 1
}

/** What rules ask of this feature. */
export async function participantFacts(db: Queryable, roundId: string): Promise<ParticipantFacts> {
  const places = await placesOfRound(db, roundId)
  return {
    places: places
      .filter((place) => !place.withdrawn)
      .map((place) => ({
        category: place.category,
        group: place.group,
        invited: invitedCount(place),
        present: place.present,
      })),
  }
}

function attendanceRows(db: Queryable) {
  return db
    .selectFrom('attendance')
    .innerJoin('participant', 'participant.id', 'attendance.participant_id')
    .select([
      'attendance.sub_event_id as subEventId',
      'attendance.participant_id as participantId',
      'participant.category',
      'participant.people_group as group',
      'attendance.present_count as presentCount',
    ])
    .orderBy('participant.number')
    .orderBy('participant.id')
}

/** Who of a round's places came to which sub-event, in the order the places were written. */
export function attendanceOfRound(db: Queryable, roundId: string): Promise<AttendanceRow[]> {
  return attendanceRows(db).where('participant.round_id', '=', roundId).execute()
}

/** Who came to the sub-events of a session, whichever round's places they took. */
export function attendanceOfSession(db: Queryable, sessionId: string): Promise<AttendanceRow[]> {
  return attendanceRows(db)
    .where('attendance.sub_event_id', 'in', (eb) =>
      eb.selectFrom('sub_event').select('sub_event.id').where('sub_event.session_id', '=', sessionId),
    )
    .execute()
}

import { sql } from 'kysely'
import type { Queryable } from '../../../platform/database/tables.ts'
import type { OpenConsultation } from '../contract/open-consultation.ts'
import { lastDayBefore } from '../rules/consultation-times.ts'
import './tables.ts'

/** The one after which a page of the list goes on. */
export type OpenCursor = { openedAt: Date; id: string }

/** Consultations of public topics that take answers now, the latest opened first; read from an index of open ones. */
export async function openConsultations(
  db: Queryable,
  now: Date,
  limit: number,
  after: OpenCursor | null = null,
): Promise<OpenConsultation[]> {
  const rows = await db
    .selectFrom('consultation')
    .innerJoin('round', 'round.id', 'consultation.round_id')
    .innerJoin('topic', 'topic.id', 'round.topic_id')
    .innerJoin('room', 'room.id', 'topic.room_id')
    .select([
      'consultation.id',
      'consultation.title',
      'consultation.question',
      'room.name as roomName',
      'topic.practice',
      'consultation.open_to_devices as openToDevices',
      'consultation.opened_at as openedAt',
      'consultation.closes_at as closesAt',
    ])
    // In the words of the index, not as a parameter, so that it serves.
    .where(sql<boolean>`consultation.state = 'open'`)
    .where((eb) => eb.or([eb('consultation.closes_at', 'is', null), eb('consultation.closes_at', '>', now)]))
    .where('topic.is_public', '=', true)
    .$if(after !== null, (query) =>
      query.where(
        sql<boolean>`(consultation.opened_at, consultation.id) < (${after?.openedAt}, ${after?.id})`,
      ),
    )
    .orderBy('consultation.opened_at', 'desc')
    .orderBy('consultation.id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ closesAt, openedAt, ...row }) => ({
    ...row,
    openedAt: openedAt!,
    closesOn: closesAt && lastDayBefore(closesAt),
  }))
}

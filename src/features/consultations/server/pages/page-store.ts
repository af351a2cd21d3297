import type { Queryable } from '../../../../platform/database/tables.ts'
import type { RejectedCount } from '../../web/consultation-page.tsx'
import '../tables.ts'

/** How many statements were not published, by the reason given. */
export async function rejectedCounts(db: Queryable, consultationId: string): Promise<RejectedCount[]> {
  const rows = await db
    .selectFrom('statement')
    .innerJoin('consultation', 'consultation.number', 'statement.consultation_number')
    .select(['statement.reason', (eb) => eb.fn.countAll().as('count')])
    .where('consultation.id', '=', consultationId)
    .where('statement.state', '=', 'rejected')
    .groupBy('statement.reason')
    .orderBy('statement.reason')
    .execute()
  return rows.flatMap(({ reason, count }) => (reason ? [{ reason, count: Number(count) }] : []))
}

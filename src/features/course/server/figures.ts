import { dayOf } from '../../../base/day.ts'
import type { Db, Tx } from '../../../platform/database/tables.ts'
import type { Figures } from '../contract/public-views.ts'
import { keptCounts } from './figure-store.ts'

/** What is counted for everyone to read, and the year it is. */
export async function figuresNow(db: Db | Tx, now: Date): Promise<Figures> {
  return { thisYear: Number(dayOf(now).slice(0, 4)), counts: await keptCounts(db) }
}

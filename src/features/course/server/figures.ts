import { dayOf } from '../../../base/day.ts'
import type { Db, Tx } from '../../../platform/database/tables.ts'
import type { FigureCounts, Figures } from '../contract/public-views.ts'
import { countMilestones } from './figure-store.ts'

const keptForMs = 60_000
const kept = new WeakMap<object, { at: number; counts: FigureCounts }>()

/** What is counted for everyone to read. Counted at most once a minute per process, not on every page. */
export async function figuresNow(db: Db | Tx, now: Date): Promise<Figures> {
  const thisYear = Number(dayOf(now).slice(0, 4))
  const last = kept.get(db)
  const age = now.getTime() - (last?.at ?? 0)
  if (last && age >= 0 && age < keptForMs) return { thisYear, counts: last.counts }
  const counts = await countMilestones(db)
  kept.set(db, { at: now.getTime(), counts })
  return { thisYear, counts }
}

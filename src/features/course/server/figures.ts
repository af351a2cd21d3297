import { dayOf } from '../../../base/day.ts'
import type { Db, Tx } from '../../../platform/database/tables.ts'
import type { YearFigures } from '../contract/public-views.ts'
import { countMilestones } from './figure-store.ts'

const keptForMs = 60_000
const kept = new WeakMap<object, { at: number; figures: YearFigures }>()

/** The figures of the year for the home page. Counted at most once a minute per process, not on every page. */
export async function yearFigures(db: Db | Tx, now: Date): Promise<YearFigures> {
  const last = kept.get(db)
  const age = now.getTime() - (last?.at ?? 0)
  if (last && age >= 0 && age < keptForMs) return last.figures
  const year = Number(dayOf(now).slice(0, 4))
  const figures = { year, counts: await countMilestones(db, year) }
  kept.set(db, { at: now.getTime(), figures })
  return figures
}

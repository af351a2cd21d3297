import { addDays, type Day, dayOf } from '../../../base/day.ts'
import type { ConsultationStateKind } from './words.ts'

type Times = {
  state: ConsultationStateKind
  closesAt: Date | null
  statementsCloseAt: Date | null
  takesStatements: boolean
}

/** The moment a day is over in Asia/Shanghai: what "until that day" means. */
export function endOfDay(day: Day): Date {
  return new Date(`${addDays(day, 1)}T00:00:00+08:00`)
}

/** The last day before that moment: the reverse of `endOfDay`. */
export function lastDayBefore(moment: Date): Day {
  return dayOf(new Date(moment.getTime() - 1))
}

/** Whether answers count at this moment: it was opened, nobody has closed it, and its last day is not over. */
export function takesVotes({ state, closesAt }: Pick<Times, 'state' | 'closesAt'>, now: Date): boolean {
  return state === 'open' && (closesAt === null || now < closesAt)
}

/** Its last day is over and nobody has closed it yet. */
export function isOverdue({ state, closesAt }: Times, now: Date): boolean {
  return state === 'open' && closesAt !== null && now >= closesAt
}

/** Whether voters may write statements of their own at this moment. */
export function takesStatements(times: Times, now: Date): boolean {
  const { statementsCloseAt } = times
  return (
    times.takesStatements && takesVotes(times, now) && (statementsCloseAt === null || now < statementsCloseAt)
  )
}

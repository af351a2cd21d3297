import type { Queryable } from '../../../platform/database/tables.ts'
import { type AttendanceRow, attendanceOfRound, attendanceOfSession } from '../../participants/index.ts'
import type { PresenceView, SessionsView, SessionView } from '../contract.ts'
import { sessionStateOf } from '../rules/session-state.ts'
import { commitmentsOfRound, consensusOfRound, dissentsOfRound, opinionsOfRound } from './outcome-store.ts'
import { sessionRowsOf, subEventRowsOf } from './session-view-store.ts'

/** Adds up the places of one category, in the order in which the categories first appear. */
function presenceOf(rows: AttendanceRow[]): PresenceView[] {
  const byCategory = new Map<string, PresenceView>()
  for (const row of rows) {
    const key = `${row.group} ${row.category}`
    const sum = byCategory.get(key) ?? { category: row.category, group: row.group, count: 0 }
    byCategory.set(key, { ...sum, count: sum.count + row.presentCount })
  }
  return [...byCategory.values()]
}

/** The sessions of a round (or the one named), oldest first, each with its sub-events and who came. */
export async function sessionViews(
  db: Queryable,
  where: { roundId: string } | { sessionId: string },
): Promise<SessionView[]> {
  const [rows, subEvents, attendance] = await Promise.all([
    sessionRowsOf(db, where),
    subEventRowsOf(db, where),
    'roundId' in where ? attendanceOfRound(db, where.roundId) : attendanceOfSession(db, where.sessionId),
  ])
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    chair: row.chair,
    state: sessionStateOf(row),
    note: row.note,
    subEvents: subEvents
      .filter((subEvent) => subEvent.sessionId === row.id)
      .map(({ sessionId: _sessionId, ...subEvent }) => ({
        ...subEvent,
        presence: presenceOf(attendance.filter((one) => one.subEventId === subEvent.id)),
      })),
  }))
}

/** All that was said and settled in the sessions of a round. */
export async function sessionsOfRound(db: Queryable, roundId: string): Promise<SessionsView> {
  const [sessions, consensus, opinions, dissents, commitments] = await Promise.all([
    sessionViews(db, { roundId }),
    consensusOfRound(db, roundId),
    opinionsOfRound(db, roundId),
    dissentsOfRound(db, roundId),
    commitmentsOfRound(db, roundId),
  ])
  return { sessions, consensus, opinions, dissents, commitments }
}

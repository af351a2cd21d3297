import { type Day, dayOf } from '../../../base/day.ts'

/** Where a session stands. The day it was held may be unknown in old records. */
export type SessionState =
  | { kind: 'planned' }
  | { kind: 'open'; openedAt: Date | null }
  | { kind: 'held'; heldOn: Day | null }
  | { kind: 'cancelled'; note: string | null }

export type SessionStateKind = SessionState['kind']

/** Still to come, or going on: what a list of sessions begins with. */
export function isUpcoming(state: SessionStateKind): boolean {
  return state === 'planned' || state === 'open'
}

/** Whether there is anything to read of what was said: the session has begun. */
export function hasMinutes(state: SessionStateKind): boolean {
  return state === 'open' || state === 'held'
}

/** Whether anybody can still be told to come, or not to: the session is not over, by its record or by its last day. */
export function canBeTold(
  session: { state: SessionState; subEvents: { heldOn: Day | null }[] },
  today: Day,
): boolean {
  const days = session.subEvents.map((one) => one.heldOn)
  return session.state.kind !== 'held' && (days.length === 0 || days.some((day) => !day || day >= today))
}

/** The last day of a session that was opened and is over by now, but whose outcome nobody has recorded; else null. */
export function withoutOutcomeSince(
  session: { state: SessionState; subEvents: { heldOn: Day | null }[] },
  today: Day,
): Day | null {
  const { state } = session
  if (state.kind !== 'open') return null
  const days = session.subEvents.flatMap(({ heldOn }) => heldOn ?? [])
  const last = days.sort().at(-1) ?? (state.openedAt && dayOf(state.openedAt))
  return last && last < today ? last : null
}

/** The state as stored, as a union that only holds what belongs to it. */
export function sessionStateOf(row: {
  state: SessionStateKind
  openedAt: Date | null
  heldOn: Day | null
  note: string | null
}): SessionState {
  switch (row.state) {
    case 'planned':
      return { kind: 'planned' }
    case 'open':
      return { kind: 'open', openedAt: row.openedAt }
    case 'held':
      return { kind: 'held', heldOn: row.heldOn }
    case 'cancelled':
      return { kind: 'cancelled', note: row.note }
  }
}

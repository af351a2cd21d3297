import { addDays, type Day } from '../../../base/day.ts'
import type { Reason } from '../../../base/reason.ts'
import { explanationDayObstacles } from './explanation-obstacles.ts'
import type { SessionReason } from './reasons.ts'
import type { SessionState } from './session-state.ts'

export type ConclusionAsSent = {
  heldOn?: Day
  consensus: { text: string }[]
  dissents: { explanation?: string; explainedBy?: string; explainedOn?: Day }[]
  commitments: { bodyId?: string; dueOn?: Day; dueInDays?: number }[]
  note?: string
}

/**
 * The day the session was held: as typed, else as already known, else the last of its sub-events; failing all,
 * today, but never for a matter recorded afterwards, whose days stay unknown.
 */
export function heldDay(
  typed: Day | undefined,
  session: { heldOn: Day | null; subEvents: { heldOn: Day | null }[] },
  afterwards: boolean,
  today: Day,
): Day | null {
  const days = session.subEvents
    .flatMap((one) => (one.heldOn && one.heldOn <= today ? [one.heldOn] : []))
    .sort()
  return typed ?? session.heldOn ?? days.at(-1) ?? (afterwards ? null : today)
}

/** The first known day of a session: the day it was held, or an earlier one of several parts. */
export function firstDay(heldOn: Day | null, days: (Day | null)[]): Day | null {
  if (days.length < 2 && heldOn) return heldOn
  return [heldOn, ...days].flatMap((day) => day ?? []).sort()[0] ?? null
}

/** The deadline of a commitment: its date, or so many days after the day of the session. */
export function dueDay(commitment: { dueOn?: Day; dueInDays?: number }, heldOn: Day | null): Day | null {
  if (commitment.dueOn) return commitment.dueOn
  if (commitment.dueInDays === undefined || heldOn === null) return null
  return addDays(heldOn, commitment.dueInDays)
}

/** The form brings the day that is known; it is news only where it differs. */
function newDay(sent: ConclusionAsSent, state: { heldOn: Day | null }): boolean {
  return sent.heldOn !== undefined && sent.heldOn !== state.heldOn
}

/** What the conclusion adds to: how much of this round the session has on record already. */
export type OnRecord = {
  afterwards: boolean
  entries: number
  /** The bodies named by the commitments that stand here, above or below. */
  bodies: ReadonlyMap<string, string>
  /** The known days of its parts. */
  days: (Day | null)[]
}

/** Why a session cannot be concluded as sent. `heldOn` is the day as `heldDay` settled it. */
export function conclusionObstacles(
  sent: ConclusionAsSent,
  state: SessionState,
  onRecord: OnRecord,
  heldOn: Day | null,
  today: Day,
): Reason<SessionReason>[] {
  const reasons: Reason<SessionReason>[] = []
  if (heldOn && heldOn > today) reasons.push({ code: 'sessions.day-ahead', field: 'heldOn' })
  sent.dissents.forEach((dissent, index) => {
    if (Boolean(dissent.explanation) !== Boolean(dissent.explainedBy)) {
      const field = dissent.explanation ? 'explainedBy' : 'explanation'
      reasons.push({ code: 'sessions.explainer-needed', field: `dissents.${index}.${field}` })
    }
    const days = { from: firstDay(heldOn, onRecord.days), today }
    reasons.push(...explanationDayObstacles(dissent.explainedOn, days, `dissents.${index}.explainedOn`))
  })
  sent.commitments.forEach((commitment, index) => {
    const field = `commitments.${index}.dueInDays`
    if (commitment.bodyId && !onRecord.bodies.has(commitment.bodyId)) {
      reasons.push({ code: 'sessions.body-unknown', field: `commitments.${index}.bodyId` })
    }
    if (commitment.dueOn && commitment.dueInDays !== undefined)
      reasons.push({ code: 'sessions.due-twice', field })
    else if (commitment.dueInDays !== undefined && heldOn === null) {
      reasons.push({ code: 'sessions.due-needs-day', field })
    }
    if (commitment.dueOn && heldOn && commitment.dueOn < heldOn)
      reasons.push({ code: 'sessions.due-before', field: `commitments.${index}.dueOn` })
  })
  const count = sent.consensus.length + sent.dissents.length + sent.commitments.length
  // That nothing was agreed is an outcome too, and is written down; what an old source leaves open stays open.
  if (count === 0 && !sent.note && onRecord.entries === 0 && !onRecord.afterwards) {
    reasons.push({ code: 'sessions.nothing-at-all', field: 'note' })
  } else if (state.kind === 'held' && count === 0 && !sent.note && !newDay(sent, state)) {
    reasons.push({ code: 'sessions.nothing-to-conclude' })
  }
  return reasons
}

import type { Reason } from '../../../base/reason.ts'
import type { PeopleGroup } from '../../methods/index.ts'
import { groupOfRow } from '../../participants/index.rules.ts'
import type { SessionReason } from './reasons.ts'

export type AttendanceAsSent = {
  rows: { participantId: string; presentCount?: number }[]
  allCame: boolean
  arrivals: { category?: string; group?: PeopleGroup; name?: string; presentCount?: number }[]
}

export type TablePlace = {
  id: string
  category: string
  name: string | null
  headCount: number
  reply: 'coming' | 'leave' | 'written' | null
  uninvited: boolean
  withdrawn: boolean
}

export type SettledAttendance = {
  counts: { participantId: string; count: number }[]
  arrivals: { category: string; group: PeopleGroup; name: string | null; count: number }[]
}

/**
 * The attendance that was meant: counts as typed, blanks left unknown. "All came" fills the blanks with the head
 * count, but not for those who asked for leave or speak in writing.
 */
export function settledAttendance(sent: AttendanceAsSent, places: TablePlace[]): SettledAttendance {
  const typed = sent.rows.flatMap(({ participantId, presentCount }) =>
    presentCount === undefined ? [] : [{ participantId, count: presentCount }],
  )
  const filled = sent.allCame
    ? places
        .filter((place) => !place.withdrawn && !place.uninvited)
        .filter((place) => place.reply === null || place.reply === 'coming')
        .filter((place) => !typed.some((row) => row.participantId === place.id))
        .map((place) => ({ participantId: place.id, count: place.headCount }))
    : []
  return {
    counts: [...typed, ...filled],
    arrivals: sent.arrivals.map((arrival) => ({
      category: arrival.category ?? '',
      group: groupOfRow({ category: arrival.category ?? '', group: arrival.group }) ?? 'other',
      name: arrival.name ?? null,
      count: arrival.presentCount ?? 1,
    })),
  }
}

/** Where more came than were invited: possible, but worth a second look. */
export function moreThanInvited(
  { counts }: SettledAttendance,
  places: TablePlace[],
): { category: string; by: number }[] {
  return counts.flatMap(({ participantId, count }) => {
    const place = places.find((one) => one.id === participantId)
    const by = place && !place.uninvited ? count - place.headCount : 0
    return place && by > 0 ? [{ category: place.category, by }] : []
  })
}

/** Why the attendance cannot be written down as sent. */
export function attendanceObstacles(sent: AttendanceAsSent, places: TablePlace[]): Reason<SessionReason>[] {
  const reasons: Reason<SessionReason>[] = []
  const standing = new Map(places.filter((place) => !place.withdrawn).map((place) => [place.id, place]))
  sent.rows.forEach((row, index) => {
    const place = standing.get(row.participantId)
    const field = `rows.${index}.presentCount`
    if (!place) reasons.push({ code: 'sessions.place-unknown', field })
    else if (place.name && (row.presentCount ?? 0) > 1) reasons.push({ code: 'sessions.name-is-one', field })
  })
  sent.arrivals.forEach((arrival, index) => {
    const field = `arrivals.${index}`
    if (!arrival.category) reasons.push({ code: 'sessions.arrival-incomplete', field: `${field}.category` })
    else if (groupOfRow({ category: arrival.category, group: arrival.group }) === null) {
      reasons.push({
        code: 'sessions.group-needed',
        field: `${field}.group`,
        values: { category: arrival.category },
      })
    }
    if (arrival.presentCount === undefined && !arrival.name) {
      reasons.push({ code: 'sessions.arrival-incomplete', field: `${field}.presentCount` })
    }
    if (arrival.name && (arrival.presentCount ?? 1) !== 1) {
      reasons.push({ code: 'sessions.name-is-one', field: `${field}.presentCount` })
    }
  })
  if (reasons.length > 0) return reasons
  const settled = settledAttendance(sent, places)
  return settled.counts.length + settled.arrivals.length > 0
    ? []
    : [{ code: 'sessions.nobody', field: 'rows' }]
}

import type { PeopleGroup } from '../../methods/index.ts'
import { groups } from '../../participants/index.rules.ts'
import type { AttendanceRow, PlaceView } from '../../participants/index.ts'

/** How many of a category were invited and came, over all topics of the record. */
export type MinutesPeople = {
  group: PeopleGroup
  category: string
  invited: number
  /** Null when nobody wrote it down. */
  came: number | null
  /** Those listed by name, where the reader may have names; `away` when it is known that they did not come. */
  named: { name: string; away: boolean }[]
}

type Came = Pick<AttendanceRow, 'subEventId' | 'participantId' | 'presentCount'>

/**
 * Who was invited to a session and who came to it, by group and category. Of several sub-events the fullest one counts
 * for each place; a place taken off the table stands only where somebody came all the same.
 */
export function peopleOf(places: PlaceView[], attendance: Came[], withNames: boolean): MinutesPeople[] {
  const rows = new Map<string, MinutesPeople>()
  for (const place of places) {
    const counts = attendance.flatMap((one) => (one.participantId === place.id ? one.presentCount : []))
    const came = counts.length > 0 ? Math.max(...counts) : null
    if (place.withdrawn && !came) continue
    const key = `${place.group} ${place.category}`
    const sum = rows.get(key) ?? {
      group: place.group,
      category: place.category,
      invited: 0,
      came: null,
      named: [],
    }
    rows.set(key, {
      ...sum,
      invited: sum.invited + (place.uninvited || place.withdrawn ? 0 : place.headCount),
      came: came === null ? sum.came : (sum.came ?? 0) + came,
      named: withNames && place.name ? [...sum.named, { name: place.name, away: came === 0 }] : sum.named,
    })
  }
  return [...rows.values()].sort((one, other) => groups.indexOf(one.group) - groups.indexOf(other.group))
}

/** How many came to each sub-event; null where nobody wrote it down. */
export function cameTo(subEventId: string, attendance: Came[]): number | null {
  const rows = attendance.filter((one) => one.subEventId === subEventId)
  return rows.length === 0 ? null : rows.reduce((sum, one) => sum + one.presentCount, 0)
}

/** Under which number a record is filed: the day it was held and the end of the session's id. */
export function minutesNumber(sessionId: string, heldOn: string | null): string {
  return [heldOn?.replaceAll('-', ''), sessionId.slice(-6).toUpperCase()].filter(Boolean).join('-')
}

/** Where the record of a session stands; for one topic of it alone when asked. */
export function minutesHref(sessionId: string, topicId?: string): string {
  return `/staff/sessions/${sessionId}/minutes${topicId ? `?topic=${topicId}` : ''}`
}

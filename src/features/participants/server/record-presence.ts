import { newId } from '../../../base/id.ts'
import { sealText } from '../../../base/sealed-text.ts'
import type { Act } from '../../../platform/commands/act.ts'
import type { PeopleGroup } from '../../methods/index.ts'
import { insertPlaces, nextPlaceNumber, upsertAttendance } from './participant-store.ts'

/** Who came to a sub-event: counts for places of the table, and people who came without an invitation. */
export type Presence = {
  roundId: string
  areaId: string
  subEventId: string
  counts: { participantId: string; count: number }[]
  arrivals: { category: string; group: PeopleGroup; name: string | null; count: number }[]
}

export type PresenceTrace = {
  places: { participantId: string; count: number }[]
  arrivals: { participantId: string; group: PeopleGroup; count: number; nameDigest: string | null }[]
}

/**
 * Stores the presence and gives every arrival a place of its own. Answers with what an event may hold of it.
 * Call with the topic's chain locked; the caller has asked for permission and records the event.
 */
export async function recordPresence(act: Act, presence: Presence): Promise<PresenceTrace> {
  const { roundId, areaId, subEventId } = presence
  const first = await nextPlaceNumber(act.tx, roundId)
  const arrived = presence.arrivals.map((arrival, index) => ({
    ...arrival,
    participantId: newId(act.now),
    number: first + index,
    sealed: arrival.name ? sealText(arrival.name) : null,
  }))
  await insertPlaces(
    act.tx,
    arrived.map((one) => ({
      id: one.participantId,
      round_id: roundId,
      area_id: areaId,
      number: one.number,
      category: one.category,
      people_group: one.group,
      name: one.name,
      name_salt: one.sealed?.salt ?? null,
      head_count: one.count,
      reply: null,
      invited_by: null,
      uninvited: true,
    })),
  )
  const all = [...presence.counts, ...arrived]
  await upsertAttendance(
    act.tx,
    all.map(({ participantId, count }) => ({
      sub_event_id: subEventId,
      participant_id: participantId,
      area_id: areaId,
      present_count: count,
    })),
  )
  return {
    places: presence.counts,
    arrivals: arrived.map(({ participantId, group, count, sealed }) => ({
      participantId,
      group,
      count,
      nameDigest: sealed?.digest ?? null,
    })),
  }
}

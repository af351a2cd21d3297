import type { Reason } from '../../../base/reason.ts'
import type { PeopleGroup } from '../../methods/index.ts'
import { proposedGroup } from '../../participants/index.rules.ts'
import type { SessionReason } from './reasons.ts'

type OpinionAsSent = {
  participantId?: string
  speaker?: string
  speakerGroup?: PeopleGroup
  subEventId?: string
}
type Place = { id: string; category: string; group: PeopleGroup }

/** Who spoke, as the record keeps it: a role with its group. Null where it cannot be told. */
export function speakerOf(
  opinion: OpinionAsSent,
  places: Place[],
): { speaker: string; group: PeopleGroup } | null {
  const place = places.find((one) => one.id === opinion.participantId)
  if (place) return { speaker: opinion.speaker ?? place.category, group: place.group }
  if (opinion.participantId || !opinion.speaker) return null
  const group = opinion.speakerGroup ?? proposedGroup(opinion.speaker)
  return group && { speaker: opinion.speaker, group }
}

/** Why the opinions cannot be noted as sent. */
export function opinionObstacles(
  opinions: OpinionAsSent[],
  places: Place[],
  subEvents: { id: string }[],
): Reason<SessionReason>[] {
  return opinions.flatMap((opinion, index): Reason<SessionReason>[] => {
    const field = `opinions.${index}`
    const reasons: Reason<SessionReason>[] = []
    if (opinion.subEventId && !subEvents.some((one) => one.id === opinion.subEventId)) {
      reasons.push({ code: 'sessions.sub-event-unknown', field: `${field}.subEventId` })
    }
    if (speakerOf(opinion, places)) return reasons
    if (opinion.participantId) {
      reasons.push({ code: 'sessions.place-unknown', field: `${field}.participantId` })
    } else if (!opinion.speaker) {
      // Where there is a table, one chooses from it; the role is asked for behind the last choice.
      const asked = places.length > 0 ? 'participantId' : 'speaker'
      reasons.push({ code: 'sessions.speaker-needed', field: `${field}.${asked}` })
    } else {
      reasons.push({
        code: 'sessions.group-needed',
        field: `${field}.speakerGroup`,
        values: { category: opinion.speaker },
      })
    }
    return reasons
  })
}

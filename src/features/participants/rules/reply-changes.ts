import type { Reason } from '../../../base/reason.ts'
import type { ParticipantReason } from './reasons.ts'

type Reply = 'coming' | 'leave' | 'written'
type Place = { id: string; reply: Reply | null; withdrawn: boolean }
type ReplyAsSent = { participantId: string; reply?: Reply }

/** The replies that differ from what is on record; an empty one takes the reply back. */
export function replyChanges(
  places: Place[],
  replies: ReplyAsSent[],
): { participantId: string; reply: Reply | null }[] {
  return replies
    .map(({ participantId, reply }) => ({ participantId, reply: reply ?? null }))
    .filter((sent) => places.some((place) => place.id === sent.participantId && place.reply !== sent.reply))
}

/** Why the replies cannot be written down as sent. */
export function replyObstacles(places: Place[], replies: ReplyAsSent[]): Reason<ParticipantReason>[] {
  const reasons: Reason<ParticipantReason>[] = []
  replies.forEach((sent, index) => {
    if (!places.some((place) => place.id === sent.participantId && !place.withdrawn)) {
      reasons.push({ code: 'participants.row-unknown', field: `replies.${index}.reply` })
    }
  })
  if (reasons.length === 0 && replyChanges(places, replies).length === 0) {
    reasons.push({ code: 'participants.nothing-changed' })
  }
  return reasons
}

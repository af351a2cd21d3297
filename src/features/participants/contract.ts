import Type, { type Static } from 'typebox'
import { ChoiceField, IdField, LineField } from '../../platform/commands/schemas.ts'
import type { PeopleGroup, RuleSettings } from '../methods/index.ts'
import { groups } from './rules/groups.ts'

export const replies = ['coming', 'leave', 'written'] as const
/** What an invited person answered: comes, asks for leave, or speaks in writing. */
export type Reply = (typeof replies)[number]

export const ParticipantRow = Type.Object({
  /** The place that this row keeps or changes; a row without it is a new place. */
  id: Type.Optional(IdField),
  /** As the source says it; any text, the usual ones are in the catalogue of categories. */
  category: LineField(60),
  /** Which group counts it; when left out the catalogue's proposal for the category is taken. */
  group: Type.Optional(ChoiceField(groups)),
  /** Only where one person has a place of their own; never shown in public. */
  name: Type.Optional(LineField(60)),
  headCount: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000 })),
  reply: Type.Optional(ChoiceField(replies)),
  /** Takes the place off the table; so does leaving its row out. */
  withdrawn: Type.Optional(Type.Boolean()),
})
export type ParticipantRow = Static<typeof ParticipantRow>

export const SetParticipantsRequest = Type.Object({
  topicId: IdField,
  /** The whole table as it shall stand afterwards. */
  rows: Type.Array(ParticipantRow, { maxItems: 300 }),
})
export type SetParticipantsRequest = Static<typeof SetParticipantsRequest>

export const RecordRepliesRequest = Type.Object({
  topicId: IdField,
  replies: Type.Array(Type.Object({ participantId: IdField, reply: Type.Optional(ChoiceField(replies)) }), {
    minItems: 1,
    maxItems: 300,
  }),
})
export type RecordRepliesRequest = Static<typeof RecordRepliesRequest>

/** The kinds of events this feature records. */
export type ParticipantEvent = 'participants.set' | 'participants.replied'

/** One place at the table: a named person or a head count in a category. */
export type PlaceView = {
  id: string
  category: string
  group: PeopleGroup
  /** Never for the public. */
  name: string | null
  headCount: number
  reply: Reply | null
  /** Came without having been invited: counts among those present only. */
  uninvited: boolean
  /** How many came; over several sub-events the fullest one counts. Null when nobody wrote it down. */
  present: number | null
  withdrawn: boolean
}

export type ParticipantsView = {
  /** The places that stand, in the order they were written. */
  places: PlaceView[]
  /** Places that were taken off the table again. */
  withdrawn: PlaceView[]
  /** The sums of the rows, nothing else. */
  invitedTotal: number
  /** Null when no attendance was written down at all. */
  presentTotal: number | null
  /** The round's own copy of its composition rule. */
  composition: RuleSettings['composition']
  /** Whether the round's method stops the way until that rule is met or passed over; else it only reminds. */
  compositionStops: boolean
}

/** Who came to one sub-event, per place. */
export type AttendanceRow = {
  subEventId: string
  participantId: string
  category: string
  group: PeopleGroup
  presentCount: number
}

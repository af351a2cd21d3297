import Type, { type Static } from 'typebox'
import {
  ChoiceField,
  DayField,
  IdField,
  LineField,
  PhoneField,
  ProseField,
} from '../../platform/commands/schemas.ts'
import { topicSources } from '../topics/index.rules.ts'
import { type TriageOutcome, triageOutcomes } from './rules/triage.ts'

export const concernChannels = ['page', 'qr', 'phone', 'paper', 'visit', 'meeting', 'import'] as const
/** By which way a concern reached the room. */
export type ConcernChannel = (typeof concernChannels)[number]

export const RaiseConcernRequest = Type.Object({
  roomId: IdField,
  /** In the person's own words. */
  words: ProseField(500),
  /** Only if the person wants to be called. */
  phone: Type.Optional(PhoneField),
  channel: Type.Optional(ChoiceField(['page', 'qr'])),
})
export type RaiseConcernRequest = Static<typeof RaiseConcernRequest>

/** What staff write for a resident (代录), with how the resident agreed. */
export const EnterConcernRequest = Type.Object({
  words: ProseField(500),
  roomId: IdField,
  source: ChoiceField(topicSources),
  channel: ChoiceField(['phone', 'paper', 'visit', 'meeting', 'import']),
  consent: ChoiceField(['spoken', 'written']),
  phone: Type.Optional(PhoneField),
  raisedOn: Type.Optional(DayField),
  practice: Type.Optional(Type.Boolean()),
})
export type EnterConcernRequest = Static<typeof EnterConcernRequest>

export const TriageConcernRequest = Type.Object({
  concernId: IdField,
  outcome: ChoiceField(triageOutcomes),
  /** Read by the proposer: what was answered, how it was settled, why it goes where it goes. */
  reason: ProseField(1000),
  /** To whom it was passed on: 12345, the property company, the grid … */
  target: Type.Optional(LineField(100)),
  /** Merged into this topic … */
  topicId: Type.Optional(IdField),
  /** … or into this concern. */
  intoConcernId: Type.Optional(IdField),
  /** The title of the topic it becomes. */
  title: Type.Optional(LineField(80)),
  triagedOn: Type.Optional(DayField),
})
export type TriageConcernRequest = Static<typeof TriageConcernRequest>

export const UnmaskPhoneRequest = Type.Object({ concernId: IdField, reason: LineField(200) })
export type UnmaskPhoneRequest = Static<typeof UnmaskPhoneRequest>

export const ErasePhoneRequest = Type.Object({ code: LineField(40) })
export type ErasePhoneRequest = Static<typeof ErasePhoneRequest>

/** The kinds of events this feature records, on the chain of the concern. */
export type ConcernEvent =
  | 'concern.raised'
  | 'concern.entered'
  | 'concern.triaged'
  | 'concern.unmasked'
  | 'concern.phone-erased'

export type ConcernSource = (typeof topicSources)[number]

/** A concern as the page of its follow code shows it: its own words, and what became of it. */
export type FollowedConcern = {
  followCode: string
  words: string
  roomName: string
  enteredAt: Date
  raisedOn: string | null
  /** The day by which an answer was promised, where the place laid one down. */
  answerBy: string | null
  /** Whether a phone number was left, and is still there. */
  hasPhone: boolean
  triage: TriageOutcome | null
  triageReason: string | null
  triageTarget: string | null
  triagedOn: string | null
  /** The topic it became or was merged into, once residents may see that topic. */
  topic: { id: string; title: string } | null
  /** What became of the concern it was merged into, while no topic tells of it. */
  joined: Pick<FollowedConcern, 'triage' | 'triageReason' | 'triageTarget'> | null
  practice: boolean
}

/** A concern as staff see it; the phone is masked. */
export type ConcernView = Omit<FollowedConcern, 'joined' | 'hasPhone'> & {
  id: string
  areaId: string
  roomId: string
  path: string
  source: ConcernSource
  channel: ConcernChannel
  maskedPhone: string | null
  consent: 'self' | 'spoken' | 'written' | null
  enteredBy: string | null
  triageTopicId: string | null
}

export type ConcernRow = {
  id: string
  words: string
  roomName: string
  enteredAt: Date
  channel: ConcernChannel
  triage: TriageOutcome | null
  practice: boolean
}

/** Another concern that may be the same matter. */
export type SimilarConcern = { id: string; words: string; roomName: string; enteredAt: Date; path: string }

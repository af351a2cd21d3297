import Type, { type Static } from 'typebox'
import {
  ChoiceField,
  ClockField,
  DayField,
  IdField,
  LineField,
  ProseField,
} from '../../platform/commands/schemas.ts'
import type { Voided } from '../corrections/index.ts'
import type { PeopleGroup } from '../methods/index.ts'
import { groups } from '../participants/index.rules.ts'
import { type SessionForm, sessionForms } from './rules/forms.ts'
import type { SessionState, SessionStateKind } from './rules/session-state.ts'

export const opinionChannels = ['spoken', 'written', 'online', 'board', 'group_chat'] as const
/** By which way something was said: aloud, in a letter, online, on a message board, in a chat group. */
export type OpinionChannel = (typeof opinionChannels)[number]

export const opinionKinds = ['problem', 'suggestion', 'answer', 'promise', 'remark'] as const
export type OpinionKind = (typeof opinionKinds)[number]

export const acceptances = ['accepted', 'not_accepted', 'unknown'] as const
/** Whether who dissented was content with the explanation. */
export type Acceptance = (typeof acceptances)[number]

export const starts = ['later', 'now', 'held'] as const
/** `later` only plans it; `now` opens it at once; `held` records one that has taken place. */
export type Start = (typeof starts)[number]

const planFields = {
  /** The topic's title when left out. */
  title: Type.Optional(LineField(120)),
  /** Who chairs, by post. */
  chair: Type.Optional(LineField(120)),
  subEvents: Type.Array(
    Type.Object({
      form: ChoiceField(sessionForms),
      place: Type.Optional(LineField(200)),
      /** By which means, where that matters: video, message board, letters. */
      means: Type.Optional(LineField(200)),
      heldOn: Type.Optional(DayField),
      startsAt: Type.Optional(ClockField),
      note: Type.Optional(ProseField(1000)),
    }),
    { minItems: 1, maxItems: 50 },
  ),
}

export const PlanSessionRequest = Type.Object({
  topicId: IdField,
  /** Rounds of other topics that the same session serves. */
  roundIds: Type.Optional(Type.Array(IdField, { maxItems: 60 })),
  ...planFields,
  start: Type.Optional(ChoiceField(starts)),
})
export type PlanSessionRequest = Static<typeof PlanSessionRequest>

/** Which session of the topic's latest round; the last one that was planned when left out. */
const sessionOfTopic = { topicId: IdField, sessionId: Type.Optional(IdField) }

/** All parts of the session as they shall stand; the title stays when left out. */
export const ReplanSessionRequest = Type.Object({ ...sessionOfTopic, ...planFields })
export type ReplanSessionRequest = Static<typeof ReplanSessionRequest>

export const CancelSessionRequest = Type.Object({ ...sessionOfTopic, reason: ProseField(500) })
export type CancelSessionRequest = Static<typeof CancelSessionRequest>

export const OpenSessionRequest = Type.Object(sessionOfTopic)
export type OpenSessionRequest = Static<typeof OpenSessionRequest>

export const AttendSessionRequest = Type.Object({
  ...sessionOfTopic,
  /** May be left out where the session has only one. */
  subEventId: Type.Optional(IdField),
  /** Rows without a count stay unknown, unless `allCame` fills them with the head count. */
  rows: Type.Optional(
    Type.Array(
      Type.Object({
        participantId: IdField,
        presentCount: Type.Optional(Type.Integer({ minimum: 0, maximum: 100_000 })),
      }),
      { maxItems: 300 },
    ),
  ),
  allCame: Type.Optional(Type.Boolean()),
  /** People who came without an invitation: each becomes a place of its own. */
  arrivals: Type.Optional(
    Type.Array(
      Type.Object({
        category: Type.Optional(LineField(60)),
        group: Type.Optional(ChoiceField(groups)),
        name: Type.Optional(LineField(60)),
        presentCount: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000 })),
      }),
      { maxItems: 50 },
    ),
  ),
})
export type AttendSessionRequest = Static<typeof AttendSessionRequest>

export const NoteOpinionsRequest = Type.Object({
  ...sessionOfTopic,
  opinions: Type.Array(
    Type.Object({
      /** A place at the table; gives speaker and group. */
      participantId: Type.Optional(IdField),
      /** Who spoke, by role or post, where no place is named. */
      speaker: Type.Optional(LineField(80)),
      speakerGroup: Type.Optional(ChoiceField(groups)),
      subEventId: Type.Optional(IdField),
      /** `spoken` when left out. */
      channel: Type.Optional(ChoiceField(opinionChannels)),
      /** `remark` when left out. */
      kind: Type.Optional(ChoiceField(opinionKinds)),
      words: ProseField(3000),
    }),
    { minItems: 1, maxItems: 100 },
  ),
})
export type NoteOpinionsRequest = Static<typeof NoteOpinionsRequest>

const explanation = {
  explanation: Type.Optional(ProseField(3000)),
  /** Who explained it, by post. */
  explainedBy: Type.Optional(LineField(120)),
  explainedOn: Type.Optional(DayField),
  accepted: Type.Optional(ChoiceField(acceptances)),
}

export const ConcludeSessionRequest = Type.Object({
  ...sessionOfTopic,
  /** Today when left out; unknown for a matter recorded afterwards. */
  heldOn: Type.Optional(DayField),
  consensus: Type.Optional(
    Type.Array(
      Type.Object({
        /** A row of the form that is left empty says nothing. */
        text: Type.Optional(ProseField(1000)),
        /** The point of a consultation online that it takes up; its dissent goes with it. */
        pointId: Type.Optional(IdField),
      }),
      { maxItems: 60 },
    ),
  ),
  dissents: Type.Optional(
    Type.Array(
      Type.Object({
        speakerGroup: ChoiceField(groups),
        text: ProseField(2000),
        /** The point of a consultation online that it stands against. */
        pointId: Type.Optional(IdField),
        ...explanation,
      }),
      { maxItems: 60 },
    ),
  ),
  commitments: Type.Optional(
    Type.Array(
      Type.Object({
        bodyName: LineField(120),
        bodyId: Type.Optional(IdField),
        text: ProseField(1000),
        dueOn: Type.Optional(DayField),
        /** Days after the session, instead of a date: "within ten days". */
        dueInDays: Type.Optional(Type.Integer({ minimum: 1, maximum: 3650 })),
      }),
      { maxItems: 60 },
    ),
  ),
  note: Type.Optional(ProseField(3000)),
})
export type ConcludeSessionRequest = Static<typeof ConcludeSessionRequest>

export const ExplainDissentRequest = Type.Object({
  topicId: IdField,
  dissentId: IdField,
  explanation: ProseField(3000),
  explainedBy: LineField(120),
  explainedOn: Type.Optional(DayField),
  accepted: Type.Optional(ChoiceField(acceptances)),
})
export type ExplainDissentRequest = Static<typeof ExplainDissentRequest>

/** The kinds of events this feature records. */
export type SessionEvent =
  | 'session.planned'
  | 'session.replanned'
  | 'session.cancelled'
  | 'session.opened'
  | 'session.attended'
  | 'opinions.noted'
  | 'opinion.corrected'
  | 'opinion.voided'
  | 'session.concluded'
  | 'consensus.corrected'
  | 'consensus.voided'
  | 'dissent.explained'
  | 'dissent.corrected'
  | 'dissent.voided'
  | 'commitment.corrected'
  | 'commitment.voided'

/** How many of a category came to a sub-event. */
export type PresenceView = { category: string; group: PeopleGroup; count: number }

export type SubEventView = {
  id: string
  number: number
  form: SessionForm
  place: string | null
  means: string | null
  heldOn: string | null
  startsAt: string | null
  note: string | null
  /** Empty when nobody wrote the attendance down. */
  presence: PresenceView[]
}

export type SessionView = {
  id: string
  title: string
  chair: string | null
  state: SessionState
  note: string | null
  subEvents: SubEventView[]
}

export type OpinionView = {
  id: string
  number: number
  sessionId: string | null
  /** Never for the public. */
  speaker: string
  speakerGroup: PeopleGroup
  channel: OpinionChannel
  kind: OpinionKind
  words: string
  voided: Voided | null
}

export type ConsensusView = { id: string; number: number; text: string; voided: Voided | null }

export type DissentView = {
  id: string
  number: number
  /** Never for the public. */
  speakerGroup: PeopleGroup
  text: string
  explanation: string | null
  explainedBy: string | null
  explainedOn: string | null
  accepted: Acceptance | null
  voided: Voided | null
}

export type CommitmentView = {
  id: string
  number: number
  bodyName: string
  bodyId: string | null
  text: string
  dueOn: string | null
  voided: Voided | null
}

/** All that was said and settled in the sessions of a round. */
export type SessionsView = {
  sessions: SessionView[]
  consensus: ConsensusView[]
  opinions: OpinionView[]
  dissents: DissentView[]
  commitments: CommitmentView[]
}

/** One line of the list of sessions. */
export type SessionRow = {
  id: string
  title: string
  state: SessionStateKind
  heldOn: string | null
  /** The first known day and place of its sub-events. */
  day: string | null
  place: string | null
  roomName: string
}

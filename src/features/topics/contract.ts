import Type, { type Static } from 'typebox'
import { ChoiceField, DayField, IdField, LineField, ProseField } from '../../platform/commands/schemas.ts'
import type { Method, MethodsLibrary, RuleSettings, TopicFacts } from '../methods/index.ts'
import { topicCriteria, topicFields } from './rules/criteria.ts'
import {
  type NoticeChannel,
  type NoticeSubject,
  noticeChannels,
  noticeSubjects,
  type RoundOutcome,
  type TopicSource,
  type TopicStatus,
  topicSources,
} from './rules/topic-state.ts'

declare module '../../platform/commands/act.ts' {
  interface Ports {
    /** The methods that rooms choose from; a round takes a copy. */
    methods: MethodsLibrary
    /** Where the public finds this installation, `https://…` without a slash at the end; null while unknown. */
    publicAddress?: string | null
  }
}

const Wording = {
  title: LineField(80),
  /** What it is about, in a few paragraphs; residents read it once the topic is approved. */
  background: Type.Optional(ProseField(5000)),
  field: Type.Optional(ChoiceField(topicFields)),
  criteria: Type.Optional(Type.Array(ChoiceField(topicCriteria), { maxItems: topicCriteria.length })),
  source: Type.Optional(ChoiceField(topicSources)),
  /** Who raised it, by post or role; no names of residents. */
  sourceNote: Type.Optional(LineField(300)),
}

export const DraftTopicRequest = Type.Object({
  roomId: IdField,
  ...Wording,
  /** The day the matter was first raised; today when left out, unknown for a matter recorded afterwards. */
  raisedOn: Type.Optional(DayField),
  /** The whole matter lies in the past: days may stay unknown. */
  afterwards: Type.Optional(Type.Boolean()),
  /** Days in this record are assumed, not told by the source; every page says so. */
  datesAssumed: Type.Optional(Type.Boolean()),
  /** An exercise, marked as such everywhere. */
  practice: Type.Optional(Type.Boolean()),
})
export type DraftTopicRequest = Static<typeof DraftTopicRequest>

export const EditTopicRequest = Type.Object({ topicId: IdField, ...Wording })
export type EditTopicRequest = Static<typeof EditTopicRequest>

export const SubmitTopicRequest = Type.Object({ topicId: IdField, submittedOn: Type.Optional(DayField) })
export type SubmitTopicRequest = Static<typeof SubmitTopicRequest>

/** A decision of a Party body, as it stood that day. */
const Decision = {
  bodyName: LineField(100),
  bodyId: Type.Optional(IdField),
  /** The post that signed; whoever decides online is named by their own post. */
  postName: Type.Optional(LineField(100)),
  decidedOn: DayField,
  /** Minutes or document in which the decision stands. */
  reference: Type.Optional(LineField(100)),
  /** `paper` records what was decided on paper. */
  mode: Type.Optional(ChoiceField(['online', 'paper'])),
}

export const ApproveTopicRequest = Type.Object({
  topicId: IdField,
  ...Decision,
  /** The stored scan of the signed sheet. */
  scan: Type.Optional(IdField),
  /** Residents are not shown the topic yet; the first notice shows it. */
  keepInternal: Type.Optional(Type.Boolean()),
})
export type ApproveTopicRequest = Static<typeof ApproveTopicRequest>

export const ReturnTopicRequest = Type.Object({ topicId: IdField, ...Decision, reasons: ProseField(2000) })
export type ReturnTopicRequest = Static<typeof ReturnTopicRequest>
export const DeclineTopicRequest = ReturnTopicRequest
export type DeclineTopicRequest = ReturnTopicRequest

export const FileTopicRequest = Type.Object({
  topicId: IdField,
  /** The CPPCC body that takes note. */
  bodyName: LineField(100),
  bodyId: Type.Optional(IdField),
  filedOn: DayField,
  note: Type.Optional(ProseField(1000)),
})
export type FileTopicRequest = Static<typeof FileTopicRequest>

export const AcknowledgeTopicRequest = Type.Object({
  topicId: IdField,
  receivedOn: DayField,
  receiptNumber: Type.Optional(LineField(60)),
})
export type AcknowledgeTopicRequest = Static<typeof AcknowledgeTopicRequest>

export const IssueNoticeRequest = Type.Object({
  topicId: IdField,
  subject: ChoiceField(noticeSubjects),
  /** Frozen once issued: who wants to say something else issues another notice. */
  text: ProseField(5000),
  places: Type.Optional(Type.Array(LineField(100), { maxItems: 20 })),
  channels: Type.Optional(Type.Array(ChoiceField(noticeChannels), { maxItems: noticeChannels.length })),
  shownFrom: Type.Optional(DayField),
  shownUntil: Type.Optional(DayField),
  /** Only old records may leave it open, as where and how people were told. */
  issuedBy: Type.Optional(LineField(100)),
})
export type IssueNoticeRequest = Static<typeof IssueNoticeRequest>

/** A topic as a use case makes one: `concernIds` are those it grew from; who passes them ties them to it. */
export type DraftTopic = DraftTopicRequest & { concernIds?: string[] }

/** The short approval of a further round, by whoever approved the first. */
export type RoundApproval = {
  bodyName: string
  bodyId?: string
  postName?: string
  decidedOn: string
  reference?: string
  mode?: 'online' | 'paper'
  scan?: string
}

/** The kinds of events this feature records. */
export type TopicEvent =
  | 'topics.drafted'
  | 'topics.edited'
  | 'topics.submitted'
  | 'topics.returned'
  | 'topics.declined'
  | 'topics.approved'
  | 'topics.filed'
  | 'topics.acknowledged'
  | 'notices.issued'

export type ApprovalView = {
  id: string
  decision: 'approved' | 'returned' | 'declined'
  bodyName: string
  postName: string | null
  decidedOn: string
  reference: string | null
  mode: 'online' | 'paper'
  reasons: string | null
  fileId: string | null
}

export type FilingView = {
  bodyName: string
  filedOn: string
  receivedOn: string | null
  receiptNumber: string | null
  note: string | null
}

export type NoticeView = {
  id: string
  subject: NoticeSubject
  text: string
  places: string[]
  channels: NoticeChannel[]
  shownFrom: string | null
  shownUntil: string | null
  /** Null where the source of an old matter does not tell. */
  issuedBy: string | null
}

export type PassView = TopicFacts['passes'][number]

export type RoundView = {
  id: string
  number: number
  method: Method
  rules: RuleSettings
  /** Why the matter is talked over again; null for round 1. */
  reason: string | null
  openedOn: string | null
  outcome: RoundOutcome | null
  outcomeNote: string | null
  closedOn: string | null
  /** Every decision of the Party body, oldest first. */
  approvals: ApprovalView[]
  filing: FilingView | null
  notices: NoticeView[]
  passes: PassView[]
}

/** A topic with all that this feature keeps of it. */
export type TopicView = {
  id: string
  areaId: string
  title: string
  background: string | null
  field: string | null
  criteria: string[]
  source: TopicSource | null
  sourceNote: string | null
  status: TopicStatus
  afterwards: boolean
  datesAssumed: boolean
  practice: boolean
  isPublic: boolean
  raisedOn: string | null
  submittedOn: string | null
  createdAt: Date
  changedAt: Date
  room: { id: string; name: string }
  organisation: { id: string; name: string; path: string }
  /** Round 1 first. */
  rounds: RoundView[]
}

/** A topic as a row of a list. */
export type TopicRow = {
  id: string
  areaId: string
  title: string
  status: TopicStatus
  field: string | null
  source: TopicSource | null
  practice: boolean
  afterwards: boolean
  isPublic: boolean
  changedAt: Date
  roomId: string
  roomName: string
  organisationId: string
  organisationName: string
  /** The latest round. */
  roundId: string
  roundNumber: number
  outcome: RoundOutcome | null
}

/** A page of a list read by key ranges: `newer` and `older` are cursors, null where nothing more is. */
export type TopicPage = { rows: TopicRow[]; newer: string | null; older: string | null }

/** A topic that reads alike. `share` of the shorter text's telling pairs of characters that the other has, 0 to 1. */
export type SimilarTopic = {
  id: string
  title: string
  status: TopicStatus
  isPublic: boolean
  roomName: string
  /** Where it belongs, for the rights of whoever looks. */
  path: string
  share: number
}

import type { Day } from '../../base/day.ts'
import type { Differences } from './rules/responsibility-changes.ts'
import type {
  FeedbackResult,
  ProgressState,
  ResponsibilityOrigin,
  ResponsibilityState,
  Voided,
} from './rules/responsibility-state.ts'

export const listKinds = ['suggestions', 'responsibilities', 'feedback'] as const
/** 协商建议清单 → 责任落实清单 → 结果反馈清单. */
export type ListKind = (typeof listKinds)[number]

export const conversionRoutes = [
  'decision',
  'project',
  'institution',
  'consensus',
  'proposal',
  'opinion_report',
  'report',
  'direct',
  'spread',
] as const
/** What a result turned into: 党政决策、民生实事项目、制度公约、群众共识、提案、社情民意信息、专报、直接办理、推广. */
export type ConversionRoute = (typeof conversionRoutes)[number]

export const feedbackChannels = [
  'meeting',
  'visit',
  'phone',
  'chat_group',
  'board',
  'letter',
  'page',
] as const
/** The ways a feedback list reached people. */
export type FeedbackChannel = (typeof feedbackChannels)[number]

/** The kinds of events this feature records. */
export type ResultsEvent =
  | 'suggestions.drafted'
  | 'suggestions.submitted'
  | 'suggestion.voided'
  | 'responsibilities.issued'
  | 'responsibility.added'
  | 'responsibility.changed'
  | 'responsibility.voided'
  | 'extension.asked'
  | 'extension.refused'
  | 'progress.reported'
  | 'feedback.prepared'
  | 'feedback.delivered'
  | 'conversion.recorded'

export type SuggestionView = {
  id: string
  number: number
  text: string
  consensusPointId: string | null
  voided: Voided | null
  /** The number of the row it was merged into. */
  mergedInto: number | null
}

export type ProgressView = {
  id: string
  state: ProgressState
  text: string
  nextOn: Day | null
  reportedOn: Day | null
  reportedBy: string
  enteredAt: Date
}

/** One change of a row after the list had gone out: what it was and what it became, and why. */
export type ResponsibilityChangeView = Differences & {
  id: string
  reason: string
  /** Null in an old record whose source does not tell. */
  changedOn: Day | null
  /** The post that entered it. */
  changedBy: string
}

/** A request of a body for more time, and what the Party committee answered; null while it waits. */
export type ExtensionView = {
  id: string
  /** The deadline when it was asked. */
  dueFrom: Day
  /** Until when time was asked for. */
  dueOn: Day
  reason: string
  askedOn: Day
  askedBy: string
  answer:
    | null
    /** The row was changed; to this deadline, unless something else was changed. */
    | { is: 'changed'; dueOn: Day | null }
    | { is: 'refused'; reason: string; on: Day; by: string }
}

export type ResponsibilityView = {
  id: string
  /** `3.1` under suggestion 3, `问1.1` under problem item 1, `诺1.1` under commitment 1. */
  number: string
  origin: ResponsibilityOrigin
  task: string
  /** Null where the source of an old matter does not tell. */
  leadName: string | null
  leadBodyId: string | null
  helpers: string[]
  person: string | null
  dueOn: Day | null
  money: string | null
  state: ResponsibilityState
  /** What was said since the row was last laid on its body, oldest first. */
  reports: ProgressView[]
  /** What was said before that: of another body, or that it could not be done. */
  earlierReports: ProgressView[]
  /** Oldest first; the values above are those that apply now. */
  changes: ResponsibilityChangeView[]
  /** Oldest first. */
  extensions: ExtensionView[]
  feedback: { result: FeedbackResult; text: string } | null
  voided: Voided | null
}

/** A list as it went out; its rows are frozen and `digest` proves them. */
export type IssuedListView = {
  kind: ListKind
  /** Null where the source of an old matter does not tell. */
  fromName: string | null
  toName: string | null
  reference: string | null
  issuedOn: Day | null
  channels: string[]
  isPublic: boolean
  rowCount: number
  digest: string
}

export type ConversionView = {
  id: string
  route: ConversionRoute
  text: string
  suggestionNumber: number | null
  numberText: string | null
  numberMin: number | null
  happenedOn: Day | null
}

/** The three lists of a round with all their rows, and what the results turned into. */
export type ResultsView = {
  roundId: string
  /** Recorded afterwards: what is unknown was not in the source. */
  afterwards: boolean
  /** What the round's method calls its lists, and who receives them. */
  lists: Record<ListKind, { name: LocalName; receiver: LocalName; issued: IssuedListView | null }>
  suggestions: SuggestionView[]
  responsibilities: ResponsibilityView[]
  conversions: ConversionView[]
}

type LocalName = { zh: string; en: string }

/** What the reader may do to the rows of the lists, by their ids. */
export type RowRights = {
  /** Responsibilities to report on. */
  report: string[]
  /** Suggestions and responsibilities that can be voided. */
  voidSuggestions: string[]
  voidResponsibilities: string[]
  /** Responsibilities whose deadline or body can be changed. */
  changeResponsibilities: string[]
  /** Responsibilities whose body asks for more time and waits for an answer. */
  answerExtensions: string[]
}

/** One row of the feedback list as everyone may read it. */
export type ToldRow = { number: string; task: string; result: FeedbackResult; text: string }

/** A row that was laid on another body in place of the reader's: all the former body still learns of it. */
export type PassedOnView = {
  id: string
  number: string
  task: string
  topicTitle: string
  change: ResponsibilityChangeView
}

/** One row in the list of a handler: "only mine". */
export type OwnResponsibilityView = {
  id: string
  number: string
  topicId: string
  topicTitle: string
  topicIsPublic: boolean
  task: string
  leadName: string | null
  person: string | null
  dueOn: Day | null
  state: ResponsibilityState
  overdue: boolean
  /** What was reported last since it was laid on the body as it stands. */
  lastReport: ProgressView | null
  changes: ResponsibilityChangeView[]
  extensions: ExtensionView[]
}

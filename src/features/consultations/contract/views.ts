import type { Reason } from '../../../base/reason.ts'
import type { Told } from '../../../base/told.ts'
import type { ConsultationReason } from '../rules/reasons.ts'
import type {
  Answer,
  AuthorKind,
  ConsultationStateKind,
  RejectionReason,
  ResultsShown,
  StatementState,
  VoterKind,
} from '../rules/words.ts'
import type { FedPoint } from './points.ts'
import type { ToldLabel, ToldResults } from './told-results.ts'

/** How many voters, statements and votes there are, by a look-up by key. */
export type ConsultationCounts = {
  /** Issued links, verified phones and slips of paper that cast a vote. */
  people: number
  devices: number
  votes: number
  statements: number
}

/** The same as everybody is told it; `votes` null where they are too few to be told. */
export type ToldTurnout = { people: Told; devices: Told; votes: number | null }

/** What everybody may know of a consultation. */
export type ConsultationView = {
  id: string
  topicId: string
  topicTitle: string
  /** Whether everybody may read the topic's own page; a consultation is met by its link either way. */
  topicIsPublic: boolean
  /** The place it belongs to: what rights are asked about. */
  path: string
  roundId: string
  roomName: string
  practice: boolean
  title: string
  question: string
  state: ConsultationStateKind
  openToDevices: boolean
  openToPhones: boolean
  /** Whether answers count at this moment. */
  takesVotes: boolean
  /** Its last day is over, and somebody of the room has to close it. */
  overdue: boolean
  /** Whether own statements are taken at this moment. */
  takesStatements: boolean
  statementsCloseOn: string | null
  resultsShown: ResultsShown
  /** Whether results may be shown to everybody at this moment. */
  resultsOpen: boolean
  /** Empty: the house's own rule, which the pages word. */
  moderationRule: string
  openedAt: Date | null
  closesOn: string | null
  closedAt: Date | null
  counts: ConsultationCounts
  turnout: ToldTurnout
}

/** The reader as a voter; null for who has not come by a link, verified a phone, or (where allowed) begun as a device. */
export type VoterView = {
  kind: VoterKind
  /** Votes cast, of how many statements one could answer. */
  answered: number
  total: number
  /** Own statements with what became of them. */
  statements: {
    number: number
    text: string
    state: StatementState
    reason: RejectionReason | null
    words: string | null
  }[]
}

export type NextStatement = {
  number: number
  text: string
  author: AuthorKind
  /** Signed: which statement was drawn for whom, with which probability. Sent back with the answer. */
  draw: string
}

/** The page of voting: the next statement, or why there is none. */
export type VotingView = {
  consultation: ConsultationView
  voter: VoterView | null
  next: NextStatement | null
  /** What the voter had answered to that statement, where it is shown again to be answered otherwise. */
  before: Answer | null
  /** What was kept just now: whoever pressed the wrong button goes back to it. */
  kept: { number: number; answer: Answer } | null
  /** The reader goes by a link and is signed in with a phone that has taken part too: they may be one person. */
  alsoPhone: boolean
  /**
   * Why nothing can be answered now: every statement is, or the consultation is not open, or one must come by a link, or
   * what this device or link gave is counted with a person who votes in its place.
   */
  bar:
    | 'joined'
    | 'link_revoked'
    | 'all_answered'
    | 'not_open_yet'
    | 'closed'
    | 'link_needed'
    | 'no_statements'
    | null
}

/** What a voter has answered; `voter` null where nobody is known. */
export type OwnAnswersView = {
  consultation: ConsultationView
  voter: VoterView | null
  mayChange: boolean
  answers: OwnAnswer[]
}

export type OwnAnswer = {
  number: number
  /** Null once its author was erased. */
  text: string | null
  author: AuthorKind
  answer: Answer
  /** Whether it counts still, and may be answered otherwise. */
  isOpen: boolean
}

export type StatementView = {
  number: number
  /** Null once its author was erased. */
  text: string | null
  author: AuthorKind
  state: StatementState
  meta: boolean
  reason: RejectionReason | null
  words: string | null
  writtenAt: Date
  votes: number
}

/** The page of results. */
export type ResultsView = {
  consultation: ConsultationView
  /** Null until something has been computed. */
  results: ToldResults | null
  computedAt: Date | null
  texts: Record<number, { text: string; author: AuthorKind }>
  /** For staff: what everybody reads of a statement at this moment, where that is something else. */
  publicLabels: Record<number, ToldLabel>
  /** Where the reader stands, when the reader is a voter: never below seven votes or when uncertain. */
  you: { x: number; y: number; group: number } | 'too_few_votes' | 'uncertain' | null
}

export type LinkView = {
  id: string
  kind: 'open' | 'issued'
  label: string | null
  code: string
  address: string
  createdAt: Date
  revoked: boolean
  /** Voters who came over it (an open link), or whether it was used (an issued one: 0 or 1). */
  voters: number
}

/** Issued links of one place, so many at once, or the one whose code was looked for. */
export type IssuedLinksView = {
  consultation: ConsultationView
  label: string | null
  /** What was looked for; null where the links of a place are shown. */
  code: string | null
  links: LinkView[]
  /** The cursor of those behind them. */
  more: string | null
}

/** A link that was revoked: what it was, and its trace. */
export type RevokedLinkView = {
  link: LinkView
  revokedAt: Date
  reason: string | null
  /** The post that did it. */
  by: string | null
}

/** The staff's page. */
export type StaffConsultationView = {
  consultation: ConsultationView
  sessionId: string | null
  sessionTitle: string | null
  /** What still stops opening it; empty unless it is a draft. */
  opening: Reason<ConsultationReason>[]
  /** What is set, also where it does not hold at this moment. */
  statementsAllowed: boolean
  waiting: StatementView[]
  statements: StatementView[]
  openLinks: LinkView[]
  /** The last ones, newest first. */
  revoked: RevokedLinkView[]
  /** Issued links by where they went: how many there are, how many of them were used, and how many revoked. */
  issued: { label: string | null; count: number; used: number; revoked: number }[]
  /** Points handed on already, by their statement's number. */
  fed: FedPoint[]
  /** Null until something has been computed. */
  flags: FlagsView | null
  may: { manage: boolean; moderate: boolean; enterSlips: boolean; feed: boolean }
}

/** The page of moderation: what waits, oldest first, at most a hundred; `more` wait behind them. */
export type ModerationView = {
  consultation: ConsultationView
  waiting: StatementView[]
  more: number
  /** What was decided last, newest first. */
  decided: StatementView[]
}

/** What deserves a look by a person; nothing is ever dropped because of it. */
export type FlagsView = {
  allAlike: number
  tooFast: number
  /** Many new devices in a short time over one open link, or over none: simply begun on the page. */
  rushes: {
    overLink: boolean
    linkLabel: string | null
    from: Date
    to: Date
    voters: number
    busiestMinute: number
  }[]
  /** How the list of agreed statements changes without the flagged voters, and without the most influential 5 %. */
  withoutFlagged: ListChange | null
  withoutInfluential: ListChange | null
}

export type ListChange = { voters: number; votes: number; kept: number[]; lost: number[]; gained: number[] }

import type { OpenConsultation } from '../../consultations/index.ts'
import type { Milestone } from '../../methods/index.ts'
import type { TopicPage, TopicRow } from '../../topics/index.ts'
import type { Situation } from '../rules/situation.ts'
import type { Standing } from '../rules/standing.ts'
import type { RecordViews } from './views.ts'

/** A topic of a list with where it really stands, and the day its latest round was closed, where known. */
export type ListedTopic = TopicRow & {
  standing: Standing
  closedOn: string | null
  datesAssumed: boolean
  /** A consultation online takes answers on it now. */
  takesVotes: boolean
}

/** A page of such a list: `newer` and `older` are cursors, null where nothing more is. */
export type ListedTopics = Omit<TopicPage, 'rows'> & { rows: ListedTopic[] }

/** A milestone of a round as the public way shows it. */
export type WayPoint = { roundNumber: number; milestone: Milestone; on: string | null }

/** A topic as everyone may see it. */
export type PublicTopicView = {
  record: RecordViews
  shownRound: number
  situation: Situation
  standing: Standing
  way: WayPoint[]
  /** Residents are being asked for their judgement now. */
  mayJudge: boolean
  proof: { length: number; head: string }
}

/** What was and what came of it, for one line. */
export type OutcomeLine = {
  topic: ListedTopic
  /** What it was about, in one clause; null where nothing was written about it. */
  before: string | null
  /** What was told openly as the result; null where the way it was closed says it all. */
  after: string | null
  /** The day of it; null where nobody knows. */
  on: string | null
}

/** The milestones that are counted, in the order of the way. */
export const figureNames = [
  'approved',
  'deliberated',
  'assigned',
  'fed_back',
  'evaluated',
  'closed',
  'solved',
] as const satisfies Milestone[]
export type FigureName = (typeof figureNames)[number]
/** Those of them that the front page tells. */
export const frontFigures = ['deliberated', 'assigned', 'fed_back', 'solved'] as const satisfies FigureName[]

/** How many rounds reached something: ever, by year, and on a day that nobody knows. Exercises are left out. */
export type FigureCount = { ever: number; undated: number; years: Record<number, number> }
export type FigureCounts = Record<FigureName, FigureCount>

/** The figures, and the year it is. */
export type Figures = { thisYear: number; counts: FigureCounts }

/** A round that a figure counts. Of a topic that is not public only the day is told. */
export type FigureRow = {
  roundId: string
  roundNumber: number
  /** Null where nobody knows the day. */
  on: string | null
  topic: { id: string; title: string; roomName: string; afterwards: boolean; datesAssumed: boolean } | null
}

/** Which rows of a figure: those of a year, those of a day that nobody knows, or all where it is null. */
export type FigureYear = number | 'unknown' | null

/** What a figure counts, row by row: ever, in one year, or on a day that nobody knows. */
export type FigureView = {
  name: FigureName
  year: FigureYear
  thisYear: number
  count: number
  /** All rows that it counts stand on this page. */
  whole: boolean
  rows: FigureRow[]
  /** Where the page after this one begins. */
  more: string | null
}

export type HomeView = {
  /** What takes answers now, the latest opened first; `more` are open besides. */
  asked: { rows: OpenConsultation[]; more: boolean }
  /** What residents are asked to judge now. */
  toJudge: ListedTopic[]
  talked: ListedTopic[]
  outcomes: OutcomeLine[]
  figures: Figures
}

export type RoomView = {
  id: string
  name: string
  organisationName: string
  address: string | null
  opening: string | null
  /** From then on it takes nothing new. */
  endedOn: string | null
  posts: { kind: 'convener' | 'linked_member' | 'liaison'; title: string }[]
  topics: ListedTopic[]
  older: string | null
  newer: string | null
  /** The address a poster's QR code leads to, and the code's drawing; null while the installation has no address. */
  speakAddress: string
  qr: { size: number; path: string } | null
}

export type RoomRow = { id: string; name: string; organisationName: string }

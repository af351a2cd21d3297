import type { Milestone } from '../../methods/index.ts'
import type { RoundOutcome, TopicRow } from '../../topics/index.ts'
import type { Situation } from '../rules/situation.ts'
import type { RecordViews } from './views.ts'

/** A milestone of a round as the public way shows it. */
export type WayPoint = { roundNumber: number; milestone: Milestone; on: string | null }

/** A topic as everyone may see it. */
export type PublicTopicView = {
  record: RecordViews
  shownRound: number
  situation: Situation
  way: WayPoint[]
  /** Residents are being asked for their judgement now. */
  mayJudge: boolean
  proof: { length: number; head: string }
}

/** What was and what came of it, for one line. */
export type OutcomeLine = {
  topicId: string
  title: string
  roomName: string
  after: string | null
  outcome: RoundOutcome
}

/** How many topics reached something, this year and ever; exercises are left out. */
export type YearFigures = { year: number; counts: Record<FigureName, { year: number; ever: number }> }
export const figureNames = ['deliberated', 'assigned', 'fed_back', 'solved'] as const satisfies Milestone[]
export type FigureName = (typeof figureNames)[number]

export type HomeView = {
  talked: TopicRow[]
  outcomes: OutcomeLine[]
  figures: YearFigures
}

export type RoomView = {
  id: string
  name: string
  organisationName: string
  address: string | null
  opening: string | null
  posts: { kind: 'convener' | 'linked_member' | 'liaison'; title: string }[]
  topics: TopicRow[]
  older: string | null
  newer: string | null
  /** The address a poster's QR code leads to, and the code's drawing; null while the installation has no address. */
  speakAddress: string
  qr: { size: number; path: string } | null
}

export type RoomRow = { id: string; name: string; organisationName: string }

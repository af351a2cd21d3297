import type { CommitmentView, ConsensusView, DissentView, OpinionView, SessionView } from '../contract.ts'
import type { MinutesPeople } from '../rules/minutes.ts'
import type { PointOrigin } from './fed-points.ts'

/** A topic that a session talks over. */
export type AgendaItem = {
  roundId: string
  topicId: string
  title: string
  practice: boolean
  afterwards: boolean
}

export type SessionPageView = {
  session: SessionView
  roomName: string
  organisationName: string
  agenda: AgendaItem[]
}

/** What a session said and settled about one topic; nothing struck out is in it. */
export type MinutesTopic = AgendaItem & {
  opinions: OpinionView[]
  consensus: (ConsensusView & { origin: PointOrigin | null })[]
  dissents: DissentView[]
  commitments: CommitmentView[]
  /** Something of it was struck out, so that numbers are missing. */
  struck: boolean
}

export type MinutesView = {
  /** Its agenda holds the topics that the record is about. */
  page: SessionPageView
  /** The other topics of the same session. */
  beside: string[]
  topics: MinutesTopic[]
  people: MinutesPeople[]
  /** How many came to each sub-event; null where nobody wrote it down. */
  came: Map<string, number | null>
}

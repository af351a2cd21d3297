import type { Generated, JSONColumnType } from 'kysely'
import type { PointDissent, PointFigures } from '../contract/points.ts'
import type { ResultsSnapshot } from '../contract/results.ts'
import type {
  AuthorKind,
  ConsultationStateKind,
  RejectionReason,
  ResultsShown,
  StatementState,
  VoterKind,
} from '../rules/words.ts'

export type ConsultationTable = {
  id: string
  /** Short, for the keys of what grows. */
  number: Generated<number>
  area_id: string
  round_id: string
  session_id: string | null
  title: string
  question: string
  state: ConsultationStateKind
  open_to_devices: boolean
  open_to_phones: boolean
  takes_statements: boolean
  results_shown: ResultsShown
  moderation_rule: string
  /** Signs tokens of voters and of drawn statements; codes of links follow from it. Never leaves the server. */
  secret: string
  closes_at: Date | null
  statements_close_at: Date | null
  created_at: Date
  opened_at: Date | null
  closed_at: Date | null
}

export type ConsultationLinkTable = {
  id: string
  consultation_id: string
  area_id: string
  kind: 'open' | 'issued'
  label: string | null
  code_digest: string
  created_at: Date
  revoked_at: Date | null
  /** Why, and by which post; null for what was revoked before that was asked. */
  revoked_reason: string | null
  revoked_by: string | null
}

export type VoterTable = {
  consultation_number: number
  /** A random whole number below 2^53, made by the application. */
  id: number
  area_id: string
  kind: VoterKind
  /** What makes this voter one person: `link:…`, `resident:…`, `slip:…`, `device:…`. */
  credential: string
  /** The link the voter came over, if any. */
  link_id: string | null
  joined_at: Date
}

/** A voter that takes no more votes: all it gave went to one person. */
export type JoinedVoterTable = {
  consultation_number: number
  id: number
  area_id: string
  /** Null for a resident who has deleted their phone number. */
  person: number | null
  /** The issued link that this voter was. */
  link_id: string | null
  joined_at: Date
}

export type StatementTable = {
  consultation_number: number
  number: number
  area_id: string
  /** Null once its author has been erased. */
  text: string | null
  text_salt: string | null
  author: AuthorKind
  author_voter: number | null
  state: StatementState
  meta: Generated<boolean>
  /** Why it was rejected, from the list of the public rule; more words, or why it was withdrawn. */
  reason: RejectionReason | null
  reason_words: string | null
  written_at: Date
  decided_at: Date | null
}

export type VoteTable = {
  consultation_number: number
  voter_id: number
  statement_number: number
  answer: number
  /** 0 page or interface, 1 link, 2 paper. */
  channel: number
  /** With which probability the statement had been drawn for this voter; null where nothing was drawn (paper). */
  draw_probability: number | null
  cast_at: Date
}

export type ConsultationResultTable = {
  consultation_id: string
  area_id: string
  version: number
  computed_at: Date
  result: JSONColumnType<ResultsSnapshot, string, string>
}

export type ConsultationPointTable = {
  id: string
  consultation_id: string
  round_id: string
  area_id: string
  statement_number: number
  /** The wording for the record. */
  text: string
  figures: JSONColumnType<PointFigures, string, never>
  dissent: JSONColumnType<PointDissent[], string, never>
  /** Whether the session's outcome is to show it. */
  for_session: boolean
  consensus_point_id: string | null
  suggestion_id: string | null
  fed_at: Date
}

declare module '../../../platform/database/tables.ts' {
  interface Tables {
    consultation: ConsultationTable
    consultation_link: ConsultationLinkTable
    voter: VoterTable
    joined_voter: JoinedVoterTable
    statement: StatementTable
    vote: VoteTable
    consultation_result: ConsultationResultTable
    /** The one of them that everybody reads while people answer. */
    consultation_told_result: ConsultationResultTable
    consultation_point: ConsultationPointTable
  }
}

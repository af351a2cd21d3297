import type { Generated, GeneratedAlways } from 'kysely'
import type { PeopleGroup } from '../../methods/index.ts'
import type { Acceptance, OpinionChannel, OpinionKind } from '../contract.ts'
import type { SessionForm } from '../rules/forms.ts'
import type { SessionStateKind } from '../rules/session-state.ts'

export type SessionTable = {
  id: string
  area_id: string
  room_id: string
  organisation_id: string
  title: string
  state: SessionStateKind
  chair: string | null
  created_at: Date
  opened_at: Date | null
  held_on: string | null
  note: string | null
  /** The first known day of the sub-events, kept by the database. */
  first_on: Generated<string | null>
  /** Where the session stands in the list: upcoming by day, then past from the latest back. */
  list_place: GeneratedAlways<number>
}

export type SessionRoundTable = { session_id: string; round_id: string; number: number }

export type SubEventTable = {
  id: string
  session_id: string
  area_id: string
  number: number
  form: SessionForm
  place: string | null
  means: string | null
  held_on: string | null
  starts_at: string | null
  note: string | null
}

export type OpinionTable = {
  id: string
  session_id: string | null
  sub_event_id: string | null
  round_id: string
  area_id: string
  speaker: string
  speaker_group: PeopleGroup
  channel: OpinionChannel
  kind: OpinionKind
  words: string
  words_salt: string
  number: number
  voided_on: string | null
  void_reason: string | null
}

export type ConsensusPointTable = {
  id: string
  round_id: string
  session_id: string | null
  area_id: string
  number: number
  text: string
  voided_on: string | null
  void_reason: string | null
}

export type DissentTable = {
  id: string
  round_id: string
  session_id: string | null
  area_id: string
  number: number
  speaker_group: PeopleGroup
  text: string
  text_salt: string
  explanation: string | null
  explained_by: string | null
  explained_on: string | null
  accepted: Acceptance | null
  voided_on: string | null
  void_reason: string | null
}

export type CommitmentTable = {
  id: string
  round_id: string
  session_id: string | null
  area_id: string
  number: number
  body_name: string
  body_id: string | null
  text: string
  due_on: string | null
  voided_on: string | null
  void_reason: string | null
}

declare module '../../../platform/database/tables.ts' {
  interface Tables {
    session: SessionTable
    session_round: SessionRoundTable
    sub_event: SubEventTable
    opinion: OpinionTable
    consensus_point: ConsensusPointTable
    dissent: DissentTable
    commitment: CommitmentTable
  }
}

import type { ColumnType, Generated, JSONColumnType } from 'kysely'
import type { Method, RuleSettings } from '../../methods/index.ts'
import type {
  NoticeChannel,
  NoticeSubject,
  RoundOutcome,
  TopicSource,
  TopicStatus,
} from '../rules/topic-state.ts'

export type TopicTable = {
  id: string
  area_id: string
  room_id: string
  organisation_id: string
  title: string
  background: string | null
  field: string | null
  criteria: string[]
  source: TopicSource | null
  source_note: string | null
  status: TopicStatus
  afterwards: Generated<boolean>
  dates_assumed: Generated<boolean>
  practice: Generated<boolean>
  is_public: Generated<boolean>
  published_at: Date | null
  raised_on: string | null
  submitted_on: string | null
  created_at: Date
  changed_at: Date
  search: string | null
}

export type RoundTable = {
  id: string
  topic_id: string
  area_id: string
  number: number
  method: JSONColumnType<Method, string, string>
  rules: JSONColumnType<RuleSettings, string, string>
  previous_round_id: string | null
  reason: string | null
  opened_on: string | null
  outcome: RoundOutcome | null
  outcome_note: string | null
  closed_on: string | null
}

export type ApprovalTable = {
  id: string
  round_id: string
  area_id: string
  decision: 'approved' | 'returned' | 'declined'
  body_name: string
  body_id: string | null
  post_name: string | null
  decided_on: string
  reference: string | null
  mode: 'online' | 'paper'
  reasons: string | null
  file_id: string | null
  entered_by: string | null
}

export type FilingTable = {
  id: string
  round_id: string
  area_id: string
  body_name: string
  body_id: string | null
  filed_on: string
  received_on: string | null
  receipt_number: string | null
  note: string | null
}

export type NoticeTable = {
  id: string
  round_id: string
  area_id: string
  subject: NoticeSubject
  text: string
  places: string[]
  channels: NoticeChannel[]
  shown_from: string | null
  shown_until: string | null
  /** Null where the source of an old matter does not tell. */
  issued_by: string | null
  entered_at: Date
}

export type RulePassTable = {
  id: string
  round_id: string
  area_id: string
  rule: string
  kind: 'override' | 'not_in_source'
  reason: string
  said: ColumnType<unknown, string, string>
  passed_by: string | null
  post_line: string
  passed_at: Date
}

declare module '../../../platform/database/tables.ts' {
  interface Tables {
    topic: TopicTable
    round: RoundTable
    approval: ApprovalTable
    filing: FilingTable
    notice: NoticeTable
    rule_pass: RulePassTable
  }
}

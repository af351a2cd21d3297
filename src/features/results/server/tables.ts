import type { Generated, GeneratedAlways, JSONColumnType } from 'kysely'
import type { ConversionRoute, ListKind } from '../contract.ts'
import type { FrozenRow } from '../rules/frozen-rows.ts'
import type { FeedbackResult, ProgressState } from '../rules/responsibility-state.ts'

export type SuggestionTable = {
  id: string
  round_id: string
  area_id: string
  number: number
  text: string
  consensus_point_id: string | null
  voided_on: string | null
  void_reason: string | null
  merged_into_id: string | null
}

export type IssuedListTable = {
  id: string
  round_id: string
  area_id: string
  kind: ListKind
  /** Null in an old record whose source does not tell. */
  from_name: string | null
  to_name: string | null
  reference: string | null
  issued_on: string | null
  channels: string[]
  is_public: boolean
  rows: JSONColumnType<FrozenRow[], string, never>
  digest: string
  entered_at: Date
}

export type ResponsibilityTable = {
  id: string
  round_id: string
  area_id: string
  number: string
  suggestion_id: string | null
  problem_item_id: string | null
  commitment_id: string | null
  concern_id: string | null
  task: string
  /** Null in an old record whose source does not tell. */
  lead_name: string | null
  lead_body_id: string | null
  helpers: Generated<string[]>
  person: string | null
  due_on: string | null
  money: string | null
  state: 'issued' | ProgressState
  voided_on: string | null
  void_reason: string | null
}

export type ProgressReportTable = {
  id: string
  responsibility_id: string
  area_id: string
  state: ProgressState
  text: string
  next_on: string | null
  reported_on: string | null
  reported_by: string
  entered_at: Date
  position: GeneratedAlways<number>
}

export type ResponsibilityChangeTable = {
  id: string
  responsibility_id: string
  area_id: string
  due_from: string | null
  due_to: string | null
  lead_from: string | null
  lead_to: string | null
  lead_body_from: string | null
  lead_body_to: string | null
  helpers_from: string[]
  helpers_to: string[]
  person_from: string | null
  person_to: string | null
  reason: string
  /** Null in an old record whose source does not tell. */
  changed_on: string | null
  changed_by: string
  last_report_id: string | null
  entered_at: Date
  position: GeneratedAlways<number>
}

export type ExtensionTable = {
  id: string
  responsibility_id: string
  area_id: string
  due_from: string
  due_to: string
  reason: string
  asked_on: string
  asked_by: string
  change_id: string | null
  refused_on: string | null
  refused_by: string | null
  refusal: string | null
  entered_at: Date
  position: GeneratedAlways<number>
}

export type FeedbackTable = {
  id: string
  responsibility_id: string
  area_id: string
  result: FeedbackResult
  text: string
}

export type ConversionTable = {
  id: string
  round_id: string
  suggestion_id: string | null
  area_id: string
  route: ConversionRoute
  text: string
  number_text: string | null
  number_min: number | null
  happened_on: string | null
  position: GeneratedAlways<number>
}

declare module '../../../platform/database/tables.ts' {
  interface Tables {
    suggestion: SuggestionTable
    issued_list: IssuedListTable
    responsibility: ResponsibilityTable
    progress_report: ProgressReportTable
    responsibility_change: ResponsibilityChangeTable
    extension: ExtensionTable
    feedback: FeedbackTable
    conversion: ConversionTable
  }
}

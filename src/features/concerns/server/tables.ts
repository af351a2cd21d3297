import type { ConcernChannel, ConcernSource } from '../contract.ts'
import type { TriageOutcome } from '../rules/triage.ts'

export type ConcernTable = {
  id: string
  area_id: string
  room_id: string
  follow_code: string
  words: string
  words_salt: string
  source: ConcernSource
  channel: ConcernChannel
  raised_on: string | null
  phone: string | null
  resident_id: string | null
  consent: 'self' | 'spoken' | 'written' | null
  entered_by: string | null
  entered_at: Date
  triage: TriageOutcome | null
  triage_reason: string | null
  triage_target: string | null
  triage_topic_id: string | null
  triage_concern_id: string | null
  triaged_on: string | null
  triaged_by: string | null
  practice: boolean
  answer_by: string | null
  search: string | null
}

export type UnmaskingTable = {
  id: string
  area_id: string
  account_id: string
  subject_kind: string
  subject_id: string
  reason: string
  at: Date
}

declare module '../../../platform/database/tables.ts' {
  interface Tables {
    concern: ConcernTable
    unmasking: UnmaskingTable
  }
}

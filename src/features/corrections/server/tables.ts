import type { Generated, GeneratedAlways, JSONColumnType } from 'kysely'
import type { FieldChange } from '../rules/entries.ts'

export type CorrectionTable = {
  id: string
  round_id: string
  area_id: string
  research_id: string | null
  problem_item_id: string | null
  opinion_id: string | null
  consensus_point_id: string | null
  dissent_id: string | null
  commitment_id: string | null
  evaluation_id: string | null
  changes: JSONColumnType<FieldChange[], string, never>
  salt: string
  reason: string | null
  was_public: Generated<boolean>
  corrected_by: string
  entered_at: Date
  position: GeneratedAlways<string>
}

declare module '../../../platform/database/tables.ts' {
  interface Tables {
    correction: CorrectionTable
  }
}

import type { ResearchKind } from '../contract.ts'

export type ResearchTable = {
  id: string
  area_id: string
  organisation_id: string
  kind: ResearchKind
  place: string | null
  happened_on: string | null
  who: string | null
  people_count: number | null
  findings: string | null
  entered_by: string | null
  entered_at: Date
  voided_on: string | null
  void_reason: string | null
}

export type ResearchRoundTable = { research_id: string; round_id: string }

export type ProblemItemTable = {
  id: string
  round_id: string
  research_id: string | null
  area_id: string
  category: string
  number: number
  text: string
  voided_on: string | null
  void_reason: string | null
}

declare module '../../../platform/database/tables.ts' {
  interface Tables {
    research: ResearchTable
    research_round: ResearchRoundTable
    problem_item: ProblemItemTable
  }
}

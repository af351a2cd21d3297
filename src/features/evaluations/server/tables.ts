import type { Generated, JSONColumnType } from 'kysely'
import type { Electorate, Group } from '../rules/electorate.ts'

export type EvaluationTable = {
  id: string
  round_id: string
  area_id: string
  people_group: Group
  scale: string[]
  electorate: JSONColumnType<Electorate, string, never>
  opened_on: string | null
  closed: Generated<boolean>
  closed_on: string | null
}

export type EvaluationAnswerTable = {
  id: string
  evaluation_id: string
  area_id: string
  respondent: string | null
  value: string
  answer_count: number
  comment: string | null
  comment_salt: string | null
  channel: 'page' | 'link' | 'paper' | 'phone'
  file_id: string | null
  entered_by: string | null
  entered_at: Date
}

export type CauseAnalysisTable = {
  id: string
  round_id: string
  area_id: string
  text: string
  entered_by: string | null
  analysed_on: string | null
}

declare module '../../../platform/database/tables.ts' {
  interface Tables {
    evaluation: EvaluationTable
    evaluation_answer: EvaluationAnswerTable
    cause_analysis: CauseAnalysisTable
  }
}

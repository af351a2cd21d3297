import type { Milestone } from '../../methods/index.ts'
import type { TaskKind, TaskRole } from '../rules/tasks.ts'

export type MilestoneTable = {
  round_id: string
  milestone: Milestone
  area_id: string
  /** Null where nobody knows the day. */
  reached_on: string | null
  /** The event that the milestone was reached with. */
  event_id: string
  /** Exercises never count in figures. */
  practice: boolean
}

/** How many rounds reached a milestone in a year, kept by the triggers of the milestones; the sum over the slots counts. */
export type MilestoneCountTable = {
  milestone: Milestone
  /** Null for those of unknown day. */
  year: number | null
  slot: number
  n: number
  changes: number
}

export type TaskTable = {
  id: string
  area_id: string
  kind: TaskKind
  subject_kind: 'concern' | 'topic' | 'responsibility' | 'consultation'
  subject_id: string
  topic_id: string | null
  role: TaskRole
  organisation_path: string
  body_id: string | null
  title: string
  due_on: string | null
  since: Date
}

declare module '../../../platform/database/tables.ts' {
  interface Tables {
    milestone: MilestoneTable
    milestone_count: MilestoneCountTable
    task: TaskTable
  }
}

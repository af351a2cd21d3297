import type { PeopleGroup } from '../../methods/index.ts'
import type { Reply } from '../contract.ts'

export type ParticipantTable = {
  id: string
  round_id: string
  area_id: string
  number: number
  category: string
  people_group: PeopleGroup
  name: string | null
  name_salt: string | null
  head_count: number
  reply: Reply | null
  invited_by: string | null
  uninvited: boolean
  withdrawn_at: Date | null
}

export type AttendanceTable = {
  sub_event_id: string
  participant_id: string
  area_id: string
  present_count: number
}

declare module '../../../platform/database/tables.ts' {
  interface Tables {
    participant: ParticipantTable
    attendance: AttendanceTable
  }
}

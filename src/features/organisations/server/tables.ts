import type { Generated, JSONColumnType } from 'kysely'
import type { BodyKind, OrganisationKind, RoomLevel, RoomPostKind } from '../contract.ts'
import type { OwnSettings } from '../rules/own-settings.ts'

export type OrganisationTable = {
  id: string
  parent_id: string | null
  area_id: string
  path: string
  kind: OrganisationKind
  name: string
  code: string | null
  settings: JSONColumnType<OwnSettings, string, string>
  ended_on: string | null
  /** Why; null while it is in use. */
  end_reason: Generated<string | null>
}

export type BodyTable = {
  id: string
  organisation_id: string
  area_id: string
  kind: BodyKind
  name: string
  ended_on: string | null
  /** Why; null while it is in use. */
  end_reason: Generated<string | null>
}

export type PersonTable = { id: string; area_id: string; name: string }

export type PostTable = {
  id: string
  body_id: string
  area_id: string
  person_id: string | null
  name: string
  held_from: string | null
  held_until: string | null
}

export type RoomTable = {
  id: string
  organisation_id: string
  area_id: string
  name: string
  level: RoomLevel
  tags: string[]
  address: string | null
  opening: string | null
  method_id: string
  qr_code: string
  search: string
  ended_on: string | null
  /** Why; null while it is in use. */
  end_reason: Generated<string | null>
}

export type RoomPostTable = {
  id: string
  room_id: string
  area_id: string
  kind: RoomPostKind
  title: string
  person_id: string | null
  held_from: string | null
  held_until: string | null
}

export type InstallationTable = {
  id: string
  city_name: string
  site_name: string
  help_phone: string | null
  demo: boolean
  created_at: Date
}

declare module '../../../platform/database/tables.ts' {
  interface Tables {
    installation: InstallationTable
    organisation: OrganisationTable
    body: BodyTable
    person: PersonTable
    post: PostTable
    room: RoomTable
    room_post: RoomPostTable
  }
}

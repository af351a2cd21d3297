import Type, { type Static } from 'typebox'
import {
  ChoiceField,
  DayField,
  DeskPhoneField,
  IdField,
  LineField,
  ProseField,
} from '../../platform/commands/schemas.ts'
import type { Queryable } from '../../platform/database/tables.ts'
import { peopleGroups } from '../methods/index.rules.ts'
import type { Dependant } from './rules/end-obstacles.ts'
import {
  type BodyKind,
  bodyKinds,
  type OrganisationKind,
  organisationKinds,
  type RoomLevel,
  type RoomPostKind,
  roomLevels,
  roomPostKinds,
} from './rules/kinds.ts'

export {
  type BodyKind,
  bodyKinds,
  type OrganisationKind,
  organisationKinds,
  type RoomLevel,
  type RoomPostKind,
  roomLevels,
  roomPostKinds,
} from './rules/kinds.ts'

export type PlaceKind = 'organisation' | 'body' | 'room'

/** What a feature above holds that depends on a place and keeps it from being ended; null where nothing does. */
export type DependantsPort = (
  db: Queryable,
  place: { kind: PlaceKind; id: string },
) => Promise<Dependant | null>

declare module '../../platform/commands/act.ts' {
  interface Ports {
    dependants?: readonly DependantsPort[]
    /** Where people reach this installation, as `https://shangliang.example`; printed codes lead there. */
    publicAddress?: string | null
    /** Called when the installation has another name or number, which every page shows. */
    installationChanged?(): void
  }
}

export const CreateOrganisationRequest = Type.Object({
  parentId: Type.Optional(IdField),
  kind: ChoiceField(organisationKinds),
  name: LineField(60),
  /** Code of the administrative division, where there is one. */
  code: Type.Optional(LineField(20)),
})
export type CreateOrganisationRequest = Static<typeof CreateOrganisationRequest>

/** A node as it shall be from now on: what is left out is taken away, and a setting left out comes from above. */
export const ChangeOrganisationRequest = Type.Object({
  organisationId: IdField,
  name: LineField(60),
  code: Type.Optional(LineField(20)),
  composition: Type.Optional(
    Type.Object({
      /** The groups that count as 群众 here. */
      counted: Type.Optional(Type.Array(ChoiceField(peopleGroups), { minItems: 1, maxItems: 6 })),
      /** The share asked for, in whole numbers: 2 of 3. */
      share: Type.Optional(
        Type.Object({
          of: Type.Integer({ minimum: 1, maximum: 100 }),
          in: Type.Integer({ minimum: 1, maximum: 100 }),
        }),
      ),
      /** The document and article that asks for it. */
      source: Type.Optional(LineField(200)),
    }),
  ),
  /** Scale of an evaluation, best first. */
  evaluationScale: Type.Optional(Type.Array(LineField(12), { minItems: 1, maxItems: 7 })),
  /** Within how many days whoever raises a concern is answered. */
  answerDays: Type.Optional(Type.Integer({ minimum: 1, maximum: 90 })),
})
export type ChangeOrganisationRequest = Static<typeof ChangeOrganisationRequest>

export const ImportOrganisationsRequest = Type.Object({
  /** Everything goes below this node; a line without 上级 directly so. */
  organisationId: IdField,
  /** Lines of `层级, 上级, 名称, 代码`, parted by tabs or commas, with or without a line of headings. */
  text: ProseField(400_000),
})
export type ImportOrganisationsRequest = Static<typeof ImportOrganisationsRequest>

export const CreateBodyRequest = Type.Object({
  organisationId: IdField,
  kind: ChoiceField(bodyKinds),
  name: LineField(80),
})
export type CreateBodyRequest = Static<typeof CreateBodyRequest>

/** A body as it shall be from now on. */
export const ChangeBodyRequest = Type.Object({
  bodyId: IdField,
  kind: ChoiceField(bodyKinds),
  name: LineField(80),
})
export type ChangeBodyRequest = Static<typeof ChangeBodyRequest>

/** What the installation calls itself from now on; without a number none is shown. */
export const ChangeInstallationRequest = Type.Object({
  /** The organisation at the top. */
  organisationId: IdField,
  siteName: LineField(60),
  helpPhone: Type.Optional(DeskPhoneField),
})
export type ChangeInstallationRequest = Static<typeof ChangeInstallationRequest>

export const CreateRoomRequest = Type.Object({
  organisationId: IdField,
  name: LineField(80),
  level: ChoiceField(roomLevels),
  tags: Type.Optional(Type.Array(LineField(30), { maxItems: 20 })),
  address: Type.Optional(LineField(200)),
  opening: Type.Optional(LineField(200)),
  /** The method that new topics of this room follow. */
  methodId: IdField,
})
export type CreateRoomRequest = Static<typeof CreateRoomRequest>

/** A room as it shall be from now on: what is left out is taken away. */
export const ChangeRoomRequest = Type.Object({
  roomId: IdField,
  name: LineField(80),
  level: ChoiceField(roomLevels),
  tags: Type.Optional(Type.Array(LineField(30), { maxItems: 20 })),
  address: Type.Optional(LineField(200)),
  opening: Type.Optional(LineField(200)),
  methodId: IdField,
})
export type ChangeRoomRequest = Static<typeof ChangeRoomRequest>

const ending = {
  /** The first day on which it is not used any more; without one it is taken into use again. */
  endedOn: Type.Optional(DayField),
  /** Why; asked for with the day. */
  reason: Type.Optional(ProseField(300)),
}
export const EndOrganisationRequest = Type.Object({ organisationId: IdField, ...ending })
export const EndBodyRequest = Type.Object({ bodyId: IdField, ...ending })
export const EndRoomRequest = Type.Object({ roomId: IdField, ...ending })

export const CreatePostRequest = Type.Object({
  bodyId: IdField,
  /** The post, never a private name: `主任`, `分管副镇长`. */
  name: LineField(80),
  heldFrom: Type.Optional(DayField),
})
export type CreatePostRequest = Static<typeof CreatePostRequest>

/** Ends a post of a body, or a convener's, linked member's or liaison's post of a room. */
export const EndPostRequest = Type.Object({ postId: IdField, heldUntil: DayField })
export type EndPostRequest = Static<typeof EndPostRequest>

export const AppointRequest = Type.Object({
  roomId: IdField,
  kind: ChoiceField(roomPostKinds),
  /** All titles of the person in one line; two conveners are two appointments. */
  title: LineField(120),
  heldFrom: Type.Optional(DayField),
  heldUntil: Type.Optional(DayField),
})
export type AppointRequest = Static<typeof AppointRequest>

/** The kinds of events this feature records, on the chain of the organisation. */
export type OrganisationEvent =
  | 'organisation.created'
  | 'organisation.changed'
  | 'organisation.imported'
  | 'organisation.ended'
  | 'installation.changed'
  | 'body.created'
  | 'body.changed'
  | 'body.ended'
  | 'post.created'
  | 'post.ended'
  | 'room.created'
  | 'room.changed'
  | 'room.ended'
  | 'room.appointed'

/** A node as lists show it. */
export type NodeRow = {
  id: string
  name: string
  kind: OrganisationKind
  code: string | null
  endedOn: string | null
  /** How many nodes in use stand directly below, and how many rooms it has of its own. */
  children: number
  rooms: number
}

export type PostRow = { id: string; name: string; heldFrom: string | null; heldUntil: string | null }
export type BodyRow = {
  id: string
  name: string
  kind: BodyKind
  endedOn: string | null
  endReason: string | null
  posts: PostRow[]
}
export type RoomRow = { id: string; name: string; level: RoomLevel; endedOn: string | null }
export type PlaceLink = { id: string; name: string }

/** A node with all that stands in it. */
export type OrganisationView = {
  id: string
  name: string
  kind: OrganisationKind
  code: string | null
  endedOn: string | null
  endReason: string | null
  path: string
  /** From the top down, the node itself left out. */
  above: PlaceLink[]
  bodies: BodyRow[]
  rooms: RoomRow[]
}

/** A room as someone finds it: `place` names what it belongs to, from the county down. */
export type RoomFound = { id: string; name: string; place: string }

export type RoomPostRow = {
  id: string
  kind: RoomPostKind
  title: string
  heldFrom: string | null
  heldUntil: string | null
}

/** A room with who convenes it; posts that have ended are left to the record. */
export type RoomView = {
  id: string
  name: string
  place: string
  level: RoomLevel
  tags: string[]
  address: string | null
  opening: string | null
  methodId: string
  qrCode: string
  organisationId: string
  organisationName: string
  path: string
  areaId: string
  endedOn: string | null
  endReason: string | null
  posts: RoomPostRow[]
}

import './server/tables.ts'
import type { AnyCommand } from '../../platform/commands/command.ts'
import { appointCommand } from './server/appoint.ts'
import { changeBodyCommand } from './server/change-body.ts'
import { changeInstallationCommand } from './server/change-installation.ts'
import { changeOrganisationCommand } from './server/change-organisation.ts'
import { changeRoomCommand } from './server/change-room.ts'
import { createBodyCommand } from './server/create-body.ts'
import { createOrganisationCommand } from './server/create-organisation.ts'
import { createPostCommand } from './server/create-post.ts'
import { createRoomCommand } from './server/create-room.ts'
import { endBodyCommand, endOrganisationCommand, endRoomCommand } from './server/end-place.ts'
import { endPostCommand } from './server/end-post.ts'
import { importOrganisationsCommand } from './server/import-organisations.ts'

export type {
  BodyKind,
  BodyRow,
  DependantsPort,
  OrganisationEvent,
  OrganisationKind,
  RoomFound,
  RoomLevel,
  RoomView,
} from './contract.ts'
export { bodiesNear, bodiesOf, heldBody } from './server/body-store.ts'
export { createOrganisation } from './server/create-organisation.ts'
export { refuseInEnded } from './server/end-place.ts'
export { type Installation, insertInstallation, readInstallation } from './server/installation-store.ts'
export { type Organisation, organisationById, topOrganisation } from './server/organisation-store.ts'
export { answerDaysAt } from './server/organisation-view.ts'
export { organisationForms, organisationPages } from './server/pages.tsx'
export {
  heldRoom,
  type RoomHandle,
  roomById,
  roomsBelow,
  roomsSearch,
  roomView,
} from './server/room-store.ts'
export { organisationsSearch } from './server/tree-store.ts'
export {
  appointCommand,
  changeOrganisationCommand,
  changeRoomCommand,
  createBodyCommand,
  createOrganisationCommand,
  createPostCommand,
  createRoomCommand,
  endPostCommand,
  importOrganisationsCommand,
}

export const organisationCommands: AnyCommand[] = [
  createOrganisationCommand,
  changeOrganisationCommand,
  importOrganisationsCommand,
  changeInstallationCommand,
  createBodyCommand,
  changeBodyCommand,
  createPostCommand,
  endPostCommand,
  createRoomCommand,
  changeRoomCommand,
  appointCommand,
  endOrganisationCommand,
  endBodyCommand,
  endRoomCommand,
]

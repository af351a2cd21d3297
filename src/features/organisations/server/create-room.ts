import { newId } from '../../../base/id.ts'
import { found, RuleError, refuseIf } from '../../../base/reason.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { defineCommand } from '../../../platform/commands/command.ts'
import { lockChain } from '../../../platform/events/journal.ts'
import { authorise } from '../../access/index.ts'
import { CreateRoomRequest } from '../contract.ts'
import { refuseInEnded } from './end-place.ts'
import { methodObstacles } from './method-obstacles.ts'
import { organisationById } from './organisation-store.ts'
import { insertRoom, refreshRoomSearch } from './room-store.ts'

/** Opens a room (协商议事室) in an organisation, with the method its new topics follow. */
export async function createRoom(act: Act, request: CreateRoomRequest): Promise<{ roomId: string }> {
  const organisation = found(
    await organisationById(act.tx, request.organisationId),
    'organisations.not-found',
  )
  authorise(act.actor, 'rooms.create', { path: organisation.path })
  await lockChain(act.tx, organisation.id)
  await refuseInEnded(act.tx, organisation.path)
  refuseIf(methodObstacles(act.ports, request.methodId), 'invalid')
  const id = newId(act.now)
  const added = await insertRoom(act.tx, {
    id,
    organisation_id: organisation.id,
    area_id: organisation.areaId,
    name: request.name,
    level: request.level,
    tags: request.tags ?? [],
    address: request.address ?? null,
    opening: request.opening ?? null,
    method_id: request.methodId,
    qr_code: id.slice(-10),
    search: '',
    ended_on: null,
  })
  if (!added) throw new RuleError('invalid', { code: 'organisations.room-taken', field: 'name' })
  await refreshRoomSearch(act.tx, organisation.path)
  await act.record({
    chainId: organisation.id,
    kind: 'room.created',
    data: { roomId: id, name: request.name, level: request.level, methodId: request.methodId },
  })
  return { roomId: id }
}

export const createRoomCommand = defineCommand({
  name: 'rooms.create',
  path: '/rooms',
  summary: 'Open a room in an organisation.',
  request: CreateRoomRequest,
  run: createRoom,
})

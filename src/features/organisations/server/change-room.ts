import { found, type Reason, refuseIf } from '../../../base/reason.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { defineCommand } from '../../../platform/commands/command.ts'
import { authorise } from '../../access/index.ts'
import { ChangeRoomRequest } from '../contract.ts'
import type { OrganisationReason } from '../rules/reasons.ts'
import { methodObstacles } from './method-obstacles.ts'
import { changeRoomRow, refreshRoomSearch, roomById, roomNameTaken } from './room-store.ts'

/** Changes what is known of a room. Its code stays: what hangs on a wall goes on leading here. */
export async function changeRoom(act: Act, request: ChangeRoomRequest): Promise<{ roomId: string }> {
  const room = found(await roomById(act.tx, request.roomId), 'organisations.room-not-found')
  authorise(act.actor, 'rooms.change', { path: room.path })
  const reasons: Reason<OrganisationReason>[] = methodObstacles(act.ports, request.methodId)
  if (await roomNameTaken(act.tx, room, request.name)) {
    reasons.push({ code: 'organisations.room-taken', field: 'name' })
  }
  refuseIf(reasons, 'invalid')
  await changeRoomRow(act.tx, room.id, {
    name: request.name,
    level: request.level,
    tags: request.tags ?? [],
    address: request.address ?? null,
    opening: request.opening ?? null,
    method_id: request.methodId,
  })
  await refreshRoomSearch(act.tx, room.path)
  await act.record({
    chainId: room.organisationId,
    kind: 'room.changed',
    data: { roomId: room.id, name: request.name, level: request.level, methodId: request.methodId },
  })
  return { roomId: room.id }
}

export const changeRoomCommand = defineCommand({
  name: 'rooms.change',
  path: '/rooms/:roomId/change',
  summary: 'Change a room; topics that run keep the method they started with.',
  request: ChangeRoomRequest,
  async chainOf({ roomId }, tx) {
    return found(await roomById(tx, roomId), 'organisations.room-not-found').organisationId
  },
  run: changeRoom,
})

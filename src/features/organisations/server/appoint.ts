import { newId } from '../../../base/id.ts'
import { found, refuseIf } from '../../../base/reason.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { defineCommand } from '../../../platform/commands/command.ts'
import { authorise } from '../../access/index.ts'
import { AppointRequest } from '../contract.ts'
import { inEndedObstacles } from '../rules/end-obstacles.ts'
import { appointObstacles } from '../rules/post-obstacles.ts'
import { heldRoom, insertRoomPost } from './room-store.ts'

/** Names a convener, linked member or liaison of a room, by title. */
export async function appoint(act: Act, request: AppointRequest): Promise<{ roomPostId: string }> {
  const room = found(await heldRoom(act.tx, request.roomId), 'organisations.room-not-found')
  authorise(act.actor, 'rooms.appoint', { path: room.path })
  refuseIf(appointObstacles(request), 'invalid')
  // Who held a post of an ended room until some day may still be written down.
  if (request.heldUntil === undefined) refuseIf(inEndedObstacles(room))
  const id = newId(act.now)
  await insertRoomPost(act.tx, {
    id,
    room_id: room.id,
    area_id: room.areaId,
    kind: request.kind,
    title: request.title,
    person_id: null,
    held_from: request.heldFrom ?? null,
    held_until: request.heldUntil ?? null,
  })
  await act.record({
    chainId: room.organisationId,
    kind: 'room.appointed',
    data: { roomId: room.id, roomPostId: id, kind: request.kind, title: request.title },
  })
  return { roomPostId: id }
}

export const appointCommand = defineCommand({
  name: 'rooms.appoint',
  path: '/rooms/:roomId/posts',
  summary: 'Name a convener, linked member or liaison of a room.',
  request: AppointRequest,
  run: appoint,
})

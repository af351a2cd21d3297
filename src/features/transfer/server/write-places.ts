import { newId } from '../../../base/id.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { openChain } from '../../../platform/events/journal.ts'
import { type FileRow, type FileRows, parts } from '../rules/file-parts.ts'
import type { PlacePlan } from '../rules/plan-places.ts'
import { type Filling, tableRow } from './fill-row.ts'
import { insertRows } from './transfer-store.ts'

/** A printed code keeps its meaning where the room keeps its id. */
function codeOf(roomId: string, now: Date): string {
  return (roomId.length >= 20 ? roomId : newId(now)).slice(-10)
}

async function writeOrganisations(act: Act, plan: PlacePlan, filling: Filling): Promise<void> {
  for (const { row, id, path, areaId, parentId } of plan.organisations) {
    const columns = tableRow(parts.organisations, row, filling)
    await insertRows(act.tx, 'organisation', [{ ...columns, parent_id: parentId, area_id: areaId, path }])
    await openChain(act.tx, { id, kind: 'organisation', areaId })
    await act.record({
      chainId: id,
      kind: 'organisation.created',
      data: { organisationId: id, parentId, kind: row.kind, name: row.name },
    })
  }
}

async function writeRoom(act: Act, row: FileRow, posts: FileRow[], areaId: string, filling: Filling) {
  const columns = tableRow(parts.rooms, row, filling)
  const chainId = String(columns.organisation_id)
  await insertRows(act.tx, 'room', [
    { ...columns, area_id: areaId, qr_code: codeOf(String(row.id), act.now), search: '' },
  ])
  await act.record({
    chainId,
    kind: 'room.created',
    data: { roomId: row.id, name: row.name, level: row.level, methodId: row.methodId },
  })
  for (const post of posts) {
    await insertRows(act.tx, 'room_post', [{ ...tableRow(parts.roomPosts, post, filling), area_id: areaId }])
    await act.record({
      chainId,
      kind: 'room.appointed',
      data: { roomId: row.id, roomPostId: post.id, kind: post.kind, title: post.title },
    })
  }
}

/** Makes the places, rooms and bodies of a plan, each with the event that making it by hand would have recorded. */
export async function writePlaces(
  act: Act,
  rows: FileRows,
  plan: PlacePlan,
  filling: Filling,
): Promise<void> {
  await writeOrganisations(act, plan, filling)
  for (const { row, organisationId } of plan.rooms) {
    const posts = rows.roomPosts.filter((post) => post.roomId === row.id)
    await writeRoom(act, row, posts, plan.places.get(organisationId)!.areaId, filling)
  }
  for (const { row, organisationId } of plan.bodies) {
    const areaId = plan.places.get(organisationId)!.areaId
    await insertRows(act.tx, 'body', [{ ...tableRow(parts.bodies, row, filling), area_id: areaId }])
    await act.record({
      chainId: organisationId,
      kind: 'body.created',
      data: { bodyId: row.id, kind: row.kind, name: row.name },
    })
  }
}

import { type Reason, refuseIf } from '../../../base/reason.ts'
import type { Read } from '../../../platform/commands/act.ts'
import { authorise, may } from '../../access/index.ts'
import type { ImportTopicRequest } from '../contract.ts'
import type { FileRows } from '../rules/file-parts.ts'
import { type PlacePlan, planPlaces } from '../rules/plan-places.ts'
import type { TransferReason } from '../rules/reasons.ts'
import { readTopicFile } from './read-file.ts'
import { takenReasons } from './taken.ts'
import { codesTaken, standingPlaces } from './transfer-store.ts'

/** Finds the places of the file here, or plans to make them; refuses what does not fit the tree. */
async function planOf(read: Read, rows: FileRows): Promise<PlacePlan> {
  const places = [...rows.organisations, ...rows.rooms, ...rows.bodies]
  const standing = await standingPlaces(read.db, {
    ids: places.map((row) => String(row.id)),
    names: places.map((row) => String(row.name)),
  })
  const plan = planPlaces(rows, standing)
  const codes = plan.organisations.flatMap(({ row }) => (row.code === undefined ? [] : [String(row.code)]))
  const reasons: Reason<TransferReason>[] = [...plan.reasons]
  for (const code of await codesTaken(read.db, codes)) {
    reasons.push({ code: 'transfer.code-taken', values: { code } })
  }
  const methods = read.ports.methods.all.map((method) => method.id)
  const named = [
    ...plan.rooms.map(({ row }) => String(row.methodId)),
    ...rows.rounds.filter((row) => row.method === undefined).map((row) => methodIdOf(rows, row)),
  ]
  for (const method of new Set(named.filter((id) => !methods.includes(id)))) {
    reasons.push({ code: 'transfer.method-unknown', values: { method } })
  }
  refuseIf(reasons)
  return plan
}

/** A round written by hand names its method, or goes by that of its room. */
export function methodIdOf(rows: FileRows, round: FileRows['rounds'][number]): string {
  const room = rows.rooms.find((one) => one.id === rows.topic[0]!.roomId)
  return String(round.methodId ?? room?.methodId)
}

/** Whoever imports writes to all these places, so all of them must be theirs. */
function authorisePlaces(read: Read, rows: FileRows, plan: PlacePlan): void {
  const roomOf = (row: FileRows['concerns'][number]) => rows.rooms.find((room) => room.id === row.roomId)!
  const touched = [
    ...[...rows.topic, ...rows.research, ...rows.sessions, ...rows.concerns.map(roomOf)].map((row) =>
      plan.ids.get(String(row.organisationId)),
    ),
    ...plan.organisations.map(({ id }) => id),
    ...[...plan.rooms, ...plan.bodies].map(({ organisationId }) => organisationId),
  ]
  for (const id of new Set(touched)) {
    authorise(read.actor, 'topics.import', { path: plan.places.get(id!)!.path })
  }
}

/** What a file would bring, with the places that it finds or makes here. */
export type FileLook = {
  rows: FileRows
  plan: PlacePlan
  /** Where the topic comes to stand. */
  place: { path: string; areaId: string }
}

/** Reads a file and holds it against what stands here; throws with all that is wrong, and writes nothing. */
export async function lookAtFile(read: Read, request: ImportTopicRequest): Promise<FileLook> {
  authorise(read.actor, 'topics.import', null)
  const given = readTopicFile(request)
  const plan = await planOf(read, given)
  authorisePlaces(read, given, plan)
  refuseIf(await takenReasons(read.db, given), 'conflict')
  const topic = given.topic[0]!
  const place = plan.places.get(plan.ids.get(String(topic.organisationId))!)!
  // A case written by hand shows no Party decision to everyone unless who brings it may decide so.
  const mayShow = given.events.length > 0 || may(read.actor, 'topics.approve', { path: place.path })
  return { rows: mayShow ? given : { ...given, topic: [{ ...topic, isPublic: false }] }, plan, place }
}

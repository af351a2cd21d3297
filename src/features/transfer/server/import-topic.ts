import { createHash } from 'node:crypto'
import { canonicalJson } from '../../../base/canonical-json.ts'
import { type Reason, refuseIf } from '../../../base/reason.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { defineCommand } from '../../../platform/commands/command.ts'
import { authorise, may } from '../../access/index.ts'
import { followChanges } from '../../course/index.ts'
import { ruleSettingsFor } from '../../methods/index.rules.ts'
import { type ImportedTopic, ImportTopicRequest } from '../contract.ts'
import type { FileRows } from '../rules/file-parts.ts'
import { type PlacePlan, planPlaces } from '../rules/plan-places.ts'
import type { TransferReason } from '../rules/reasons.ts'
import type { Filling } from './fill-row.ts'
import { readTopicFile } from './read-file.ts'
import { takenReasons, withoutStanding } from './taken.ts'
import { codesTaken, fillSearch, settingsOnTheWay, standingPlaces } from './transfer-store.ts'
import { writePlaces } from './write-places.ts'
import { prepareRows, writeRecord } from './write-record.ts'

/** Finds the places of the file here, or plans to make them; refuses what does not fit the tree. */
async function planOf(act: Act, rows: FileRows): Promise<PlacePlan> {
  const places = [...rows.organisations, ...rows.rooms, ...rows.bodies]
  const standing = await standingPlaces(act.tx, {
    ids: places.map((row) => String(row.id)),
    names: places.map((row) => String(row.name)),
  })
  const plan = planPlaces(rows, standing)
  const codes = plan.organisations.flatMap(({ row }) => (row.code === undefined ? [] : [String(row.code)]))
  const reasons: Reason<TransferReason>[] = [...plan.reasons]
  for (const code of await codesTaken(act.tx, codes)) {
    reasons.push({ code: 'transfer.code-taken', values: { code } })
  }
  const methods = act.ports.methods.all.map((method) => method.id)
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
function methodIdOf(rows: FileRows, round: FileRows['rounds'][number]): string {
  const room = rows.rooms.find((one) => one.id === rows.topic[0]!.roomId)
  return String(round.methodId ?? room?.methodId)
}

/** Whoever imports writes to all these places, so all of them must be theirs. */
function authorisePlaces(act: Act, rows: FileRows, plan: PlacePlan): void {
  const roomOf = (row: FileRows['concerns'][number]) => rows.rooms.find((room) => room.id === row.roomId)!
  const touched = [
    ...[...rows.topic, ...rows.research, ...rows.sessions, ...rows.concerns.map(roomOf)].map((row) =>
      plan.ids.get(String(row.organisationId)),
    ),
    ...plan.organisations.map(({ id }) => id),
    ...[...plan.rooms, ...plan.bodies].map(({ organisationId }) => organisationId),
  ]
  for (const id of new Set(touched)) {
    authorise(act.actor, 'topics.import', { path: plan.places.get(id!)!.path })
  }
}

function fillingOf(act: Act, rows: FileRows, plan: PlacePlan, rules: unknown): Filling {
  return {
    now: act.now,
    ids: plan.ids,
    rules,
    method: (round) => act.ports.methods.method(methodIdOf(rows, round)),
  }
}

/** Takes a whole topic into this installation, from a file of another one or from one written by hand. */
export async function importTopic(act: Act, request: ImportTopicRequest): Promise<ImportedTopic> {
  authorise(act.actor, 'topics.import', null)
  const given = readTopicFile(request)
  const plan = await planOf(act, given)
  authorisePlaces(act, given, plan)
  refuseIf(await takenReasons(act.tx, given), 'conflict')
  const topic = given.topic[0]!
  const topicId = String(topic.id)
  const organisationId = plan.ids.get(String(topic.organisationId))!
  const place = plan.places.get(organisationId)!
  // A case written by hand shows no Party decision to everyone unless who brings it may decide so.
  const mayShow = given.events.length > 0 || may(act.actor, 'topics.approve', { path: place.path })
  const rows = mayShow ? given : { ...given, topic: [{ ...topic, isPublic: false }] }

  await writePlaces(act, rows, plan, fillingOf(act, rows, plan, null))
  const rules = ruleSettingsFor(await settingsOnTheWay(act.tx, place.path))
  const areaInFile = topic.areaId === undefined ? place.areaId : String(topic.areaId)
  const prepared = prepareRows(rows, fillingOf(act, rows, plan, rules), {
    topic: plan.ids.get(areaInFile) ?? areaInFile,
    of: (id) => plan.places.get(plan.ids.get(id)!)!.areaId,
  })
  await writeRecord(act, await withoutStanding(act.tx, prepared))
  const newRooms = plan.rooms.map(({ row }) => String(row.id))
  await fillSearch(act.tx, { topicId, concerns: prepared.concerns, rooms: newRooms })
  await recordImport(act, request, rows, { topicId, organisationId })
  return {
    topicId,
    events: rows.events.length,
    made: {
      organisations: plan.organisations.length,
      rooms: plan.rooms.length,
      bodies: plan.bodies.length,
    },
  }
}

/**
 * A chain that came along stays as it is, word for word: the import is told on the chain of the place, and tasks and
 * milestones follow from the last event. A case without events begins its chain with the import.
 */
async function recordImport(
  act: Act,
  request: ImportTopicRequest,
  rows: FileRows,
  at: { topicId: string; organisationId: string },
): Promise<void> {
  const last = rows.events.at(-1)
  const digest = createHash('sha256').update(canonicalJson(request)).digest('hex')
  await act.record({
    chainId: last ? at.organisationId : at.topicId,
    kind: 'topic.imported',
    data: { topicId: at.topicId, events: rows.events.length, head: last?.hash ?? null, digest },
  })
  if (!last) return
  await followChanges(act, [
    {
      id: String(last.id),
      chainId: at.topicId,
      kind: String(last.kind),
      number: Number(last.number),
      hash: String(last.hash),
      happenedOn: last.happenedOn === undefined ? null : String(last.happenedOn),
      enteredAt: new Date(String(last.enteredAt)),
      data: last.data as Record<string, unknown>,
    },
  ])
}

export const importTopicCommand = defineCommand({
  name: 'topics.import',
  path: '/topics/import',
  summary:
    'Take in a whole topic from a file: of another installation with its chain, or a case written by hand. Up to 1 MB.',
  request: ImportTopicRequest,
  mostParts: 50_000_000,
  run: importTopic,
})

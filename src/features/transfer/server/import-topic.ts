import { createHash } from 'node:crypto'
import { canonicalJson } from '../../../base/canonical-json.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { defineCommand } from '../../../platform/commands/command.ts'
import type { ToldRows } from '../../../platform/events/seals.ts'
import { followChanges } from '../../course/index.ts'
import { ruleSettingsFor } from '../../methods/index.rules.ts'
import { type ImportedTopic, ImportTopicRequest } from '../contract.ts'
import { type FileRows, parts } from '../rules/file-parts.ts'
import type { PlacePlan } from '../rules/plan-places.ts'
import { mustBeSealed, sealedParts } from '../rules/sealed.ts'
import type { Filling } from './fill-row.ts'
import { lookAtFile, methodIdOf } from './look-at-file.ts'
import { withoutStanding } from './taken.ts'
import { fillSearch, settingsOnTheWay } from './transfer-store.ts'
import { writePlaces } from './write-places.ts'
import { prepareRows, writeRecord } from './write-record.ts'

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
  const { rows, plan, place } = await lookAtFile({ ...act, db: act.tx }, request)
  const topic = rows.topic[0]!
  const topicId = String(topic.id)
  const organisationId = plan.ids.get(String(topic.organisationId))!

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
 * milestones follow from the last event. A case without events begins its chain with the import, which tells of every row.
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
    rows: last ? {} : writtenRows(rows),
    data: { topicId: at.topicId, events: rows.events.length, head: last?.hash ?? null, digest },
  })
  if (!last) return
  await followChanges(act, [
    {
      id: String(last.id),
      chainId: at.topicId,
      chainKind: 'topic',
      kind: String(last.kind),
      number: Number(last.number),
      hash: String(last.hash),
      happenedOn: last.happenedOn === undefined ? null : String(last.happenedOn),
      enteredAt: new Date(String(last.enteredAt)),
      data: last.data as Record<string, unknown>,
    },
  ])
}

function writtenRows(rows: FileRows): ToldRows {
  return Object.fromEntries(
    sealedParts.map((name) => {
      const told = rows[name].filter((row) => mustBeSealed(name, row))
      return [parts[name].table, told.map((row) => String(row.id))]
    }),
  )
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

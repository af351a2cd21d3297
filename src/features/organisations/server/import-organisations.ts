import { createHash } from 'node:crypto'
import { canonicalJson } from '../../../base/canonical-json.ts'
import { newId } from '../../../base/id.ts'
import { found, type Reason, refuseIf } from '../../../base/reason.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { defineCommand } from '../../../platform/commands/command.ts'
import type { Db, Tx } from '../../../platform/database/tables.ts'
import { openChain } from '../../../platform/events/journal.ts'
import { authorise } from '../../access/index.ts'
import { ImportOrganisationsRequest } from '../contract.ts'
import { firstReasons, type PlannedNode, planImport } from '../rules/plan-import.ts'
import { readTable } from '../rules/read-table.ts'
import type { LineReason } from '../rules/reasons.ts'
import { areaIdFor, pathBelow } from '../rules/tree.ts'
import { refuseInEnded } from './end-place.ts'
import {
  codesInUse,
  insertOrganisations,
  nodesWithin,
  type Organisation,
  organisationById,
} from './organisation-store.ts'

type Import = {
  nodes: PlannedNode[]
  standing: (Organisation & { endedOn: string | null })[]
  reasons: Reason<LineReason>[]
}

/** What a pasted table would add below a node, and all that keeps it from being added. Writes nothing. */
export async function previewImport(db: Db | Tx, root: Organisation, text: string): Promise<Import> {
  const { lines, reasons: unread } = readTable(text)
  const standing = await nodesWithin(db, root.path)
  const taken = await codesInUse(
    db,
    lines.flatMap((line) => line.code ?? []),
  )
  const { nodes, reasons } = planImport(lines, root.id, standing, taken)
  const all = [...unread, ...reasons].sort(
    (a, b) => Number(a.values?.line ?? 0) - Number(b.values?.line ?? 0),
  )
  return { nodes, standing, reasons: firstReasons(all) }
}

type Placed = { id: string; areaId: string; path: string }

/** Adds the nodes of a pasted table below one node: all of them, or none while a line is at fault. */
export async function importOrganisations(
  act: Act,
  request: ImportOrganisationsRequest,
): Promise<{ count: number }> {
  const root = found(await organisationById(act.tx, request.organisationId), 'organisations.not-found')
  authorise(act.actor, 'organisations.import', { path: root.path })
  await refuseInEnded(act.tx, root.path)
  const { nodes, standing, reasons } = await previewImport(act.tx, root, request.text)
  refuseIf(reasons, 'invalid')
  const places = new Map<string | number, Placed>(standing.map((node) => [node.id, node]))
  const parents = new Set(nodes.flatMap(({ below }) => ('id' in below ? [places.get(below.id)!.path] : [])))
  for (const path of [...parents].sort()) await refuseInEnded(act.tx, path)
  const rows = nodes.map((node) => {
    const parent = places.get('id' in node.below ? node.below.id : node.below.line)!
    const id = newId(act.now)
    const areaId = areaIdFor({ id, kind: node.kind }, parent)
    const path = pathBelow(parent.path, id)
    places.set(node.line, { id, areaId, path })
    return {
      id,
      parent_id: parent.id,
      area_id: areaId,
      path,
      kind: node.kind,
      name: node.name,
      code: node.code,
    }
  })
  await insertOrganisations(act.tx, rows)
  for (const row of rows) await openChain(act.tx, { id: row.id, kind: 'organisation', areaId: row.area_id })
  await act.record({
    chainId: root.id,
    kind: 'organisation.imported',
    data: {
      organisationId: root.id,
      count: rows.length,
      digest: createHash('sha256').update(canonicalJson(rows)).digest('hex'),
    },
  })
  return { count: rows.length }
}

export const importOrganisationsCommand = defineCommand({
  name: 'organisations.import',
  path: '/organisations/:organisationId/import',
  summary: 'Add many nodes below one from a pasted table of 层级, 上级, 名称, 代码; all of them or none.',
  request: ImportOrganisationsRequest,
  chainOf: (request) => request.organisationId,
  run: importOrganisations,
})

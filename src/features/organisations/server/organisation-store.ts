import type { Db, Tx } from '../../../platform/database/tables.ts'
import type { OrganisationKind } from '../contract.ts'
import type { OwnSettings } from '../rules/own-settings.ts'
import { idsOfPath } from '../rules/tree.ts'
import type { OrganisationTable } from './tables.ts'
import './tables.ts'

/** A node of the tree as others need it: where it stands, what it is called, which partition its records carry. */
export type Organisation = {
  id: string
  parentId: string | null
  path: string
  areaId: string
  kind: OrganisationKind
  name: string
}

export function organisationById(db: Db | Tx, id: string): Promise<Organisation | undefined> {
  return db
    .selectFrom('organisation')
    .select(['id', 'parent_id as parentId', 'path', 'area_id as areaId', 'kind', 'name'])
    .where('id', '=', id)
    .executeTakeFirst()
}

type NewOrganisation = Omit<OrganisationTable, 'settings' | 'ended_on' | 'end_reason'>

/** Statements hold a limited number of values. */
const rowsAStatement = 500

/** Adds nodes to the tree, parents before their children. */
export async function insertOrganisations(tx: Tx, rows: NewOrganisation[]): Promise<void> {
  for (let at = 0; at < rows.length; at += rowsAStatement) {
    const part = rows.slice(at, at + rowsAStatement)
    await tx
      .insertInto('organisation')
      .values(part.map((row) => ({ ...row, settings: '{}', ended_on: null })))
      .execute()
  }
}

export async function changeOrganisationRow(
  tx: Tx,
  id: string,
  change: { name: string; code: string | null; settings: OwnSettings },
): Promise<void> {
  await tx
    .updateTable('organisation')
    .set({ name: change.name, code: change.code, settings: JSON.stringify(change.settings) })
    .where('id', '=', id)
    .execute()
}

/** True when another node below the same parent has the name; the top has no parent. */
export async function nameTaken(
  tx: Tx,
  parentId: string | null,
  name: string,
  besides: string | null = null,
): Promise<boolean> {
  let query = tx
    .selectFrom('organisation')
    .select('id')
    .where('parent_id', parentId === null ? 'is' : '=', parentId)
    .where('name', '=', name)
  if (besides) query = query.where('id', '<>', besides)
  return (await query.executeTakeFirst()) !== undefined
}

export async function codeTaken(tx: Tx, code: string, besides: string | null = null): Promise<boolean> {
  let query = tx.selectFrom('organisation').select('id').where('code', '=', code)
  if (besides) query = query.where('id', '<>', besides)
  return (await query.executeTakeFirst()) !== undefined
}

/** The node at the top of the tree, or undefined before the installation is set up. */
export function topOrganisation(db: Db | Tx) {
  return db
    .selectFrom('organisation')
    .select(['id', 'name', 'path'])
    .where('parent_id', 'is', null)
    .executeTakeFirst()
}

/** Code and own settings of a node, and whether it is ended: what its page and the form that changes it show. */
export function organisationDetail(db: Db | Tx, id: string) {
  return db
    .selectFrom('organisation')
    .select(['code', 'settings', 'ended_on as endedOn', 'end_reason as endReason'])
    .where('id', '=', id)
    .executeTakeFirst()
}

/** The nodes on the way from the top down to a path, the last one included. */
export async function nodesOnTheWay(db: Db | Tx, path: string) {
  const rows = await db
    .selectFrom('organisation')
    .select(['id', 'name', 'path', 'settings'])
    .where('id', 'in', idsOfPath(path))
    .execute()
  return rows.sort((a, b) => a.path.length - b.path.length)
}

/** A node with all that stands below it: what a pasted table may refer to. */
export function nodesWithin(db: Db | Tx, path: string) {
  return db
    .selectFrom('organisation')
    .select([
      'id',
      'parent_id as parentId',
      'path',
      'area_id as areaId',
      'kind',
      'name',
      'ended_on as endedOn',
    ])
    .where('path', 'like', `${path}%`)
    .execute()
}

/** Those of the codes that are in use already. */
export async function codesInUse(db: Db | Tx, codes: string[]): Promise<Set<string>> {
  const rows = await db
    .selectFrom('organisation')
    .select('code')
    .where((eb) => eb('code', '=', eb.fn.any(eb.val(codes))))
    .execute()
  return new Set(rows.flatMap((row) => row.code ?? []))
}

import type { Reason } from '../../../base/reason.ts'
import type { FileRow, FileRows } from './file-parts.ts'
import type { TransferReason } from './reasons.ts'

/** A place, room or body that stands in this installation. */
export type StandingOrganisation = {
  id: string
  parentId: string | null
  path: string
  areaId: string
  kind: string
  name: string
}
export type StandingOwned = { id: string; organisationId: string; name: string }
export type Standing = {
  organisations: readonly StandingOrganisation[]
  rooms: readonly StandingOwned[]
  bodies: readonly StandingOwned[]
}

export type NewPlace = { row: FileRow; id: string; path: string; areaId: string; parentId: string | null }
export type NewOwned = { row: FileRow; organisationId: string }

/** Where every place, room and body of a file is found or made here. */
export type PlacePlan = {
  /** Id in the file → id here; places above this installation's top are missing. */
  ids: Map<string, string>
  /** Places here by id, those to be made included. */
  places: Map<string, { path: string; areaId: string }>
  organisations: NewPlace[]
  rooms: NewOwned[]
  bodies: NewOwned[]
  reasons: Reason<TransferReason>[]
}

const word = (row: FileRow, field: string) => (row[field] === undefined ? null : String(row[field]))

/** A file may begin above our top (a province's file in a city): those places are left out. */
function aboveOurTop(rows: readonly FileRow[], top: StandingOrganisation): Set<string> | null {
  const ours = rows.find((row) => row.id === top.id || (row.name === top.name && row.kind === top.kind))
  if (!ours) return null
  const above = new Set<string>()
  let at = rows.find((row) => row.id === ours.parentId)
  while (at && !above.has(String(at.id))) {
    above.add(String(at.id))
    at = rows.find((row) => row.id === at!.parentId)
  }
  return above
}

function fits(row: FileRow, node: StandingOrganisation, parentId: string | null | undefined) {
  const values = { id: node.id, name: String(row.name), standing: node.name }
  const reasons: Reason<TransferReason>[] = []
  if (node.name !== row.name) reasons.push({ code: 'transfer.other-name', values })
  else if (node.kind !== row.kind) reasons.push({ code: 'transfer.other-kind', values })
  else if (parentId !== undefined && node.parentId !== parentId)
    reasons.push({ code: 'transfer.elsewhere', values })
  return reasons
}

/** Places whose parents lead in a ring have no order: they are left out, and whoever names them is refused. */
function parentsFirst(rows: readonly FileRow[]): FileRow[] {
  const ordered: FileRow[] = []
  let left = [...rows]
  for (;;) {
    const known = new Set(ordered.map((row) => row.id))
    const next = left.filter((row) => row.parentId === undefined || known.has(row.parentId))
    if (next.length === 0) return ordered
    ordered.push(...next)
    left = left.filter((row) => !next.includes(row))
  }
}

function planOrganisations(rows: readonly FileRow[], standing: Standing, plan: PlacePlan): void {
  const { organisations } = standing
  const top = organisations.find((node) => node.parentId === null)
  const above = top ? aboveOurTop(rows, top) : new Set<string>()
  for (const row of parentsFirst(rows)) {
    const id = String(row.id)
    if (above?.has(id)) continue
    const parentInFile = word(row, 'parentId')
    const root = parentInFile === null || (above?.has(parentInFile) ?? false)
    const parentId = root ? null : (plan.ids.get(parentInFile!) ?? null)
    // The parent was refused already; one sentence is enough.
    if (!root && parentId === null) continue
    const same = organisations.find((node) => node.id === id)
    // A file that begins below our top is tied where its first place is the only one of that name and kind.
    const alike = organisations.filter((node) =>
      root
        ? node.name === row.name && node.kind === row.kind
        : node.parentId === parentId && node.name === row.name,
    )
    const node = same ?? (root ? (alike.length === 1 ? alike[0] : undefined) : alike[0])
    if (node) {
      const reasons = fits(row, node, root ? undefined : parentId)
      plan.reasons.push(...reasons)
      if (reasons.length === 0) plan.ids.set(id, node.id)
    } else if (root && top) {
      plan.reasons.push({
        code: 'transfer.other-top',
        values: {
          name: String(row.name),
          standing: top.name,
          places: rows.map((one) => one.name).join(' / '),
        },
      })
    } else {
      const parent = parentId === null ? undefined : plan.places.get(parentId)
      const areaId = row.kind === 'county' ? id : (parent?.areaId ?? word(row, 'areaId') ?? 'city')
      const path = `${parent?.path ?? '/'}${id}/`
      plan.ids.set(id, id)
      plan.places.set(id, { path, areaId })
      plan.organisations.push({ row, id, path, areaId, parentId })
    }
  }
}

function planOwned(
  rows: readonly FileRow[],
  standing: readonly StandingOwned[],
  plan: PlacePlan,
  made: NewOwned[],
): void {
  for (const row of rows) {
    const organisationId = plan.ids.get(String(row.organisationId))
    if (organisationId === undefined) continue
    const same = standing.find((one) => one.id === row.id)
    const values = { id: String(row.id), name: String(row.name), standing: same?.name ?? '' }
    if (same && same.name !== row.name) plan.reasons.push({ code: 'transfer.other-name', values })
    else if (same && same.organisationId !== organisationId)
      plan.reasons.push({ code: 'transfer.elsewhere', values })
    else {
      const node =
        same ?? standing.find((one) => one.organisationId === organisationId && one.name === row.name)
      plan.ids.set(String(row.id), node?.id ?? String(row.id))
      if (!node) made.push({ row, organisationId })
    }
  }
}

/** What belongs to a place that is not found here: above our top, or in a ring. */
function outside(rows: FileRows, standing: Standing, plan: PlacePlan): Reason<TransferReason>[] {
  const top = standing.organisations.find((node) => node.parentId === null)?.name ?? ''
  const owned = (['topic', 'rooms', 'bodies', 'research', 'sessions'] as const).flatMap((name) => rows[name])
  return owned
    .filter((row) => !plan.ids.has(String(row.organisationId)))
    .map((row) => ({
      code: 'transfer.other-top',
      values: { name: String(row.name ?? row.title ?? row.id), standing: top },
    }))
}

/** Finds every place of a file by id, or by its name below the same parent, and plans to make what is missing. */
export function planPlaces(rows: FileRows, standing: Standing): PlacePlan {
  const plan: PlacePlan = {
    ids: new Map(),
    places: new Map(standing.organisations.map(({ id, path, areaId }) => [id, { path, areaId }])),
    organisations: [],
    rooms: [],
    bodies: [],
    reasons: [],
  }
  planOrganisations(rows.organisations, standing, plan)
  planOwned(rows.rooms, standing.rooms, plan, plan.rooms)
  planOwned(rows.bodies, standing.bodies, plan, plan.bodies)
  if (plan.reasons.length === 0) plan.reasons.push(...outside(rows, standing, plan))
  return plan
}

import type { OrganisationKind, RoomLevel } from './kinds.ts'

/** Which kinds may stand directly below which: 市 → 县区 → 镇/街道/园区 → 村/社区/企事业单位, sectors beside. */
const below: Record<OrganisationKind, readonly OrganisationKind[]> = {
  province: ['city'],
  city: ['county', 'sector', 'enterprise'],
  county: ['town', 'street', 'park', 'sector', 'enterprise'],
  town: ['village', 'community', 'enterprise'],
  street: ['village', 'community', 'enterprise'],
  park: ['village', 'community', 'enterprise'],
  village: [],
  community: [],
  sector: [],
  enterprise: [],
}

const roomLevels: Partial<Record<OrganisationKind, RoomLevel>> = {
  county: 'county',
  town: 'town',
  street: 'town',
  park: 'town',
  village: 'village',
  community: 'village',
  sector: 'sector',
  enterprise: 'enterprise',
}

/** The usual level of a room in a place of this kind; none above the counties. */
export function roomLevelOf(kind: OrganisationKind): RoomLevel | undefined {
  return roomLevels[kind]
}

/** The kinds that may stand directly below a node of this kind; none for the lowest ones. */
export function kindsBelow(parent: OrganisationKind): readonly OrganisationKind[] {
  return below[parent]
}

export function mayStandBelow(kind: OrganisationKind, parent: OrganisationKind): boolean {
  return below[parent].includes(kind)
}

/**
 * The partition that the records of a node carry for ever: the county it belongs to, the city for what stands above.
 * A node of county kind starts its own.
 */
export function areaIdFor(
  node: { id: string; kind: OrganisationKind },
  parent: { areaId: string } | null,
): string {
  if (node.kind === 'county') return node.id
  return parent?.areaId ?? 'city'
}

/** `/city/county/town/`: a subtree is every path that starts with it. */
export function pathBelow(parentPath: string | null, id: string): string {
  return `${parentPath ?? '/'}${id}/`
}

/** The ids on the way from the top down to a node, the node itself last. */
export function idsOfPath(path: string): string[] {
  return path.split('/').filter(Boolean)
}

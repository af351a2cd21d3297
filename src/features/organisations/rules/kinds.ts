/** The kinds of nodes of the tree; `sector` is a 界别, `enterprise` any 企事业单位 with a room of its own. */
export const organisationKinds = [
  'province',
  'city',
  'county',
  'town',
  'street',
  'park',
  'village',
  'community',
  'sector',
  'enterprise',
] as const
export type OrganisationKind = (typeof organisationKinds)[number]

export const bodyKinds = [
  'party_committee',
  'government',
  'cppcc',
  'department',
  'self_government',
  'property_company',
  'owners_committee',
  'social_work',
  'enterprise',
  'task_force',
  'other',
] as const
export type BodyKind = (typeof bodyKinds)[number]

export const roomLevels = ['county', 'town', 'village', 'sector', 'enterprise'] as const
export type RoomLevel = (typeof roomLevels)[number]

export const roomPostKinds = ['convener', 'linked_member', 'liaison'] as const
export type RoomPostKind = (typeof roomPostKinds)[number]

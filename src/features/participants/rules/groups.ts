import type { PeopleGroup } from '../../methods/index.ts'

/** The groups in the order in which they are offered. */
export const groups = [
  'masses',
  'stakeholder',
  'grassroots_cadre',
  'cppcc',
  'party_gov',
  'other',
] as const satisfies readonly PeopleGroup[]

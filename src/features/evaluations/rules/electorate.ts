import type { Actor } from '../../../platform/commands/actor.ts'
import { evaluatorGroups } from '../../methods/index.rules.ts'
import type { EvaluatorGroup } from '../../methods/index.ts'

export { evaluatorGroups }
/** 党政点评、委员民主评议、社会群众评议. */
export type Group = EvaluatorGroup

export const electorateRoles = [
  'party_office',
  'cppcc_office',
  'handler',
  'convener',
  'member',
  'resident',
] as const
/** Whose accounts may answer by themselves in an evaluation. */
export type ElectorateRole = (typeof electorateRoles)[number]

/** Who was asked, as it was when the evaluation opened; unknown in some old records. */
export type Electorate = { description: string | null; count: number | null; roles: ElectorateRole[] }

/** Whose accounts answer when nobody says otherwise: the one place of this default. */
export const usualRoles: Record<Group, ElectorateRole[]> = {
  party_gov: ['party_office'],
  members: ['member'],
  masses: ['resident'],
}

/** The name under which one person answers once, or null for those who cannot answer by themselves. */
export function respondentOf(actor: Actor): string | null {
  switch (actor.kind) {
    case 'resident':
      return `resident:${actor.residentId}`
    case 'staff':
      return `account:${actor.accountId}`
    default:
      return null
  }
}

/** Whether someone belongs to the electorate that was stored: residents by their login, staff by a role here. */
export function belongsTo(actor: Actor, electorate: Electorate, path: string): boolean {
  if (actor.kind === 'resident') return electorate.roles.includes('resident')
  if (actor.kind !== 'staff') return false
  const roles: readonly string[] = electorate.roles
  return actor.grants.some((grant) => roles.includes(grant.role) && path.startsWith(grant.path))
}

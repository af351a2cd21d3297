import type { Grant } from '../../../platform/commands/actor.ts'
import type { TaskRole } from './tasks.ts'

const roles: string[] = ['convener', 'cppcc_office', 'party_office', 'handler', 'member'] satisfies TaskRole[]

/**
 * The grants whose tasks a person sees. Whatever waits for a convener waits for the office of the place too: who is
 * both sees it once.
 */
export function taskGrants(grants: readonly Grant[]): Grant[] {
  const offices = grants.filter((grant) => grant.role === 'cppcc_office')
  return grants.filter((grant) => {
    if (!roles.includes(grant.role)) return false
    if (grant.role === 'handler') return grant.bodyId !== null
    return grant.role !== 'convener' || !offices.some((office) => grant.path.startsWith(office.path))
  })
}

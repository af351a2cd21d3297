import type { Reason } from '../../../base/reason.ts'
import type { Ports } from '../../../platform/commands/act.ts'
import type { OrganisationReason } from '../rules/reasons.ts'

/** A room follows a method that this installation has. */
export function methodObstacles(ports: Ports, methodId: string): Reason<OrganisationReason>[] {
  const known = ports.methods.all.some((method) => method.id === methodId)
  return known ? [] : [{ code: 'organisations.method-unknown', field: 'methodId' }]
}

/** A role with its scope: an organisation and everything below it, for a handler a single body in it. */
export type Grant = {
  role: string
  /** The organisation's path, `/city/county/…/`: the scope is every path that starts with it. */
  path: string
  organisationId: string
  areaId: string
  bodyId: string | null
}

/** Who acts. Features never look at role names themselves: they ask `may`. */
export type Actor =
  | { kind: 'staff'; accountId: string; postLine: string; grants: Grant[]; mustChangePassword: boolean }
  | { kind: 'resident'; residentId: string }
  | { kind: 'visitor' }
  | { kind: 'system'; name: string }

export const visitor: Actor = { kind: 'visitor' }

/** The account behind an act, or null when none is (a visitor, a resident, the system). */
export function accountOf(actor: Actor): string | null {
  return actor.kind === 'staff' ? actor.accountId : null
}

/** The post as it stood when the act was done; what history shows in place of a name. */
export function postLineOf(actor: Actor): string {
  switch (actor.kind) {
    case 'staff':
      return actor.postLine
    case 'system':
      return actor.name
    default:
      return ''
  }
}

import { RuleError } from '../../../base/reason.ts'
import type { Actor, Grant } from '../../../platform/commands/actor.ts'
import { type Action, type ActorKind, type Reach, rightsOf } from './actions.ts'

/** What an act is about: the path of the organisation it belongs to, and the bodies it is laid on, if any. */
export type Subject = { path: string; bodyIds?: readonly string[] }

/** What visitors and residents may do alike, anyone who is signed in may do too, with or without a role. */
function openToAll(rights: ReturnType<typeof rightsOf>): boolean {
  return rights.visitor !== undefined && rights.resident !== undefined
}

function reaches(grant: Grant, reach: Reach, subject: Subject | null): boolean {
  switch (reach) {
    case 'anywhere':
      return true
    case 'scope':
      return subject?.path.startsWith(grant.path) ?? true
    case 'above':
      return subject ? subject.path.startsWith(grant.path) && subject.path !== grant.path : true
    case 'body':
      return subject
        ? grant.bodyId !== null && (subject.bodyIds ?? []).includes(grant.bodyId)
        : grant.bodyId !== null
  }
}

/**
 * The one place that decides who may do what. Without a subject the answer is whether there is anything at all
 * that the actor may do this to (for menus).
 */
export function may(actor: Actor, action: Action, subject: Subject | null): boolean {
  const rights = rightsOf(action)
  switch (actor.kind) {
    case 'system':
      return true
    case 'visitor':
    case 'resident':
      return Object.hasOwn(rights, actor.kind)
    case 'staff':
      if (actor.mustChangePassword) return false
      if (openToAll(rights)) return true
      return actor.grants.some((grant) => {
        const reach = rights[grant.role as ActorKind]
        return reach !== undefined && reaches(grant, reach, subject)
      })
  }
}

/** The first line of every use case: throws `signed-out` for a visitor, `forbidden` for anyone else without the right. */
export function authorise(actor: Actor, action: Action, subject: Subject | null): void {
  if (may(actor, action, subject)) return
  if (actor.kind === 'visitor') throw new RuleError('signed-out', { code: 'access.sign-in-first' })
  throw new RuleError('forbidden', { code: 'access.not-yours' })
}

/** The places below which someone may do this: what a list is narrowed to. The system may everywhere. */
export function scopePaths(actor: Actor, action: Action): string[] {
  if (actor.kind === 'system') return ['/']
  if (actor.kind !== 'staff' || actor.mustChangePassword) return []
  const rights = rightsOf(action)
  const reached = actor.grants.filter((grant) => rights[grant.role as ActorKind]).map((grant) => grant.path)
  const paths = [...new Set(reached)]
  // A place below another one of them adds nothing.
  return paths.filter((path) => !paths.some((other) => other !== path && path.startsWith(other)))
}

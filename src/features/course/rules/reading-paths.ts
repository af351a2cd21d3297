import type { Actor } from '../../../platform/commands/actor.ts'

/** The tops of all that these roles of a person reach: a path below another one is left out. */
export function readingPaths(actor: Actor, roles: readonly string[]): string[] {
  if (actor.kind === 'system') return ['/']
  if (actor.kind !== 'staff') return []
  const paths = actor.grants.filter((grant) => roles.includes(grant.role)).map((grant) => grant.path)
  return [...new Set(paths)].filter(
    (path) => !paths.some((other) => other !== path && path.startsWith(other)),
  )
}

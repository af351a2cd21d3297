import type { Actor } from '../../../platform/commands/actor.ts'
import type { Db, Tx } from '../../../platform/database/tables.ts'
import { taskGrants } from '../rules/task-grants.ts'
import { countTasksFor } from './task-store.ts'

/** Whether anything can ever wait for whoever is signed in; auditors and administrators have other first pages. */
export function hasTasks(actor: Actor): boolean {
  return actor.kind === 'staff' && taskGrants(actor.grants).length > 0
}

/** How much waits for whoever is signed in, up to 100: for the menu. */
export async function countTasks(db: Db | Tx, actor: Actor): Promise<number> {
  if (actor.kind !== 'staff') return 0
  return countTasksFor(db, { grants: taskGrants(actor.grants), accountId: actor.accountId }, 100)
}

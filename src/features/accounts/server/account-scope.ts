import { RuleError } from '../../../base/reason.ts'
import type { Actor } from '../../../platform/commands/actor.ts'
import type { Db, Tx } from '../../../platform/database/tables.ts'
import { type Action, authorise, may } from '../../access/index.ts'
import { grantsOfAccounts } from './account-store.ts'

/** Where an account belongs: the places of its roles of today, or of its last ones when none holds any more. */
async function placesOf(db: Db | Tx, accountId: string): Promise<string[]> {
  const grants = await grantsOfAccounts(db, [accountId])
  const standing = grants.filter((grant) => grant.endedAt === null)
  return (standing.length > 0 ? standing : grants).map((grant) => grant.path)
}

/**
 * Refuses whoever does not reach every place of an account: a county's administrator who could set the password of one
 * who also acts for the city would be the city's.
 */
export async function authoriseForAccount(
  db: Db | Tx,
  actor: Actor,
  action: Action,
  accountId: string,
): Promise<void> {
  authorise(actor, action, null)
  for (const path of await placesOf(db, accountId)) authorise(actor, action, { path })
}

/** Refuses to show an account that has nothing to do with the places of whoever asks. */
export async function authoriseToRead(db: Db | Tx, actor: Actor, accountId: string): Promise<void> {
  authorise(actor, 'accounts.read', null)
  const grants = await grantsOfAccounts(db, [accountId])
  const seen = grants.some((grant) => may(actor, 'accounts.read', { path: grant.path }))
  if (!seen) throw new RuleError('not-found', { code: 'accounts.not-found' })
}

/** True when `authoriseForAccount` would let it pass: for buttons. */
export async function mayForAccount(
  db: Db | Tx,
  actor: Actor,
  action: Action,
  accountId: string,
): Promise<boolean> {
  const places = await placesOf(db, accountId)
  return may(actor, action, null) && places.every((path) => may(actor, action, { path }))
}

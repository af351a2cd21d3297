import type { Act } from '../../../platform/commands/act.ts'
import { changeAccount } from './account-store.ts'
import { closeLoginsOf } from './login-store.ts'

/**
 * Gives an account a first password again: whoever is signed in with it is signed out, a lock is lifted, and an own
 * password must be chosen at the next sign-in.
 */
export async function giveFirstPassword(act: Act, accountId: string, hash: string): Promise<void> {
  await changeAccount(act.tx, accountId, {
    password_hash: hash,
    password_changed_at: act.now,
    must_change_password: true,
    failures: 0,
    locked_until: null,
  })
  await closeLoginsOf(act.tx, accountId)
}

import type { Actor } from '../../../platform/commands/actor.ts'
import { actIn, type Engine } from '../../../platform/commands/run-command.ts'
import type { CreateAccountRequest } from '../contract.ts'
import { createAccount } from '../server/create-account.ts'
import { openLogin } from '../server/login-store.ts'
import { cost, hashPassword } from '../server/password-hash.ts'

const system: Actor = { kind: 'system', name: '测试' }

export const password = 'Shangliang-22'
// Hashing is slow on purpose: tests that sign in by the hundred do it at the lowest cost, and share one hash.
Object.assign(cost, { N: 2 ** 8, p: 1 })
const hash = hashPassword(password)

/** Makes an account as the installation does; its password is the one of all tests. */
export async function makeAccount(
  engine: Engine,
  request: Omit<CreateAccountRequest, 'password'>,
  now: Date,
): Promise<string> {
  const made = await hash
  const { accountId } = await engine.database.transaction((tx) => {
    const act = actIn(engine, tx, { actor: system, now, channel: 'console' }, [])
    return createAccount(act, { ...request, password }, made)
  })
  return accountId
}

/** Signs an account in without a password; the token goes into the cookie or the Authorization header. */
export function signInAs(
  { database }: Engine,
  accountId: string,
  now: Date,
): Promise<{ token: string; csrf: string }> {
  return database.transaction((tx) => openLogin(tx, { accountId }, now))
}

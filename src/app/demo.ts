import { demoPassword, demoPosts } from '../../demo/accounts.ts'
import { loadDemoCity } from '../../demo/load-demo.ts'
import type { DemoLogins } from '../features/accounts/index.ts'
import type { Engine } from '../platform/commands/run-command.ts'

/** Fills an empty store with the demo city. */
export function loadDemo(engine: Engine, say: (zh: string, en: string) => void): Promise<void> {
  return loadDemoCity(engine, say)
}

/** The accounts that the sign-in page of the demo shows. */
export function demoLogins(): DemoLogins {
  return {
    password: demoPassword,
    accounts: demoPosts
      .filter((post) => post.shown)
      .map((post) => ({ login: post.login, postLine: post.postLine, role: post.role })),
  }
}

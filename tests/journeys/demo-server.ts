import { inject } from 'vitest'
import type { TestProject } from 'vitest/node'
import { startServer } from '../support/server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    demoOrigin: string
  }
}

/**
 * One demo city for all journeys that do not need one of their own. `HSL_JOURNEYS_AT` names a server that runs
 * already, for trying one journey again and again.
 */
export default async function setUp(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const running = process.env.HSL_JOURNEYS_AT
  if (running) {
    project.provide('demoOrigin', running)
    return undefined
  }
  // A whole city is played through the use cases first; a busy machine takes its time over it.
  const server = await startServer({ demo: true, timeoutMs: 240_000 })
  project.provide('demoOrigin', server.origin)
  return () => server.stop()
}

/** Where the shared demo city answers. */
export function demoOrigin(): string {
  return inject('demoOrigin')
}

import { inject } from 'vitest'
import type { TestProject } from 'vitest/node'
import { startServer } from '../support/server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    demoOrigins: string[]
  }
}

/** How many journeys are on their way at once, each process of tests with a demo city of its own. */
export const lanes = 2

/**
 * The demo cities, one for each process of tests. `HSL_JOURNEYS_AT` names a server that runs already, for trying
 * one journey again and again.
 */
export default async function setUp(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const running = process.env.HSL_JOURNEYS_AT
  if (running) {
    project.provide(
      'demoOrigins',
      Array.from({ length: lanes }, () => running),
    )
    return undefined
  }
  // A whole city is played through the use cases first; a busy machine takes its time over it.
  const servers = await Promise.all(
    Array.from({ length: lanes }, () => startServer({ demo: true, timeoutMs: 240_000 })),
  )
  project.provide(
    'demoOrigins',
    servers.map((server) => server.origin),
  )
  return async () => {
    await Promise.all(servers.map((server) => server.stop()))
  }
}

/** Where the demo city of this process of tests answers. */
export function demoOrigin(): string {
  const origin = inject('demoOrigins')[Number(process.env.VITEST_POOL_ID) - 1]
  if (!origin) throw new Error(`No demo city for process ${process.env.VITEST_POOL_ID} of the tests`)
  return origin
}

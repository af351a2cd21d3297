import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { lanes } from './demo-server.ts'

// Two processes, each with a Chromium and a demo city of its own; within one, one journey after another.
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['tests/journeys/**/*.test.ts'],
    globalSetup: ['tests/journeys/demo-server.ts'],
    isolate: false,
    pool: 'forks',
    maxWorkers: lanes,
    testTimeout: 120_000,
    // A busy machine may take its time; what never comes still fails.
    expect: { poll: { timeout: 20_000 } },
    hookTimeout: 120_000,
  },
})

import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

// One journey after another in one process: they share a Chromium and a demo city.
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['tests/journeys/**/*.test.ts'],
    globalSetup: ['tests/journeys/demo-server.ts'],
    isolate: false,
    pool: 'forks',
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})

import { defineConfig } from 'vitest/config'

// Unit and database tests; the browser journeys have a configuration of their own.
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['{src,demo,tests}/**/*.test.{ts,tsx}', 'scripts/**/*.test.mjs'],
    exclude: ['tests/journeys/**', 'node_modules/**'],
    isolate: false,
    pool: 'threads',
    maxWorkers: 2,
    testTimeout: 60_000,
    // A busy machine may take its time; what never comes still fails.
    expect: { poll: { timeout: 20_000 } },
    hookTimeout: 90_000,
  },
})

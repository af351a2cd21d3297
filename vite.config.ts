import { globSync } from 'node:fs'
import { basename } from 'node:path'
import { defineConfig } from 'vite'

// The server; `--mode bench` builds the measuring program instead, which stands on the same sources.
export default defineConfig(({ mode }) => ({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  publicDir: false,
  // Bundled in: one file is read faster than hundreds, and a start is waited for.
  ssr: { noExternal: ['kysely', 'typebox', 'preact', 'preact-render-to-string', 'yaml'] },
  build: {
    ssr: true,
    outDir: mode === 'bench' ? 'dist/bench' : 'dist/server',
    target: 'node22',
    sourcemap: true,
    emptyOutDir: true,
    rolldownOptions: {
      input: { main: mode === 'bench' ? 'bench/main.ts' : 'src/app/main.ts', ...workers() },
      output: {
        entryFileNames: '[name].js',
        // Flat: a worker is found beside the file that starts it, whichever file that became.
        chunkFileNames: '[name]-[hash].js',
      },
    },
  },
}))

/** Programs that run in a thread of their own: `src/…/store-worker.ts` becomes `store-worker.js` beside `main.js`. */
function workers() {
  return Object.fromEntries(globSync('src/**/*-worker.ts').map((file) => [basename(file, '.ts'), file]))
}

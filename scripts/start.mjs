import { onRuntime } from './lib/runtime.mjs'

// npm start: the platform for real use, empty at first.
onRuntime(async () => {
  const { runPlatform } = await import('./lib/serve.mjs')
  return runPlatform(['serve', ...process.argv.slice(2)], { NODE_ENV: 'production' })
})

import { onRuntime } from './lib/runtime.mjs'

// npm run demo: the platform with the demo city, from nothing to a page.
onRuntime(async () => {
  const { runPlatform } = await import('./lib/serve.mjs')
  return runPlatform(['serve', '--demo', ...process.argv.slice(2)])
})

import { onRuntime } from './lib/runtime.mjs'

// npm run hsl -- journal verify: the platform's commands.
onRuntime(async () => {
  const { runPlatform } = await import('./lib/serve.mjs')
  return runPlatform(process.argv.slice(2))
})

import { onRuntime } from './lib/runtime.mjs'

// npm run build: the server and the browser's files into dist/, unless nothing changed.
onRuntime(async () => {
  const { buildServer } = await import('./lib/build.mjs')
  await buildServer('构建 Building')
  return 0
})

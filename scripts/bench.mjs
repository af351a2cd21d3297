import { onRuntime } from './lib/runtime.mjs'

// npm run bench: measures the built platform and prints medians.
onRuntime(async () => {
  const { installPackages } = await import('./lib/install.mjs')
  const { buildBench } = await import('./lib/build.mjs')
  const { runBuilt } = await import('./lib/serve.mjs')
  await installPackages('[1/2] 安装依赖 Installing packages')
  await buildBench('[2/2] 构建 Building')
  return runBuilt('bench', process.argv.slice(2), { NODE_ENV: 'production' })
})

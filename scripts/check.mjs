import { onRuntime } from './lib/runtime.mjs'
import { PlainError } from './lib/say.mjs'

// npm run check: every check of npm test, without installing anything.
onRuntime(async () => {
  const { isInstalled } = await import('./lib/install.mjs')
  if (!isInstalled()) throw new PlainError('请先安装依赖 Install the packages first:\n  npm ci')
  const { mustFindChromium } = await import('./lib/chromium.mjs')
  mustFindChromium()
  const { runChecks } = await import('./lib/checks.mjs')
  return runChecks()
})

import { onRuntime } from './lib/runtime.mjs'

// npm test: installs what is missing, then every check.
onRuntime(async () => {
  const { installPackages } = await import('./lib/install.mjs')
  await installPackages('安装依赖 Installing packages')
  const { installChromium } = await import('./lib/chromium.mjs')
  await installChromium('安装浏览器 Installing Chromium')
  const { runChecks } = await import('./lib/checks.mjs')
  return runChecks()
})

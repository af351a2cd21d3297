import { onRuntime } from './lib/runtime.mjs'

// npm run sheets [-- NAME …]: pictures of the running demo's pages (HSL_URL, default http://localhost:3000),
// all of them or those whose name holds one of the words, into artifacts/sheets/.
onRuntime(async () => {
  const { installPackages } = await import('./lib/install.mjs')
  await installPackages('安装依赖 Installing packages')
  const { makeContactSheets } = await import('./lib/contact-sheet.mjs')
  const { accounts, pages } = await import('./pages.mjs')
  const words = process.argv.slice(2)
  const wanted = pages.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)))
  const origin = process.env.HSL_URL ?? `http://localhost:${process.env.PORT ?? 3000}`
  const bad = await makeContactSheets(origin, wanted, accounts)
  for (const { page, status, file } of bad) console.log(`${status}  ${page.path}  ${file}`)
  console.log(`${wanted.length} pages in artifacts/sheets/`)
  return bad.length > 0 ? 1 : 0
})

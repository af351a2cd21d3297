import { mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { launchChromium, signInAt, widths } from '../../scripts/lib/browser.mjs'

export { type StartedServer, type StartOptions, startServer } from './server.ts'

const artifacts = join(import.meta.dirname, '../../artifacts')
const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

let browser: Promise<Browser> | undefined

/** The one Chromium of a test run; ends with the run. */
export function openBrowser(): Promise<Browser> {
  browser ??= launchChromium()
  return browser
}

/** A page of a person of their own: no cookies, phone width unless told otherwise. Close it with `page.context().close()`. */
export async function openPage(origin: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await (await openBrowser()).newContext({
    baseURL: origin,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: widths.phone, height: 844 },
    // The policy of the pages allows no foreign script; axe is one.
    bypassCSP: true,
    ...options,
  })
  context.setDefaultTimeout(15_000)
  return context.newPage()
}

/** Signs in through the sign-in page, as a person does; the page was opened with `openPage`. */
export function signIn(page: Page, login: string, password: string): Promise<void> {
  return signInAt(page, '', login, password)
}

/** Fails with every serious or critical finding of axe on the page as it stands, and where it is. */
export async function expectNoSeriousAxe(page: Page): Promise<void> {
  await page.addScriptTag({ path: axePath })
  const serious = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }
    // The findings alone: what passed is many times as much, and would have to come over too.
    const { violations } = await axe.run({ resultTypes: ['violations'] })
    return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  })
  if (serious.length === 0) return
  const lines = serious.flatMap(({ id, help, nodes }) => [
    `${id}: ${help}`,
    ...nodes.map((node) => `    ${node.target.join(' ')}  ${node.html.slice(0, 160)}`),
  ])
  throw new Error(`axe on ${page.url()}:\n${lines.join('\n')}`)
}

/** Fails when the page scrolls sideways at a width: at 320 px everything must reflow. */
export async function expectReflow(page: Page, width = 320): Promise<void> {
  const before = page.viewportSize()
  await page.setViewportSize({ width, height: 800 })
  const needed = await page.evaluate(() => document.documentElement.scrollWidth)
  if (before) await page.setViewportSize(before)
  if (needed > width) throw new Error(`${page.url()} is ${needed} px wide on a screen of ${width} px`)
}

/** Takes the whole page at phone and desk width: `artifacts/NAME-390.png`, `artifacts/NAME-1280.png`. */
export async function screenshot(page: Page, name: string): Promise<void> {
  mkdirSync(artifacts, { recursive: true })
  const before = page.viewportSize()
  for (const width of Object.values(widths)) {
    await page.setViewportSize({ width, height: 844 })
    await page.screenshot({ path: join(artifacts, `${name}-${width}.png`), fullPage: true })
  }
  if (before) await page.setViewportSize(before)
}

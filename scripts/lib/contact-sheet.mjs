import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { launchChromium, signInAt, widths } from './browser.mjs'
import { inRoot } from './paths.mjs'

/**
 * @typedef {import('playwright-core').Browser} Browser
 * @typedef {import('playwright-core').Page} Page
 * @typedef {{ name: string, path: string, as?: string }} SheetPage
 * @typedef {{ login: string, password: string }} Account
 * @typedef {{ name: string, width: number, display?: string }} View `display`: a choice in the foot of every page
 * @typedef {{ page: SheetPage, status: number, file: string }} Shot
 */

/** @type {View[]} */
const views = [
  { name: '390', width: widths.phone },
  { name: '1280', width: widths.desk },
  { name: '390-large', width: widths.phone, display: 'size=large' },
  { name: '1280-dark', width: widths.desk, display: 'theme=dark' },
]
const folder = inRoot('artifacts', 'sheets')

/**
 * Takes every page in every view, and one sheet of each view: `artifacts/sheets/390.png` and so on.
 * Answers the shots of pages that did not come well.
 *
 * @param {string} origin
 * @param {SheetPage[]} pages
 * @param {Record<string, Account>} accounts
 */
export async function makeContactSheets(origin, pages, accounts) {
  rmSync(folder, { recursive: true, force: true })
  const browser = await launchChromium()
  try {
    /** @type {Shot[]} */
    const bad = []
    for (const view of views) {
      const shots = await takeView(browser, origin, view, pages, accounts)
      await makeSheet(browser, view, shots)
      bad.push(...shots.filter(({ status }) => status >= 400))
    }
    return bad
  } finally {
    await browser.close()
  }
}

/**
 * @param {Browser} browser
 * @param {string} origin
 * @param {View} view
 * @param {SheetPage[]} pages
 * @param {Record<string, Account>} accounts
 */
async function takeView(browser, origin, view, pages, accounts) {
  mkdirSync(`${folder}/${view.name}`, { recursive: true })
  /** @type {Map<string, Page>} */
  const windows = new Map()
  /** @type {Shot[]} */
  const shots = []
  for (const page of pages) {
    const who = page.as ?? 'visitor'
    const window = windows.get(who) ?? (await openWindow(browser, origin, view, accounts[who]))
    windows.set(who, window)
    const answer = await window.goto(`${origin}${page.path}`)
    const file = `${view.name}/${page.name}.png`
    await window.screenshot({ path: `${folder}/${file}`, fullPage: true })
    shots.push({ page, status: answer?.status() ?? 0, file })
  }
  for (const window of windows.values()) await window.context().close()
  return shots
}

/**
 * @param {Browser} browser
 * @param {string} origin
 * @param {View} view
 * @param {Account | undefined} account
 */
async function openWindow(browser, origin, view, account) {
  const context = await browser.newContext({
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: view.width, height: 844 },
  })
  context.setDefaultTimeout(10_000)
  const window = await context.newPage()
  if (account) await signInAt(window, origin, account.login, account.password)
  if (view.display) {
    await window.goto(`${origin}/`)
    const choice = await window.locator(`a[href*="${view.display}"]`).first().getAttribute('href')
    if (choice) await window.goto(new URL(choice, origin).href)
  }
  return window
}

/**
 * One picture of all pages of a view, side by side.
 *
 * @param {Browser} browser
 * @param {View} view
 * @param {Shot[]} shots
 */
async function makeSheet(browser, view, shots) {
  const thumb = view.width > 600 ? 480 : 260
  const figures = shots.map(
    ({ page, status, file }) =>
      `<figure><figcaption>${escaped(`${page.name} · ${page.as ?? 'visitor'}${status === 200 ? '' : ` · ${status}`}`)}</figcaption><img src="${file}"></figure>`,
  )
  const html = `<!doctype html><meta charset="utf-8"><title>${view.name}</title><style>
    body { margin: 12px; font: 13px sans-serif; background: #888; display: flex; flex-wrap: wrap; gap: 12px; width: 2000px }
    figure { margin: 0; width: ${thumb}px; max-height: 900px; overflow: hidden; background: #fff }
    figcaption { padding: 4px 6px } img { width: 100%; display: block }</style>${figures.join('\n')}`
  writeFileSync(`${folder}/${view.name}.html`, html)
  const window = await browser.newPage({ viewport: { width: 2024, height: 300 } })
  await window.goto(pathToFileURL(`${folder}/${view.name}.html`).href)
  await window.screenshot({ path: `${folder}/${view.name}.png`, fullPage: true })
  await window.close()
}

/** @param {string} text */
function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

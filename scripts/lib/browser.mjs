import { chromium } from 'playwright-core'
import { mustFindChromium } from './chromium.mjs'

/** @typedef {import('playwright-core').Page} Page */

/** The two widths every page is looked at: a phone and a desk. */
export const widths = /** @type {const} */ ({ phone: 390, desk: 1280 })

// Root may run it in a container, and nothing goes out to the network by itself.
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Starts this machine's Chromium without a window, on an empty profile. */
export function launchChromium() {
  return chromium.launch({ executablePath: mustFindChromium(), headless: true, args })
}

/**
 * Signs in through the sign-in page, as a person does.
 *
 * @param {Page} page
 * @param {string} origin such as `http://localhost:3000`
 * @param {string} login account name or phone
 * @param {string} password
 */
export async function signInAt(page, origin, login, password) {
  await page.goto(`${origin}/sign-in`)
  // The demo's sign-in page has a form with hidden fields for each of its accounts besides.
  const form = page.locator('form:has(input[name="password"][type="password"])')
  await form.locator('input[name="login"]').fill(login)
  await form.locator('input[name="password"]').fill(password)
  await form.getByRole('button').click()
  await page.waitForURL((url) => url.pathname !== '/sign-in')
}

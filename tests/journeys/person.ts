import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { demoPassword } from '../../demo/accounts.ts'
import { openPage, signIn } from '../support/browser.ts'
import { demoOrigin } from './demo-server.ts'

const desk = { viewport: { width: 1280, height: 900 } }

/** Someone at a post, signed in at a desk of their own. */
export async function staff(login: string): Promise<Page> {
  const page = await openPage(demoOrigin(), desk)
  await signIn(page, login, demoPassword)
  return page
}

/** Anyone, with a phone of their own and no account. */
export function resident(): Promise<Page> {
  return openPage(demoOrigin())
}

/** Ends the visits of people. */
export async function leave(...pages: Page[]): Promise<void> {
  await Promise.all(pages.map((page) => page.context().close()))
}

type Place = Page | Locator

function labelled(text: string): RegExp {
  return new RegExp(`^\\s*${text.replace(/[()（）?？,，:：]/g, '.')}\\s*(选填)?\\s*$`)
}

/** Types into the field with this label. */
export async function type(place: Place, label: string, value: string): Promise<void> {
  await place.getByLabel(labelled(label)).fill(value)
}

/** Chooses from the drop-down with this label the entry that begins so. */
export async function pick(place: Place, label: string, entry: string): Promise<void> {
  const box = place.getByLabel(labelled(label))
  const names = await box.locator('option').allTextContents()
  const name = names.find((one) => one.trim().startsWith(entry))
  if (name === undefined) throw new Error(`“${label}” offers ${names.join(' | ')}, not ${entry}`)
  await box.selectOption({ label: name.trim() })
}

/** Ticks an answer of the question with this label. */
export async function tick(place: Place, question: string, answer: string): Promise<void> {
  await tap(group(place, question), answer)
}

/** Ticks the answer with these words. */
export async function tap(place: Place, answer: string): Promise<void> {
  const box = place.getByLabel(labelled(answer)).first()
  if (await box.isChecked()) return
  // People tap on the words; the box itself lies under them.
  await place
    .locator('label')
    .filter({ hasText: labelled(answer) })
    .first()
    .click()
  expect(await box.isChecked()).toBe(true)
}

/** Several questions, or several answers, under one heading. */
export function group(place: Place, heading: string): Locator {
  return place.getByRole('group', { name: labelled(heading) })
}

/** The rows of a list of the form, as they stand. */
export function rows(page: Page, name: string): Locator {
  return page.locator(`[data-rows="${name}"] > [data-row]`)
}

/** The row of a form with this number, added when it is not there yet. */
export async function row(page: Page, name: string, number: number): Promise<Locator> {
  while ((await rows(page, name).count()) < number) {
    await page.locator(`[data-rows="${name}"] > [data-add-row]`).click()
  }
  return rows(page, name).nth(number - 1)
}

/** Presses a button and waits for the page it leads to. */
export async function press(page: Page, name: string, place: Place = page): Promise<void> {
  await arrive(page, place.getByRole('button', { name, exact: true }))
}

/** Follows a link by its words and waits for the page it leads to. */
export async function follow(page: Page, name: string | RegExp, place: Place = page): Promise<void> {
  await arrive(page, place.getByRole('link', { name, exact: typeof name === 'string' }))
}

/** Clicks something that leads to another page. */
export async function arrive(page: Page, target: Locator): Promise<void> {
  await Promise.all([page.waitForEvent('domcontentloaded'), target.first().click({ timeout: 10_000 })])
}

/** Where the topic with this title is worked on. */
export async function addressOf(title: string): Promise<string> {
  const page = await staff('convener')
  await page.goto('/staff/topics')
  const address = await page
    .getByRole('main')
    .getByRole('link', { name: title, exact: true })
    .getAttribute('href')
  await leave(page)
  return address!
}

/** Takes up what waits on one's first page, or on the pages behind it: the button, named where there are several. */
export async function takeUp(page: Page, sentence: string, button?: RegExp): Promise<void> {
  await page.goto('/staff')
  const main = page.getByRole('main')
  const item = main.getByRole('listitem').filter({ hasText: sentence })
  const links = button ? item.getByRole('link', { name: button }) : item.getByRole('link')
  const older = main.getByRole('link', { name: '后面的' })
  while ((await links.count()) === 0 && (await older.count()) > 0) await arrive(page, older)
  if ((await links.count()) !== 1) throw new Error(`Not one thing waits that says ${sentence}`)
  await arrive(page, links)
}

/** Widths of punctuation and gaps between words are not what a journey is about. */
export function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '')
}

/** What a person can read on the page now. */
export async function read(place: Place): Promise<string> {
  const spot = 'goto' in place ? place.locator('body') : place
  // What is folded away or hidden is not read.
  // biome-ignore lint/performance/useDomNodeTextContent: the text as it is shown is what this asks for
  return plain(await spot.innerText())
}

/** The person reads each of these sentences. */
export async function reads(place: Place, ...sentences: string[]): Promise<void> {
  const text = await read(place)
  for (const sentence of sentences) expect(text).toContain(plain(sentence))
}

/** The person reads none of these. */
export async function readsNot(place: Place, ...sentences: string[]): Promise<void> {
  const text = await read(place)
  for (const sentence of sentences) expect(text).not.toContain(plain(sentence))
}

/** Opens everything on the page that is folded. */
export async function unfold(page: Page): Promise<void> {
  await page.locator('details:not([open]) > summary').evaluateAll((all) => {
    for (const one of all) (one as HTMLElement).click()
  })
}

/** A table as people read it: its rows, cell by cell. */
export async function tableOf(place: Place, caption: string): Promise<string[][]> {
  const table = place.getByRole('table', { name: labelled(caption) }).first()
  return await table
    .locator('tr')
    .evaluateAll((all) =>
      all.map((line) =>
        [...line.querySelectorAll('th, td')].map((cell) =>
          (cell.textContent ?? '').replace(/\s+/g, ' ').trim(),
        ),
      ),
    )
}

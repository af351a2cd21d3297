import { afterEach, beforeEach, expect, test } from 'vitest'
import { useTestDatabase } from '../../../../../tests/support/test-database.ts'
import { type Browser, browsing } from '../../testing/browser.ts'
import { type Town, votingServer, votingTown } from '../../testing/voting-town.ts'

const store = useTestDatabase()
let town: Town
let site: Awaited<ReturnType<typeof votingServer>>
beforeEach(async () => {
  town = await votingTown(store.database)
  site = await votingServer(store.database, {})
})
afterEach(() => site.close())

const send = browsing(() => site.server)
const page = (query = '') => `/consultations/${town.id}/vote${query}`

/** The page of voting as it is shown, as far as it is about one statement. */
async function shown(browser: Browser, query = '') {
  const { view } = (await send(browser, 'GET', page(query))).json()
  return { next: view.next, before: view.before, kept: view.kept, bar: view.bar }
}

const press = (browser: Browser, statement: number, answer: string, draw = '') =>
  send(
    browser,
    'POST',
    page(),
    { _csrf: browser.hsl_form!, statement: String(statement), answer, draw },
    'form',
  )

const own = async (browser: Browser) =>
  (await send(browser, 'GET', `/consultations/${town.id}/answers`)).json().view

async function begun(): Promise<Browser> {
  const browser: Browser = { hsl_form: 'secret' }
  await send(browser, 'POST', page(), { _csrf: 'secret', begin: 'yes' }, 'form')
  return browser
}

test('without script the next page says what was kept, and leads back to where the wrong button was pressed', async () => {
  const browser = await begun()
  const { next } = await shown(browser)
  const kept = await press(browser, next.number, 'disagree', next.draw)
  expect(kept.headers.location).toBe(page(`?kept=${next.number}`))
  const after = await shown(browser, `?kept=${next.number}`)
  expect(after).toMatchObject({ kept: { number: next.number, answer: 'disagree' }, before: null })
  expect(after.next.number).not.toBe(next.number)

  const again = await shown(browser, `?again=${next.number}`)
  expect(again).toMatchObject({ next: { number: next.number, text: next.text }, before: 'disagree' })
  const before = (await town.rows()).votes[0]!
  await press(browser, next.number, 'agree', again.next.draw)
  const { votes } = await town.rows()
  expect(votes).toMatchObject([{ statement_number: next.number, answer: 1 }])
  expect(before.draw_probability).toBeGreaterThan(0)
  expect(votes[0]!.draw_probability).toBe(before.draw_probability)
})

test('whoever changes an answer out of the list goes back there, to that answer', async () => {
  const browser = await begun()
  for (const statement of [1, 2, 3]) await press(browser, statement, 'agree')
  const changed = await send(
    browser,
    'POST',
    page(),
    { _csrf: browser.hsl_form!, statement: '2', answer: 'disagree', draw: '', back: 'answers' },
    'form',
  )
  expect(changed.headers.location).toBe(`/consultations/${town.id}/answers?kept=2#answer-2`)
  expect((await own(browser)).answers[1]).toMatchObject({ number: 2, answer: 'disagree' })
})

test('once all is answered every answer can still be changed, until it is over', async () => {
  const browser = await begun()
  for (const statement of [1, 2, 3, 4]) await press(browser, statement, 'agree')
  expect(await shown(browser)).toMatchObject({ next: null, bar: 'all_answered' })
  expect(await shown(browser, '?again=3')).toMatchObject({ next: { number: 3 }, before: 'agree', bar: null })
  await press(browser, 3, 'pass')
  expect(await own(browser)).toMatchObject({
    mayChange: true,
    answers: [
      { number: 1, answer: 'agree' },
      { number: 2, answer: 'agree' },
      { number: 3, answer: 'pass', text: '意见 3' },
      { number: 4, answer: 'agree' },
    ],
  })
  await town.close()
  await site.desk.refresh((await site.desk.consultation(town.id))!)
  expect(await shown(browser, '?again=3')).toMatchObject({ next: null, bar: 'closed' })
  expect(await own(browser)).toMatchObject({ mayChange: false, answers: { length: 4 } })
})

test('what was withdrawn, never answered or never there is not shown again: the next one is', async () => {
  const browser = await begun()
  for (const statement of [1, 2]) await press(browser, statement, 'agree')
  await town.withdraw(1)
  await site.desk.refresh((await site.desk.consultation(town.id))!)
  for (const number of ['1', '3', '99', '0', 'x', '1.5', '%00']) {
    const one = await shown(browser, `?again=${number}&kept=${number}`)
    expect(one, number).toMatchObject({ before: null, kept: null })
    expect([3, 4], number).toContain(one.next.number)
  }
  expect((await own(browser)).answers).toMatchObject([
    { number: 1, isOpen: false },
    { number: 2, isOpen: true },
  ])
})

test('nobody reads the answers of somebody else', async () => {
  const browser = await begun()
  await press(browser, 1, 'agree')
  const other = await begun()
  expect((await own(other)).answers).toEqual([])
  expect((await own({})).answers).toEqual([])
  expect(await shown(other, '?again=1&kept=1')).toMatchObject({ before: null, kept: null })
})

test('the page of the consultation tells who comes back how far they are', async () => {
  const browser = await begun()
  const seen = async (who: Browser) => (await send(who, 'GET', `/consultations/${town.id}`)).json().own
  expect(await seen(browser)).toBe(null)
  await press(browser, 1, 'agree')
  expect(await seen(browser)).toEqual({ answered: 1, left: 3 })
  expect(await seen({})).toBe(null)
})

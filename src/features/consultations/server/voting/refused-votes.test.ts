import { afterEach, beforeEach, expect, test } from 'vitest'
import { useTestDatabase } from '../../../../../tests/support/test-database.ts'
import { type Browser, browsing, codesOf } from '../../testing/browser.ts'
import { type Town, votingServer, votingTown } from '../../testing/voting-town.ts'

const store = useTestDatabase()
let town: Town
let site: Awaited<ReturnType<typeof votingServer>>
beforeEach(async () => {
  town = await votingTown(store.database)
  site = await votingServer(store.database, { login: 'resident-1', other: 'resident-2' })
})
afterEach(() => site.close())

const send = browsing(() => site.server)

const page = () => `/consultations/${town.id}/vote`

/** Someone who has begun and reads a statement, without script. */
async function reading() {
  const browser: Browser = { hsl_form: 'secret' }
  await send(browser, 'POST', page(), { _csrf: 'secret', begin: '1' }, 'form')
  const { view } = (await send(browser, 'GET', page())).json() as {
    view: { next: { number: number; draw: string } }
  }
  const answer = (more: object = {}) =>
    send(
      browser,
      'POST',
      page(),
      { _csrf: 'secret', statement: view.next.number, draw: view.next.draw, answer: 'agree', ...more },
      'form',
    )
  return { browser, shown: view.next.number, answer }
}

test.each([
  ['no answer was chosen', { answer: '' }, 422, 'consultations.answer-unknown'],
  ['the form stood open too long', { _csrf: 'another' }, 403, 'common.form-stale'],
])('without script, %s: the same statement comes again with the sentence', async (_, more, status, code) => {
  const { shown, answer } = await reading()
  const refused = await answer(more)
  expect(refused.statusCode).toBe(status)
  expect(refused.json()).toMatchObject({ refused: [code], view: { next: { number: shown } } })
  expect((await town.rows()).votes).toEqual([])
})

test('without script, words that were changed come again as they are now, and can then be answered', async () => {
  const { browser, shown, answer } = await reading()
  await town.reword(shown, '改过的意见')
  const refused = await answer()
  expect(refused.statusCode).toBe(409)
  const { view, refused: sentences } = refused.json()
  expect(sentences).toEqual(['consultations.statement-changed'])
  expect(view.next).toMatchObject({ number: shown, text: '改过的意见' })
  expect((await town.rows()).votes).toEqual([])
  const again = { _csrf: 'secret', statement: shown, draw: view.next.draw, answer: 'agree' }
  expect((await send(browser, 'POST', page(), again, 'form')).statusCode).toBe(303)
  const { votes } = await town.rows()
  expect(votes).toMatchObject([{ statement_number: shown, answer: 1 }])
  expect(votes[0]!.draw_probability).toBeGreaterThan(0)
})

test('without script, a statement that is gone gives way to the next, with the sentence', async () => {
  const { shown, answer } = await reading()
  await town.withdraw(shown)
  const refused = await answer()
  expect(refused.json().refused).toEqual(['consultations.statement-not-open'])
  expect(refused.json().view.next.number).not.toBe(shown)
})

test('without script, whoever comes after the end reads that it has ended', async () => {
  const { answer } = await reading()
  await town.close()
  const refused = await answer()
  expect(refused.statusCode).toBe(409)
  expect(refused.json()).toMatchObject({ refused: ['consultations.is-closed'], view: { bar: 'closed' } })
})

test('without script, an unknown browser is shown where to begin, a phone’s to verify again', async () => {
  const vote = { _csrf: 'secret', statement: '1', answer: 'agree' }
  const stranger = await send({ hsl_form: 'secret' }, 'POST', page(), vote, 'form')
  expect(stranger.json()).toMatchObject({
    ...{ refused: ['consultations.voter-unknown'], view: { voter: null, bar: null } },
  })
  const browser: Browser = { hsl_login: 'login' }
  await send(browser, 'GET', `/consultations/${town.id}/join`)
  const left = { ...browser, hsl_form: 'secret', hsl_login: '' }
  const again = await send(left, 'POST', page(), vote, 'form')
  expect(again.json().refused).toEqual(['consultations.phone-again'])
  expect(await town.rows()).toEqual({ votes: [], voters: [] })
})

test('what is still being prepared is not there, on whatever way one comes; a link given out early says so', async () => {
  const { code } = await town.link('issued')
  const { browser } = await reading()
  await town.prepare()
  await site.desk.refresh((await site.desk.consultation(town.id))!)
  const api = `/api/consultations/${town.id}/votes`
  const vote = { statement: 1, answer: 'agree' }
  const answers = await Promise.all([
    send(browser, 'GET', page()),
    send(browser, 'GET', `/consultations/${town.id}`),
    send(browser, 'GET', `/consultations/${town.id}/join`),
    send(browser, 'POST', page(), { ...vote, _csrf: 'secret' }, 'form'),
    send(browser, 'POST', api, vote),
    send({}, 'POST', `${api}?next=1`, vote),
  ])
  expect(answers.map((one) => one.statusCode)).toEqual([404, 404, 404, 404, 404, 404])
  expect(codesOf(answers[4]!)).toEqual(['consultations.not-found'])
  const early = await send({}, 'GET', `/c/${code}`)
  expect(early.statusCode).toBe(409)
  expect(early.body).toContain('consultations.not-open-yet')

  const origin = await site.server.listen({ port: 0, host: '127.0.0.1' })
  const cookie = `hsl_voter_${town.number}=${encodeURIComponent(browser[`hsl_voter_${town.number}`]!)}`
  const quick = await fetch(`${origin}${api}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify(vote),
  })
  expect(quick.status).toBe(404)
  expect(await town.rows()).toEqual({ votes: [], voters: [] })
})

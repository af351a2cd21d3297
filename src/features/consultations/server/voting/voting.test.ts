import { afterEach, beforeEach, expect, test } from 'vitest'
import { useTestDatabase } from '../../../../../tests/support/test-database.ts'
import { verifyChain } from '../../../../platform/events/verify-journal.ts'
import { type Browser, browsing, codesOf } from '../../testing/browser.ts'
import { type Town, votingServer, votingTown } from '../../testing/voting-town.ts'
import { signDraw, wordsDigest } from './draw.ts'
import { newDevice } from './voter-token.ts'

const store = useTestDatabase()
let town: Town
let site: Awaited<ReturnType<typeof votingServer>>
beforeEach(async () => {
  town = await votingTown(store.database)
  site = await votingServer(store.database, { login: 'resident-1' })
})
afterEach(() => site.close())

const send = browsing(() => site.server)

const vote = (browser: Browser, statement: unknown, answer: unknown = 'agree', more: object = {}) =>
  send(browser, 'POST', `/api/consultations/${town.id}/votes`, { statement, answer, ...more })

test('someone votes with a form alone, without script, and the vote is in the database', async () => {
  const browser: Browser = { hsl_form: 'secret' }
  const page = `/consultations/${town.id}/vote`
  const begun = await send(browser, 'POST', page, { _csrf: 'secret', begin: '1' }, 'form')
  expect(begun.statusCode).toBe(303)
  const cast = await send(
    browser,
    'POST',
    page,
    { _csrf: 'secret', statement: '2', answer: 'disagree' },
    'form',
  )
  expect([cast.statusCode, cast.headers.location]).toEqual([303, `${page}?kept=2`])
  const { votes, voters } = await town.rows()
  expect(votes).toMatchObject([{ statement_number: 2, answer: -1, channel: 0, draw_probability: null }])
  expect(voters).toMatchObject([{ id: votes[0]!.voter_id, kind: 'device', link_id: null }])
})

test('a form from another site is refused', async () => {
  const browser: Browser = { hsl_form: 'secret' }
  const answer = await send(browser, 'POST', `/consultations/${town.id}/vote`, { begin: '1' }, 'form')
  expect(answer.statusCode).toBe(403)
  expect(browser).toEqual({ hsl_form: 'secret' })
})

test('the interface answers how far one is, and with the next statement and its draw', async () => {
  const browser: Browser = {}
  const first = await send(browser, 'POST', `/api/consultations/${town.id}/votes?next=1`, {
    statement: 1,
    answer: 'pass',
  })
  expect(first.json()).toMatchObject({ answered: 1, total: 4 })
  const { next } = first.json() as { next: { number: number; text: string; draw: string } }
  expect(next.text).toBe(`意见 ${next.number}`)
  const second = await vote(browser, next.number, 'agree', { draw: next.draw })
  expect(second.json()).toEqual({ answered: 2, total: 4 })
  const { votes } = await town.rows()
  const drawn = votes.find((one) => one.statement_number === next.number)!
  expect(drawn.draw_probability).toBeCloseTo(1 / 3, 3)
})

test('all answered: there is no next statement', async () => {
  const browser: Browser = {}
  for (const statement of [1, 2, 3]) await vote(browser, statement)
  const last = await send(browser, 'POST', `/api/consultations/${town.id}/votes?next=1`, {
    statement: 4,
    answer: 'agree',
  })
  expect(last.json()).toEqual({ answered: 4, total: 4, next: null })
})

test('a second answer to the same statement takes the place of the first', async () => {
  const browser: Browser = {}
  await vote(browser, 1, 'agree')
  expect((await vote(browser, 1, 'disagree')).json()).toEqual({ answered: 1, total: 4 })
  expect((await town.rows()).votes).toMatchObject([{ statement_number: 1, answer: -1 }])
})

test('a forged token is nobody: where devices may not take part, it cannot vote', async () => {
  await store.database.db.updateTable('consultation').set({ open_to_devices: false }).execute()
  const cookie = `hsl_voter_${town.number}`
  const token = town.token({ kind: 'issued', linkId: 'link' })
  const answer = await vote({ [cookie]: token.replace('link:link', 'link:kink') }, 1)
  expect([answer.statusCode, codesOf(answer)]).toEqual([409, ['consultations.link-needed']])
  expect((await vote({ [cookie]: token }, 1)).statusCode).toBe(200)
})

test('a draw made for another voter or another statement is refused', async () => {
  const browser: Browser = {}
  await vote(browser, 1)
  const drawn = { number: 2, words: wordsDigest('意见 2'), probability: 0.5 }
  const foreign = signDraw(town.secret, town.voter(newDevice(null)).id, drawn)
  const answer = await vote(browser, 2, 'agree', { draw: foreign })
  expect([answer.statusCode, codesOf(answer)]).toEqual([422, ['consultations.draw-forged']])
  for (const draw of [[foreign], [], {}, null, 7]) {
    const odd = await vote(browser, 2, 'agree', { draw })
    expect([odd.statusCode, codesOf(odd)], JSON.stringify(draw)).toEqual([422, ['consultations.draw-forged']])
  }
  expect((await town.rows()).votes).toHaveLength(1)
})

test('a vote for words that have been changed since they were shown is not taken, and the new words are read first', async () => {
  const browser: Browser = {}
  const address = `/api/consultations/${town.id}/votes?next=1`
  const first = await send(browser, 'POST', address, { statement: 1, answer: 'pass' })
  const { next } = first.json() as { next: { number: number; draw: string } }
  await town.reword(next.number, '改过的意见')
  const before = await town.rows()
  const refused = await vote(browser, next.number, 'agree', { draw: next.draw })
  expect([refused.statusCode, codesOf(refused)]).toEqual([409, ['consultations.statement-changed']])
  expect(await town.rows()).toEqual(before)
  // The others were shown as they are.
  const other = [2, 3, 4].find((number) => number !== next.number)!
  expect((await vote(browser, other)).statusCode).toBe(200)
})

test('words changed while votes are under way: none is written for words that nobody saw', async () => {
  const address = `/api/consultations/${town.id}/votes?next=1`
  const shown = await Promise.all(
    Array.from({ length: 20 }, async () => {
      const browser: Browser = {}
      const answer = await send(browser, 'POST', address, { statement: 1, answer: 'pass' })
      return { browser, next: (answer.json() as { next: { number: number; draw: string } }).next }
    }),
  )
  const votes = shown.map(({ browser, next }) => vote(browser, next.number, 'agree', { draw: next.draw }))
  // As the use case does: only where nobody has answered it.
  const changing = town.reword(2, '改过的意见', { unlessAnswered: true })
  const answers = await Promise.all(votes)
  const changed = await changing
  const refused = answers.filter((one) => one.statusCode !== 200)
  for (const one of refused) expect(codesOf(one)).toEqual(['consultations.statement-changed'])
  const onTwo = (await town.rows()).votes.filter((row) => row.statement_number === 2)
  if (changed) expect(onTwo).toEqual([])
  else expect(refused).toEqual([])
})

test.each([
  ['an unknown statement', 99, 'agree', 409, 'consultations.statement-unknown'],
  ['no number', '2; drop table vote', 'agree', 422, 'consultations.statement-unknown'],
  ['what JavaScript takes for a one', true, 'agree', 422, 'consultations.statement-unknown'],
  ['an answer that there is not', 1, 'perhaps\u0000', 422, 'consultations.answer-unknown'],
])('%s is refused with its reason', async (_, statement, answer, status, code) => {
  const refused = await vote({}, statement, answer)
  expect([refused.statusCode, codesOf(refused)]).toEqual([status, [code]])
  expect(await town.rows()).toEqual({ votes: [], voters: [] })
})

test('a consultation that there is not, and what can be no address of one, are not found', async () => {
  for (const id of ['nowhere', '%00', 'x'.repeat(150)]) {
    const begin = { statement: 1, answer: 'agree' }
    expect((await send({}, 'POST', `/api/consultations/${id}/votes`, begin)).statusCode).toBe(404)
    expect((await send({}, 'GET', `/consultations/${id}/join`)).statusCode).toBe(404)
  }
})

test('a withdrawn statement and a revoked link are refused at once, and others go on', async () => {
  const { code, linkId } = await town.link('open')
  const browser: Browser = {}
  await send(browser, 'GET', `/c/${code}`)
  await vote(browser, 1)
  await town.withdraw(2)
  expect(codesOf(await vote(browser, 2))).toEqual(['consultations.statement-not-open'])
  expect((await vote(browser, 3)).json()).toEqual({ answered: 2, total: 3 })
  await town.revoke(linkId)
  expect(codesOf(await vote(browser, 4))).toEqual(['consultations.link-revoked'])
  expect((await send({}, 'GET', `/c/${code}`)).statusCode).toBe(409)
  expect((await send({}, 'GET', '/c/0000-0000-00')).statusCode).toBe(404)
})

test('closing in the middle of a burst: what was acknowledged before counts, nothing is written after', async () => {
  const before = Array.from({ length: 40 }, () => vote({}, 1))
  const closing = town.close()
  const after = Array.from({ length: 40 }, () => vote({}, 2))
  const answers = await Promise.all([...before, ...after])
  await closing
  const taken = answers.filter((one) => one.statusCode === 200).length
  const late = await vote({}, 1)
  expect(codesOf(late)).toEqual(['consultations.is-closed'])
  expect(
    answers
      .filter((one) => one.statusCode !== 200)
      .every((one) => codesOf(one)[0] === 'consultations.is-closed'),
  ).toBe(true)
  expect((await town.rows()).votes).toHaveLength(taken)
  const events = await town.events()
  expect(events.at(-1)!.kind).toBe('consultations.closed')
})

test('a body of 10 MB is refused at once and clearly', async () => {
  const answer = await vote({}, 1, 'x'.repeat(10_000_000))
  expect([answer.statusCode, codesOf(answer)]).toEqual([422, ['common.too-large']])
})

test('what is not JSON is refused, so that no other site can post a vote', async () => {
  const answer = await send(
    {},
    'POST',
    `/api/consultations/${town.id}/votes`,
    { statement: '1', answer: 'agree' },
    'form',
  )
  expect(answer.statusCode).toBe(422)
})

test('a village behind one address is not slowed down, one voter in a hurry is', async () => {
  const village = await Promise.all(Array.from({ length: 30 }, () => vote({}, 1)))
  expect(village.every((one) => one.statusCode === 200)).toBe(true)
  const hasty: Browser = {}
  await vote(hasty, 1)
  const burst = await Promise.all(Array.from({ length: 150 }, (_, at) => vote(hasty, (at % 4) + 1)))
  expect(burst.filter((one) => one.statusCode === 429).length).toBeGreaterThan(20)
})

test('somebody else taking everything back gives no one in a hurry new votes', async () => {
  const other: Browser = {}
  await vote(other, 1)
  const otherId = (await town.rows()).voters[0]!.id
  const hasty: Browser = {}
  await vote(hasty, 1)
  const inAHurry = async () => {
    const burst = await Promise.all(Array.from({ length: 130 }, (_, at) => vote(hasty, (at % 4) + 1)))
    return burst.filter((one) => one.statusCode === 200).length
  }
  expect(await inAHurry()).toBeGreaterThan(100)
  await town.erase(otherId)
  await site.desk.refresh((await site.desk.consultation(town.id))!)
  expect(await inAHurry()).toBeLessThan(60)
  expect((await vote(other, 2)).json()).toEqual({ answered: 1, total: 4 })
})

test('every batch is one event on a chain that holds, and tells no answer', async () => {
  await Promise.all(Array.from({ length: 30 }, (_, at) => vote({}, (at % 4) + 1)))
  const events = await town.events()
  const told = events.reduce((sum, { data }) => sum + Number((data as { count: number }).count), 0)
  expect(told).toBe(30)
  expect(events.length).toBeLessThan(30)
  expect(Object.keys(events[0]!.data)).toEqual(['count', 'digest'])
  expect(await verifyChain(store.database.db, town.id)).toEqual({ events: events.length, broken: null })
})

test('over a real line the quick way and the usual way answer alike, refusals too', async () => {
  const origin = await site.server.listen({ port: 0, host: '127.0.0.1' })
  const cookie = `hsl_voter_${town.number}=${encodeURIComponent(town.token(newDevice(null)))}`
  const post = async (body: string, more: Record<string, string> = {}) => {
    const answer = await fetch(`${origin}/api/consultations/${town.id}/votes`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie, ...more },
      body,
    })
    return [answer.status, await answer.json(), answer.headers.get('x-content-type-options')]
  }
  // The consultation is not at hand yet the first time, and a login goes the usual way.
  expect(await post('{"statement":1,"answer":"agree"}')).toEqual([200, { answered: 1, total: 4 }, 'nosniff'])
  const quick = await post('{"statement":2,"answer":"agree"}')
  expect(quick).toEqual([200, { answered: 2, total: 4 }, 'nosniff'])
  const login = { cookie: `${cookie}; hsl_login=none` }
  const wrong = [
    '{"statement":99,"answer":"agree"}',
    '{"statement":1,"answer":"?"}',
    '{"statement":1,"answer":"agree","draw":["x"]}',
    '{"draw":',
  ]
  for (const body of wrong) {
    expect((await post(body))[0]).not.toBe(200)
    expect((await post(body)).slice(0, 2)).toEqual((await post(body, login)).slice(0, 2))
  }
  expect((await town.rows()).votes).toHaveLength(2)
})

import { expect, test } from 'vitest'
import { useTestDatabase } from '../../../../../tests/support/test-database.ts'
import { type Browser, codesOf } from '../../testing/browser.ts'
import { useVotingSite } from '../../testing/voting-site.ts'

const store = useTestDatabase()
const site = useVotingSite(store)
const { send, vote, say, join, votePage, answersOf } = site

test('an issued link used on two phones is one voter', async () => {
  const { code, linkId } = await site.town.link('issued')
  const one: Browser = {}
  const two: Browser = {}
  expect((await send(one, 'GET', `/c/${code}`)).statusCode).toBe(303)
  await send(two, 'GET', `/c/${code.toLowerCase().replaceAll('-', '')}`)
  await vote(one, 1, 'agree')
  await vote(two, 1, 'disagree')
  await vote(two, 2, 'agree')
  const { votes, voters } = await site.town.rows()
  expect(voters).toMatchObject([{ kind: 'issued', credential: `link:${linkId}`, link_id: linkId }])
  expect(votes.map((row) => [row.statement_number, row.answer, row.channel])).toEqual([
    [1, -1, 1],
    [2, 1, 1],
  ])
})

test('over an open link every device counts by itself, and keeps what it is when it comes again', async () => {
  const { code, linkId } = await site.town.link('open')
  const browsers: Browser[] = [{}, {}]
  for (const browser of [...browsers, browsers[0]!]) await send(browser, 'GET', `/c/${code}`)
  for (const browser of browsers) await vote(browser, 1)
  const { voters } = await site.town.rows()
  expect(voters.map((one) => [one.kind, one.link_id])).toEqual([
    ['device', linkId],
    ['device', linkId],
  ])
})

test('opening a personal link only shows: votes of this device stay until its reader says that they are theirs', async () => {
  const { code } = await site.town.link('issued')
  const browser: Browser = {}
  await vote(browser, 1, 'disagree')
  await vote(browser, 2, 'agree')
  const before = { rows: await site.town.rows(), events: await site.town.events(), cookie: { ...browser } }

  const opened = await send(browser, 'GET', `/c/${code}`)
  expect(opened.statusCode).toBe(200)
  expect(opened.json()).toMatchObject({ question: 'whose_answers', by: 'link', answered: 2 })
  const { hsl_form, ...cookies } = browser
  expect(hsl_form).toBeTruthy()
  expect(cookies).toEqual(before.cookie)
  expect(await site.town.rows()).toEqual(before.rows)
  expect(await site.town.events()).toEqual(before.events)

  const joined = await say(browser, `/c/${code}`, 'join')
  expect([joined.statusCode, joined.headers.location]).toEqual([303, votePage()])
  const { votes, voters } = await site.town.rows()
  expect(voters).toMatchObject([{ kind: 'issued' }])
  expect(votes.map((row) => [row.statement_number, row.answer, row.voter_id])).toEqual([
    [1, -1, voters[0]!.id],
    [2, 1, voters[0]!.id],
  ])
  expect((await site.town.events()).at(-1)).toMatchObject({ kind: 'voters.joined', data: { votes: 2 } })
  expect((await vote(browser, 3)).json()).toEqual({ answered: 3, total: 4 })
  expect((await site.town.rows()).voters).toHaveLength(1)
})

test('another site cannot press that button: without the token of the form nothing moves', async () => {
  const { code } = await site.town.link('issued')
  const browser: Browser = {}
  await vote(browser, 1)
  const before = await site.town.rows()
  for (const body of [{ choice: 'join' }, { choice: 'join', _csrf: 'guessed' }, { choice: 'perhaps' }]) {
    const answer = await send(browser, 'POST', `/c/${code}`, body, 'form')
    expect(answer.statusCode).toBe(403)
    expect(answer.json().form.summary).toEqual(['common.form-stale'])
  }
  const unclear = await say(browser, `/c/${code}`, 'perhaps')
  expect(unclear.json()).toMatchObject({ question: 'whose_answers' })
  expect(await site.town.rows()).toEqual(before)
})

test('who says that the answers are somebody else’s begins anew, and the device keeps its own', async () => {
  const { code, linkId } = await site.town.link('issued')
  const browser: Browser = {}
  await vote(browser, 1, 'disagree')
  await send(browser, 'GET', `/c/${code}`)
  await say(browser, `/c/${code}`, 'change')
  await vote(browser, 1, 'agree')
  const { votes, voters } = await site.town.rows()
  expect(voters.map((one) => one.credential).filter((one) => !one.startsWith('device'))).toEqual([
    `link:${linkId}`,
  ])
  expect(votes.map((row) => row.answer).sort()).toEqual([-1, 1])
})

test('a device that has answered nothing goes on by the link with one tap', async () => {
  const { code, linkId } = await site.town.link('issued')
  const open = await site.town.link('open')
  const browser: Browser = {}
  await send(browser, 'GET', `/c/${open.code}`)
  const opened = await send(browser, 'GET', `/c/${code}`)
  expect([opened.statusCode, opened.headers.location]).toEqual([303, votePage()])
  await vote(browser, 1)
  expect((await site.town.rows()).voters).toMatchObject([{ credential: `link:${linkId}` }])
})

test('a link for somebody else asks before the device goes on as that person', async () => {
  const [mine, theirs] = [await site.town.link('issued'), await site.town.link('issued')]
  const browser: Browser = {}
  await send(browser, 'GET', `/c/${mine.code}`)
  await vote(browser, 1, 'agree')
  const opened = await send(browser, 'GET', `/c/${theirs.code}`)
  expect(opened.json()).toMatchObject({ question: 'another_person' })
  await vote(browser, 2, 'agree')
  expect((await site.town.rows()).voters).toMatchObject([{ credential: `link:${mine.linkId}` }])
  await say(browser, `/c/${theirs.code}`, 'change')
  await vote(browser, 1, 'disagree')
  const { votes, voters } = await site.town.rows()
  expect(voters.map((one) => one.credential).sort()).toEqual(
    [`link:${mine.linkId}`, `link:${theirs.linkId}`].sort(),
  )
  expect(votes).toHaveLength(3)
})

test('a device that verifies a phone becomes one person once its reader says so, the later answer standing', async () => {
  const other: Browser = { hsl_login: 'login' }
  await vote(other, 1, 'agree')
  await vote(other, 3, 'agree')
  const device: Browser = {}
  await vote(device, 1, 'disagree')
  await vote(device, 2, 'agree')
  device.hsl_login = 'login'
  const before = await site.town.rows()
  expect((await send(device, 'GET', join())).json()).toMatchObject({
    ...{ question: 'whose_answers', by: 'phone', answered: 2 },
  })
  const unsaid = await vote(device, 4)
  expect([unsaid.statusCode, codesOf(unsaid)]).toEqual([409, ['consultations.whose-answers']])
  expect(await site.town.rows()).toEqual(before)

  expect((await say(device, join(), 'join')).headers.location).toBe(votePage())
  expect((await site.town.rows()).voters).toMatchObject([
    { kind: 'phone', credential: 'resident:resident-1' },
  ])
  expect(await answersOf()).toEqual([
    [1, -1],
    [2, 1],
    [3, 1],
  ])
  expect((await vote(device, 4)).json()).toEqual({ answered: 4, total: 4 })
  expect((await site.town.rows()).voters).toHaveLength(1)
})

test('what a device wrote goes over to its person too, when it has answered nothing', async () => {
  const browser: Browser = {}
  await send(browser, 'POST', votePage(), { _csrf: 'x', begin: '1' }, 'form')
  browser.hsl_form = 'x'
  await send(browser, 'POST', votePage(), { _csrf: 'x', begin: '1' }, 'form')
  const token = decodeURIComponent(browser[`hsl_voter_${site.town.number}`]!)
  await site.town.write(5, token)
  const { code, linkId } = await site.town.link('issued')
  expect((await send(browser, 'GET', `/c/${code}`)).json()).toMatchObject({ answered: 0 })
  await say(browser, `/c/${code}`, 'join')
  const author = await store.database.db
    .selectFrom('statement')
    .select('author_voter')
    .where('number', '=', 5)
  expect(await author.executeTakeFirst()).toEqual({
    author_voter: site.town.voter({ kind: 'issued', linkId }).id,
  })
})

test('once it is over nothing is asked or moved, and the browser stays who it was', async () => {
  const { code } = await site.town.link('issued')
  const browser: Browser = {}
  await vote(browser, 1)
  await site.town.close()
  await site.running.desk.refresh((await site.running.desk.consultation(site.town.id))!)
  const cookies = { ...browser }
  expect((await send(browser, 'GET', `/c/${code}`)).headers.location).toBe(votePage())
  expect(browser).toEqual(cookies)
  expect((await site.town.rows()).voters).toMatchObject([{ kind: 'device' }])
})

test('by phone one votes signed in: a cookie left behind is neither that person nor, unasked, a device', async () => {
  const browser: Browser = { hsl_login: 'login' }
  await send(browser, 'GET', join())
  await vote(browser, 1)
  delete browser.hsl_login
  const answer = await vote(browser, 2)
  expect([answer.statusCode, codesOf(answer)]).toEqual([409, ['consultations.phone-again']])
  expect((await site.town.rows()).votes).toHaveLength(1)
  // The next one on a shared device signs in with a phone of their own.
  browser.hsl_login = 'other'
  await vote(browser, 2)
  expect((await site.town.rows()).voters.map((one) => one.credential).sort()).toEqual([
    'resident:resident-1',
    'resident:resident-2',
  ])
})

const seen = async (browser: Browser, code: string) => {
  const answer = await send(browser, 'GET', `/c/${code}`)
  return { status: answer.statusCode, view: answer.json().view }
}

test('a revoked link says so, and whoever came by it begins without it where that is allowed', async () => {
  const { code, linkId } = await site.town.link('issued')
  const browser: Browser = {}
  await send(browser, 'GET', `/c/${code}`)
  await site.town.revoke(linkId)
  await site.running.desk.refresh((await site.running.desk.consultation(site.town.id))!)
  for (const one of [browser, {}]) {
    const { status, view } = await seen(one, code)
    expect(status).toBe(409)
    expect(view).toMatchObject({ bar: 'link_revoked', next: null, consultation: { openToPhones: true } })
  }
  expect((await send(browser, 'GET', votePage())).json().view.bar).toBe('link_revoked')
  await send(browser, 'POST', votePage(), { _csrf: browser.hsl_form!, begin: 'yes' }, 'form')
  expect((await vote(browser, 1)).statusCode).toBe(200)
  expect((await site.town.rows()).voters).toMatchObject([{ kind: 'device', link_id: null }])
  await site.town.close()
  await site.running.desk.refresh((await site.running.desk.consultation(site.town.id))!)
  expect((await seen({}, code)).view.bar).toBe('closed')
})

test('a revoked link to what is still being prepared tells nothing of it', async () => {
  const { code, linkId } = await site.town.link('issued')
  await site.town.revoke(linkId)
  await site.town.prepare()
  await site.running.desk.refresh((await site.running.desk.consultation(site.town.id))!)
  const answer = await send({}, 'GET', `/c/${code}`)
  expect([answer.statusCode, answer.body.includes('怎么停')]).toEqual([409, false])
})

test('a forged link opens nothing and sets no cookie of a voter', async () => {
  const browser: Browser = {}
  for (const code of ['AAAA-BBBB-CCCC', '%3Cscript%3E', 'x'.repeat(150)]) {
    expect((await send(browser, 'GET', `/c/${code}`)).statusCode, code).toBe(404)
  }
  expect(Object.keys(browser).filter((name) => name.startsWith('hsl_voter_'))).toEqual([])
})

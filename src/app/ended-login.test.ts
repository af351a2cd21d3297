import { expect, test } from 'vitest'
import { useTestDatabase } from '../../tests/support/test-database.ts'
import { multipart, system, type WholeServer, wholeServer } from '../../tests/support/whole-server.ts'
import { password } from '../features/accounts/testing/make-account.ts'
import { createOrganisationCommand } from '../features/organisations/index.ts'
import { runCommand } from '../platform/commands/run-command.ts'

const store = useTestDatabase()

async function withExpiredLogin() {
  const server = await wholeServer(store.database)
  const call = { actor: system, now: new Date(), channel: 'console' as const }
  const street = { kind: 'street', name: '滨河街道' } as const
  const { organisationId } = await runCommand(server.engine, createOrganisationCommand, call, street)
  const { token, csrf } = await server.signIn({ login: 'convener', role: 'convener', organisationId })
  const anHourAgo = new Date(Date.now() - 3_600_000)
  await store.database.db.updateTable('login').set({ expires_at: anHourAgo }).execute()
  return { server, token, csrf }
}

/** Sends a form as a browser does, with the token of a login and the form's own. */
async function send(
  { app }: WholeServer,
  url: string,
  fields: Record<string, string>,
  cookies: Record<string, string>,
  more: Record<string, string> = {},
) {
  const headers = { 'content-type': 'application/x-www-form-urlencoded', ...more }
  const payload = new URLSearchParams(fields).toString()
  const answer = await app.inject({ method: 'POST', url, headers, cookies, payload })
  const given = Object.fromEntries(answer.cookies.map(({ name, value }) => [name, value]))
  return { status: answer.statusCode, headers: answer.headers, page: answer.body, cookies: given }
}

/** The hidden fields of the first form of a page that has one of this name. */
function hiddenIn(page: string, name: string): string {
  const text = new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? ''
  return text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&')
}

test('what was sent after the login had expired is carried through signing in, without secrets, and nothing is done', async () => {
  const { server, token, csrf } = await withExpiredLogin()
  const fields = {
    title: '步道的<路灯>怎么装',
    background: '第一行\n第二行',
    _csrf: csrf,
    _expects: '3',
    password: 'x',
  }
  const refused = await send(server, '/staff/topics/new', fields, { hsl_login: token })
  expect(refused.status).toBe(401)
  expect(refused.page).toContain('登录已经到期')
  expect(refused.page).toContain('action="/sign-in?back=%2Fstaff%2Ftopics%2Fnew"')
  const kept = hiddenIn(refused.page, '_kept')
  expect(JSON.parse(kept)).toEqual([
    ['title', '步道的<路灯>怎么装'],
    ['background', '第一行\n第二行'],
    ['_expects', '3'],
  ])
  expect(await store.database.db.selectFrom('topic').selectAll().execute()).toEqual([])

  const form = refused.cookies.hsl_form!
  const wrong = { login: 'convener', password: 'not-this-one', _csrf: form, _kept: kept }
  const signIn = '/sign-in?back=%2Fstaff%2Ftopics%2Fnew'
  const again = await send(server, signIn, wrong, { hsl_form: form })
  expect(hiddenIn(again.page, '_kept')).toBe(kept)
  const signedIn = await send(server, signIn, { ...wrong, password }, { hsl_form: form })
  expect(signedIn.status).toBe(200)
  expect(signedIn.page).toContain('action="/staff/topics/new"')
  expect(hiddenIn(signedIn.page, 'title')).toBe('步道的<路灯>怎么装')
  const goOn = { title: hiddenIn(signedIn.page, 'title'), _again: 'kept', _csrf: '' }
  const back = await send(server, '/staff/topics/new', goOn, { hsl_login: signedIn.cookies.hsl_login! })
  expect(back.status).toBe(200)
  expect(back.page).toContain('步道的&lt;路灯>怎么装')
  expect(await store.database.db.selectFrom('topic').selectAll().execute()).toEqual([])
})

test('where a file was with it, it says that the file has to be chosen again', async () => {
  const { server, token } = await withExpiredLogin()
  const { payload, headers } = multipart({
    bodyName: '滨河街道党工委',
    scan: { name: 'a.pdf', content: '%PDF-1.7' },
  })
  const url = '/staff/topics/00000000000000000000/approve'
  const answer = await server.app.inject({
    method: 'POST',
    url,
    payload,
    headers,
    cookies: { hsl_login: token },
  })
  expect(answer.statusCode).toBe(401)
  expect(answer.body).toContain('文件要再选一次')
  expect(JSON.parse(hiddenIn(answer.body, '_kept'))).toEqual([['bodyName', '滨河街道党工委']])
})

test('what another site fills in is not carried into a form of ours', async () => {
  const { server } = await withExpiredLogin()
  const elsewhere = { 'sec-fetch-site': 'cross-site' }
  const answer = await send(server, '/staff/topics/new', { title: '别人写的' }, {}, elsewhere)
  expect(answer.status).toBe(303)
  expect(answer.headers.location).toBe('/sign-in?back=%2Fstaff%2Ftopics%2Fnew')
})

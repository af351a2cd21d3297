import { expect, test } from 'vitest'
import { useTestDatabase } from '../../../../tests/support/test-database.ts'
import { composeSentences } from '../../../app/sentences.ts'
import type { Ports } from '../../../platform/commands/act.ts'
import { createServer } from '../../../platform/http/server.ts'
import { PageProvider, renderPage } from '../../../ui/index.ts'
import { participantsForms, participantsOfRound } from '../../participants/index.ts'
import { participantsHistory, participantsReasons } from '../../participants/index.web.ts'
import { sessionsHistory, sessionsReasons } from '../index.web.ts'
import { clerk, roundAtTable } from '../testing/round-at-table.ts'
import { sessionsPages } from './pages.tsx'
import { planForms } from './plan-pages.tsx'
import { recordForms } from './record-pages.tsx'
import { sessionsOfRound } from './sessions-of-round.ts'

const store = useTestDatabase()

/** The real page server with the forms of these two features, for a clerk who is signed in. */
async function clerksBrowser() {
  const sentences = composeSentences(
    [participantsReasons, sessionsReasons],
    [participantsHistory, sessionsHistory],
  )
  const ports = {
    course: { reasonsBefore: async () => [], behind: async () => new Set<string>() },
  } as Partial<Ports> as Ports
  const app = await createServer(
    {
      engine: { database: store.database, ports, afterCommand: [] },
      identify: async () => ({ actor: clerk, csrf: 'csrf' }),
      render: async (node, visit) =>
        renderPage(
          <PageProvider
            page={{
              ...visit,
              siteName: '',
              demo: false,
              helpPhone: null,
              viewer: null,
              assets: { css: '', js: '' },
            }}
          >
            {node}
          </PageProvider>,
        ),
      sentence: sentences.sentence,
      change: sentences.change,
      errorPage: (status, texts) => (
        <p>
          {status} {texts.join()}
        </p>
      ),
      goOnPage: (address) => <p>{address}</p>,
      authoriseUpload: () => {},
      saveFile: async () => '',
    },
    {
      pages: sessionsPages,
      forms: [...participantsForms, ...planForms, ...recordForms],
      commands: [],
      queries: [],
      assets: [],
    },
    {
      version: '0',
      secure: false,
      trustProxy: false,
      postsPerMinute: 100,
      logLevel: 'silent',
      cacheBytes: 1000,
    },
  )
  const cookies = { hsl_login: 'x', login: 'x' }
  const headers = { 'accept-language': 'zh-CN' }
  return {
    /** Where an address leads to. */
    async led(url: string) {
      return (await app.inject({ url, cookies, headers })).headers.location
    },
    async open(url: string) {
      const answer = await app.inject({ url, cookies, headers })
      expect(answer.statusCode, answer.body).toBe(200)
      return answer.body
    },
    async send(url: string, values: Record<string, string>) {
      const page = await this.open(url)
      for (const name of Object.keys(values))
        if (!name.startsWith('_')) expect(page).toContain(`name="${name}"`)
      const expects = /name="_expects" value="(\d+)"/.exec(page)?.[1]
      const payload = new URLSearchParams({
        ...values,
        _csrf: 'csrf',
        ...(expects ? { _expects: expects } : {}),
      })
      return app.inject({
        method: 'POST',
        url,
        cookies,
        headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
        payload: payload.toString(),
      })
    },
  }
}

test('a session is put on record in one sitting: table, plan, attendance, words, outcome', async () => {
  const { topicId, roundId } = await roundAtTable(store.database)
  const browser = await clerksBrowser()
  const at = (page: string) => `/staff/topics/${topicId}/${page}`

  const recount = await browser.send(at('participants'), {
    'rows.0.category': '群众代表',
    'rows.0.headCount': '16',
    'rows.1.category': '区政协委员',
    'rows.1.headCount': '8',
    _again: 'count',
  })
  expect(recount.body).toContain('16 × 3 = 48 ≥ 24 × 2 = 48')
  expect((await participantsOfRound(store.database.db, roundId)).places).toEqual([])

  const set = await browser.send(at('participants'), {
    'rows.0.category': '群众代表',
    'rows.0.headCount': '8',
    'rows.2.category': '区政协委员',
    'rows.2.headCount': '３',
  })
  expect(set.headers.location).toBe(`/staff/topics/${topicId}`)

  const planned = await browser.send(at('session'), {
    title: '封闭管理协商会',
    'subEvents.0.form': 'meeting',
    'subEvents.0.place': '社区服务中心二楼',
    start: 'now',
  })
  const attendance = String(planned.headers.location)
  expect(attendance).toMatch(/\/attendance\?session=/)

  // What has begun is neither begun again nor put off: its page says what comes next.
  for (const past of ['open-session', 'session/change', 'session/cancel'])
    expect(await browser.led(at(past))).toMatch(/^\/staff\/sessions\//)

  const { places } = await participantsOfRound(store.database.db, roundId)
  const attended = await browser.send(attendance, {
    'rows.0.participantId': places[0]!.id,
    'rows.0.presentCount': '6',
    'rows.1.participantId': places[1]!.id,
    'rows.1.presentCount': '',
    allCame: 'on',
  })
  const notes = String(attended.headers.location)
  expect(notes).toMatch(/\/notes\?session=/)

  // The speaker of the table is to be chosen; nobody is, beforehand.
  const speakers = (await browser.open(notes)).match(/<input type="radio"[^>]*participantId[^>]*>/g) ?? []
  expect(speakers.length).toBeGreaterThan(2)
  expect(speakers.filter((one) => one.includes('checked'))).toEqual([])
  expect(speakers[0]).toContain(places[0]!.id)
  // Whoever chooses somebody outside the table has to say who spoke: that is not called optional.
  expect(await browser.open(notes)).toMatch(
    /<label class="label" for="[^"]*opinions[^"]*speaker">[^<]*<\/label>/,
  )

  const noted = await browser.send(notes, {
    'opinions.0.participantId': places[0]!.id,
    'opinions.0.words': '大门早晚太堵',
  })
  expect(noted.headers.location).toBe(notes)
  expect(await browser.open(notes)).toContain('大门早晚太堵')

  const concluded = await browser.send(notes.replace('/notes', '/conclude'), {
    'consensus.0.text': '人车分流',
    'dissents.0.text': '封西门要绕路',
    'dissents.0.speakerGroup': 'masses',
    'commitments.0.bodyName': '物业公司',
    'commitments.0.text': '整改',
    'commitments.0.dueInDays': '10',
  })
  expect(concluded.headers.location).toBe(`/staff/topics/${topicId}`)

  const view = await sessionsOfRound(store.database.db, roundId)
  expect(view).toMatchObject({
    sessions: [{ title: '封闭管理协商会', state: { kind: 'held' } }],
    consensus: [{ text: '人车分流' }],
    dissents: [{ text: '封西门要绕路' }],
    commitments: [{ bodyName: '物业公司' }],
  })
  expect(await browser.open(at('explain'))).toContain('封西门要绕路')
  expect(await browser.open('/staff/sessions')).toContain('封闭管理协商会')
  const session = `/staff/sessions/${view.sessions[0]!.id}`
  expect(await browser.open(session)).toContain('小区封闭管理')
  expect(await browser.open(`${session}/notice`)).toContain('群众代表 8 人、区政协委员 3 人')
  expect(await browser.open(`${session}/agenda`)).toContain('议程')
})

test('a refusal comes back at its field with all that was typed', async () => {
  const { topicId } = await roundAtTable(store.database)
  const browser = await clerksBrowser()
  const answer = await browser.send(`/staff/topics/${topicId}/participants`, {
    'rows.1.category': '远方来客',
    'rows.1.headCount': '2',
  })
  expect(answer.statusCode).toBeGreaterThanOrEqual(400)
  expect(answer.body).toContain('看不出“远方来客”该归入哪一方，请选一下。')
  expect(answer.body).toContain('id="f-rows-1-group-error"')
  expect(answer.body).toContain('value="远方来客"')
})

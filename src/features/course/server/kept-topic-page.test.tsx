import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useTestDatabase } from '../../../../tests/support/test-database.ts'
import { visitor } from '../../../platform/commands/actor.ts'
import { freshForMs } from '../../../platform/http/page-cache.ts'
import { createServer } from '../../../platform/http/server.ts'
import { methodsLibrary } from '../../methods/index.ts'
import { topicVersion } from './public-version-store.ts'
import { type CourseCity, carryOut, courseCity, talkOver } from './testing/course-city.ts'
import { html, pageAt } from './testing/course-pages.tsx'

const store = useTestDatabase()
const methods = methodsLibrary({
  'methods/nantong-three-lists.yaml': readFileSync('methods/nantong-three-lists.yaml', 'utf8'),
})
const path = '/topics/:topicId'
let city: CourseCity
let topicId: string
let running: FastifyInstance[] = []

beforeEach(async () => {
  city = await courseCity(store.database, methods)
  topicId = await city.approved({ title: '停车位怎么分' })
})
afterEach(async () => {
  for (const app of running) await app.close()
  running = []
})

/** A server process of its own on the same database: its memory is empty, and it tells how many pages it made. */
async function process(edition = 'first') {
  const page = pageAt(path)
  const made = vi.fn(page.show)
  const asked = vi.fn(page.version!)
  const app = await createServer(
    {
      engine: city.engine,
      identify: async () => ({ actor: visitor, csrf: '' }),
      render: async (node) => html(node),
      sentence: (reason) => reason.code,
      change: () => '',
      errorPage: (_, sentences) => <p>{sentences.join('')}</p>,
      goOnPage: (address) => <p>{address}</p>,
      authoriseUpload: () => {},
      saveFile: async () => '',
    },
    {
      pages: [{ ...page, show: made, version: asked }],
      forms: [],
      commands: [],
      queries: [],
      assets: [],
      edition: async () => edition,
    },
    {
      version: '',
      secure: false,
      trustProxy: false,
      postsPerMinute: 1,
      logLevel: 'silent',
      cacheBytes: 1_000_000,
    },
  )
  running.push(app)
  const read = async (query = '', headers: Record<string, string> = {}) =>
    (await app.inject({ url: `/topics/${topicId}${query}`, headers })).body
  return { app, made, asked, read }
}

async function keptKeys(): Promise<string[]> {
  const rows = await store.database.db.selectFrom('kept_page').select('key').execute()
  return rows.map((row) => row.key)
}

test('a process that has just started gives a page that another one made', async () => {
  const first = await process()
  const page = await first.read()
  await first.app.close()
  const second = await process()
  expect(await second.read()).toBe(page)
  expect(page).toContain('停车位怎么分')
  expect(first.made).toHaveBeenCalledTimes(1)
  expect(second.made).not.toHaveBeenCalled()
})

test('what changes is on the page of every process a second later, kept pages or not', async () => {
  const [here, there] = [await process(), await process()]
  expect(await here.read()).not.toContain('东门')
  expect(await there.read()).not.toContain('东门')
  await talkOver(city, topicId)
  await sleep(freshForMs)
  expect(await here.read()).toContain('东门')
  expect(await there.read()).toContain('东门')
  await here.app.close()
  expect(await (await process()).read()).toContain('东门')
})

test('where nobody else can write, nothing is looked up while nothing is written', async () => {
  const { asked, read } = await process()
  await read()
  // That the page is kept is a write.
  await expect.poll(keptKeys).toHaveLength(1)
  await sleep(freshForMs)
  await read()
  await sleep(freshForMs)
  asked.mockClear()
  await read()
  expect(asked).toHaveBeenCalledTimes(store.database.kind === 'embedded' ? 0 : 1)
  await talkOver(city, topicId)
  await sleep(freshForMs)
  expect(await read()).toContain('东门')
})

test('another edition of the program makes its pages itself', async () => {
  const first = await process()
  await first.read()
  await first.app.close()
  const second = await process('second')
  await second.read()
  expect(second.made).toHaveBeenCalledTimes(1)
})

test('no more pages are kept than there are topics and languages', async () => {
  const { app, read } = await process()
  await read()
  await read('?round=1')
  await read('?a=b')
  await read('', { cookie: 'size=large' })
  await app.inject({ url: '/topics/nothing' })
  await app.inject({ url: `/topics/%${topicId.charCodeAt(0).toString(16)}${topicId.slice(1)}` })
  await app.close()
  expect(await keptKeys()).toEqual([`zh-CN auto standard /topics/${topicId}`])
})

test('a topic that is not public has no page, kept or not', async () => {
  topicId = await city.draft()
  const { app, read } = await process()
  expect(await read()).toContain('course.not-public')
  await app.close()
  expect(await keptKeys()).toEqual([])
})

test('time makes a page anew only where a day passes that something is due, and with the year', async () => {
  await talkOver(city, topicId)
  await carryOut(city, topicId)
  const on = (day: string) => topicVersion(store.database.db, topicId, day)
  expect(await on('2026-07-10')).toBe(await on('2026-06-22'))
  expect(await on('2026-07-11')).not.toBe(await on('2026-07-10'))
  expect(await on('2026-12-31')).toBe(await on('2026-07-11'))
  expect(await on('2027-01-01')).not.toBe(await on('2026-12-31'))
})

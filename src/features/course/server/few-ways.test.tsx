import { readFileSync } from 'node:fs'
import pg from 'pg'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useTestDatabase } from '../../../../tests/support/test-database.ts'
import type { Actor } from '../../../platform/commands/actor.ts'
import { methodsLibrary } from '../../methods/index.ts'
import { type CourseCity, carryOut, courseCity, talkOver } from './testing/course-city.ts'
import { pageAt, text } from './testing/course-pages.tsx'

const store = useTestDatabase()
const methods = methodsLibrary({
  'methods/nantong-three-lists.yaml': readFileSync('methods/nantong-three-lists.yaml', 'utf8'),
})
const visitor: Actor = { kind: 'visitor' }
let city: CourseCity

beforeEach(async () => {
  city = await courseCity(store.database, methods)
})
afterEach(() => vi.restoreAllMocks())

/** How often something went to the database and waited for its answer, and with how many statements in all. */
async function waysOf(work: () => Promise<unknown>): Promise<{ ways: number; statements: number }> {
  const counted = { ways: 0, statements: 0 }
  let waiting = false
  const query = pg.Client.prototype.query as (...args: unknown[]) => Promise<unknown>
  const spy = vi.spyOn(pg.Client.prototype, 'query') as unknown as {
    mockImplementation(it: (this: pg.Client, ...args: unknown[]) => Promise<unknown>): void
    mockRestore(): void
  }
  spy.mockImplementation(function (...args) {
    // The embedded database tidies up every few seconds, whoever works.
    if (/pg_stat|pg_control|^vacuum|^checkpoint/m.test(JSON.stringify(args[0])))
      return query.apply(this, args)
    counted.statements++
    if (!waiting) counted.ways++
    waiting = true
    return query.apply(this, args).finally(() => {
      waiting = false
    })
  })
  await work()
  spy.mockRestore()
  return counted
}

/** A topic with all three lists, and with so many problems found and progress reports. */
async function fullTopic(rows: number) {
  const topicId = await city.approved({ title: '停车位怎么分' })
  await talkOver(city, topicId)
  const roundId = await city.roundOf(topicId)
  const numbers = Array.from({ length: rows }, (_, at) => at + 1)
  await city.act('problems.list', {
    roundId,
    items: numbers.map((at) => ({ category: 'nearby', text: `第 ${at} 个问题` })),
  })
  const responsibilityId = await carryOut(city, topicId)
  const report = (text: string) =>
    city.act('progress.report', { responsibilityId, state: 'under_way', text, nextOn: '2026-07-01' })
  for (const at of numbers) await report(`第 ${at} 次报告`)
  return { topicId, report }
}

test('a topic page is made in three ways to the database, however much is on it and beside it', async () => {
  const make = async (topicId: string) => {
    let page = ''
    const counted = await waysOf(async () => {
      page = text(await pageAt('/topics/:topicId').show(city.asks(visitor, { topicId })))
    })
    return { ...counted, page }
  }
  const bare = await make(await city.approved({ title: '路灯怎么修' }))
  const full = await make((await fullTopic(12)).topicId)
  expect(full.page).toContain('第 12 个问题')
  expect(bare.ways).toBeLessThanOrEqual(3)
  expect(full.ways).toBeLessThanOrEqual(3)
  expect(full.statements).toBe(bare.statements)
  expect(full.statements).toBeLessThanOrEqual(40)
})

test('an act with all that follows takes a dozen ways, however much the topic has on record', async () => {
  const { report } = await fullTopic(12)
  const counted = await waysOf(() => report('还在办'))
  expect(counted.ways).toBeLessThanOrEqual(12)
  expect(counted.statements).toBeLessThanOrEqual(35)
})

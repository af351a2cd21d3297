import { expect, test } from 'vitest'
import { useTestDatabase } from '../../../../tests/support/test-database.ts'
import { addDays } from '../../../base/day.ts'
import { deskOf, noon, roundAtTable } from '../testing/round-at-table.ts'
import { planSessionCommand } from './plan-session.ts'
import { sessionPage } from './session-list-store.ts'

const store = useTestDatabase()
const street = [{ path: '/city/street/' }]

test('sessions are listed by their day: what is to come from the nearest on, then what is over from the latest back', async () => {
  const { topicId } = await roundAtTable(store.database)
  const desk = deskOf(store.database)
  const plan = (title: string, heldOn?: string) =>
    desk.run(planSessionCommand, { topicId, title, subEvents: [{ form: 'meeting', heldOn }] }, { now: noon })
  await plan('下月', '2026-12-20')
  await plan('日子未定')
  const { sessionId: first } = await plan('上旬', '2026-11-02')
  const { sessionId: second } = await plan('中旬', '2026-11-12')
  const { sessionId: third } = await plan('不知哪天')
  await plan('明天', '2026-11-23')
  const over = (id: string) =>
    store.database.db.updateTable('session').set({ state: 'held' }).where('id', '=', id)
  for (const id of [second, third, first]) await over(id).execute()
  const { rows } = await sessionPage(store.database.db, street, {})
  expect(rows.map((row) => row.title)).toEqual(['明天', '下月', '日子未定', '中旬', '上旬', '不知哪天'])
  expect(rows.map((row) => row.day).slice(0, 3)).toEqual(['2026-11-23', '2026-12-20', null])
})

test('sessions are read a page at a time, there and back, each once, and only below one’s own place', async () => {
  const { topicId } = await roundAtTable(store.database)
  const desk = deskOf(store.database)
  for (let index = 0; index < 30; index++) {
    const heldOn = addDays('2026-11-22', index)
    const request = { topicId, title: `第 ${index} 场`, subEvents: [{ form: 'meeting' as const, heldOn }] }
    await desk.run(planSessionCommand, request, { now: noon })
  }
  const first = await sessionPage(store.database.db, street, {})
  expect(first.rows.map((row) => row.title)).toEqual(Array.from({ length: 25 }, (_, n) => `第 ${n} 场`))
  expect(first.before).toBeNull()
  const second = await sessionPage(store.database.db, street, { after: first.after! })
  expect(second.rows.map((row) => row.title)).toEqual([
    '第 25 场',
    '第 26 场',
    '第 27 场',
    '第 28 场',
    '第 29 场',
  ])
  expect(second.after).toBeNull()
  const back = await sessionPage(store.database.db, street, { before: second.before! })
  expect(back.rows.map((row) => row.id)).toEqual(first.rows.map((row) => row.id))
  expect(back.before).toBeNull()
  expect((await sessionPage(store.database.db, [{ path: '/city/other/' }], {})).rows).toEqual([])
  expect((await sessionPage(store.database.db, [], {})).rows).toEqual([])
})

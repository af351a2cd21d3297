import { expect, test } from 'vitest'
import { useTestDatabase } from '../../../../tests/support/test-database.ts'
import { deskOf, noon, roundAtTable } from '../testing/round-at-table.ts'
import { planSessionCommand } from './plan-session.ts'
import { sessionPage } from './session-list-store.ts'

const store = useTestDatabase()
const street = [{ path: '/city/street/' }]

test('sessions are read newest first, a page at a time, there and back, and only below one’s own place', async () => {
  const { topicId } = await roundAtTable(store.database)
  const desk = deskOf(store.database)
  for (let index = 0; index < 30; index++) {
    const request = { topicId, title: `第 ${index} 场`, subEvents: [{ form: 'meeting' as const }] }
    await desk.run(planSessionCommand, request, { now: new Date(noon.getTime() + index * 60_000) })
  }
  const first = await sessionPage(store.database.db, street, {})
  expect(first.rows.map((row) => row.title)).toEqual(Array.from({ length: 25 }, (_, n) => `第 ${29 - n} 场`))
  expect(first.newer).toBeNull()
  const second = await sessionPage(store.database.db, street, { olderThan: first.older! })
  expect(second.rows.map((row) => row.title)).toEqual(['第 4 场', '第 3 场', '第 2 场', '第 1 场', '第 0 场'])
  expect(second.older).toBeNull()
  const back = await sessionPage(store.database.db, street, { newerThan: second.newer! })
  expect(back.rows.map((row) => row.id)).toEqual(first.rows.map((row) => row.id))
  expect((await sessionPage(store.database.db, [{ path: '/city/other/' }], {})).rows).toEqual([])
  expect((await sessionPage(store.database.db, [], {})).rows).toEqual([])
})

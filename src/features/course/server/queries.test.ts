import { readFileSync } from 'node:fs'
import { beforeEach, expect, test } from 'vitest'
import { useTestDatabase } from '../../../../tests/support/test-database.ts'
import type { Actor } from '../../../platform/commands/actor.ts'
import { methodsLibrary } from '../../methods/index.ts'
import { courseQueries } from '../index.ts'
import { type CourseCity, courseCity, now, refusal } from './testing/course-city.ts'

const store = useTestDatabase()
const methods = methodsLibrary({
  'nantong-three-lists.yaml': readFileSync('methods/nantong-three-lists.yaml', 'utf8'),
})
const visitor: Actor = { kind: 'visitor' }
let city: CourseCity
beforeEach(async () => {
  city = await courseCity(store.database, methods)
})

function ask<T>(path: string, request: Record<string, unknown>, actor: Actor): Promise<T> {
  const query = courseQueries.find((one) => one.path === path)!
  return query.run({ db: store.database.db, actor, now, ports: city.engine.ports }, request) as Promise<T>
}

test('the list holds public topics for everyone, all of their places for staff', async () => {
  await city.draft({ title: '路灯怎么修' })
  await city.approved({ title: '停车位怎么分' })
  const titles = async (actor: Actor, request = {}) =>
    (await ask<{ rows: { title: string }[] }>('/topics', request, actor)).rows.map((row) => row.title).sort()
  expect(await titles(visitor)).toEqual(['停车位怎么分'])
  expect(await titles(city.staff('convener'))).toEqual(['停车位怎么分', '路灯怎么修'])
  expect(await titles(city.staff('convener'), { status: 'draft' })).toEqual(['路灯怎么修'])
})

test('one topic: the record for its staff, what is public for everyone, nothing of a draft', async () => {
  const topicId = await city.approved()
  const open = await ask<Record<string, unknown>>('/topics/:topicId', { topicId }, visitor)
  expect(open).toMatchObject({ situation: { is: 'preparing' }, topic: { title: '垃圾投放点怎么设' } })
  expect(open).not.toHaveProperty('record')
  const own = await ask<Record<string, unknown>>('/topics/:topicId', { topicId }, city.staff('party_office'))
  expect(own).toHaveProperty('record.topic.rounds')
  const draft = { topicId: await city.draft() }
  expect(await refusal(ask('/topics/:topicId', draft, visitor))).toEqual(['course.not-public'])
})

test('the steps tell state, rules with their numbers, and what comes next', async () => {
  const topicId = await city.approved()
  const answer = await ask<{ steps: { id: string; state: string }[]; next: { act: string }[] }>(
    '/topics/:topicId/steps',
    { topicId },
    visitor,
  )
  expect(answer.steps.map((step) => step.state).slice(0, 5)).toEqual([
    'done',
    'current',
    'open',
    'open',
    'waiting',
  ])
  expect(answer.next.map((one) => one.act)).toEqual(['notice', 'research', 'participants'])
})

test('the history is for staff of the place', async () => {
  const topicId = await city.approved()
  const kinds = await ask<{ events: { kind: string }[] }>(
    '/topics/:topicId/history',
    { topicId },
    city.staff('auditor'),
  )
  expect(kinds.events.map((event) => event.kind)).toEqual([
    'topics.drafted',
    'topics.submitted',
    'topics.approved',
  ])
  expect(await refusal(ask('/topics/:topicId/history', { topicId }, visitor))).toEqual([
    'access.sign-in-first',
  ])
})

test('the methods are there for everyone', async () => {
  const { methods: all } = await ask<{ methods: { id: string }[] }>('/methods', {}, visitor)
  expect(all.map((method) => method.id)).toEqual(['nantong-three-lists'])
})

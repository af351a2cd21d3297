import { readFileSync } from 'node:fs'
import { beforeEach, expect, test } from 'vitest'
import { useTestDatabase } from '../../../../tests/support/test-database.ts'
import type { Actor } from '../../../platform/commands/actor.ts'
import { methodsLibrary } from '../../methods/index.ts'
import { type CourseCity, courseCity, refusal, talkOver } from './testing/course-city.ts'
import { html, pageAt, text } from './testing/course-pages.tsx'

const store = useTestDatabase()
const methods = methodsLibrary({
  'methods/nantong-three-lists.yaml': readFileSync('methods/nantong-three-lists.yaml', 'utf8'),
})
const visitor: Actor = { kind: 'visitor' }
const ending = { endedOn: '2026-06-20', reason: '撤并' }

let city: CourseCity
beforeEach(async () => {
  city = await courseCity(store.database, methods)
})

test('a room is not ended while topics are under way or concerns wait; then it takes nothing new and can be read', async () => {
  const { roomId } = city
  const topicId = await city.draft({ title: '停车位怎么分' })
  await city.draft({ title: '旧事', afterwards: true })
  await city.act('concerns.raise', { roomId, words: '路灯不亮' })
  const end = () => city.act('rooms.end', { roomId, ...ending })
  await expect(end()).rejects.toMatchObject({
    reasons: [
      { code: 'organisations.holds-topics', values: { count: 1, first: '停车位怎么分' } },
      { code: 'organisations.holds-concerns', values: { count: 1 } },
    ],
  })
  await city.act('topics.submit', { topicId })
  await city.act('topics.decline', {
    topicId,
    bodyName: '某镇党委',
    decidedOn: '2026-06-20',
    reasons: '已有安排',
  })
  const { id: concernId } = await store.database.db
    .selectFrom('concern')
    .select('id')
    .executeTakeFirstOrThrow()
  await city.act('concerns.triage', { concernId, outcome: 'answered', reason: '已修好' })
  await end()
  expect(await refusal(city.act('concerns.raise', { roomId, words: '路灯不亮' }))).toEqual([
    'concerns.room-ended',
  ])
  expect(await refusal(city.draft())).toEqual(['topics.room-ended'])
  const page = await pageAt('/rooms/:roomId').show(city.asks(visitor, { roomId }))
  expect(text(page)).toContain('这个议事室已经停用，不再收新的事情。')
  expect(html(page)).not.toContain('/speak?room=')
})

test('a body is not ended while a row laid on it is not done', async () => {
  const { bodyId } = await city.act('bodies.create', {
    organisationId: city.town.id,
    kind: 'department',
    name: '城管办',
  })
  const topicId = await city.approved()
  await talkOver(city, topicId)
  await city.act('suggestions.draft', { topicId, rows: [{ text: '重画车位' }] })
  await city.act('suggestions.submit', { topicId, toName: '某镇党委', issuedOn: '2026-06-21' })
  const { responsibilities } = await city.act<{ responsibilities: { id: string }[] }>(
    'responsibilities.issue',
    {
      topicId,
      fromName: '某镇党委',
      issuedOn: '2026-06-21',
      rows: [{ origin: 'suggestion:1', task: '重画车位', leadBodyId: bodyId, dueOn: '2026-07-10' }],
    },
  )
  const end = () => city.act('bodies.end', { bodyId, ...ending })
  await expect(end()).rejects.toMatchObject({
    reasons: [{ code: 'organisations.holds-rows', values: { count: 1, first: '重画车位' } }],
  })
  const responsibilityId = responsibilities[0]!.id
  await city.act('progress.report', { responsibilityId, state: 'done', text: '画好了' })
  await end()
})

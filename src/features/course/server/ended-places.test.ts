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

const asked = (work: Promise<unknown>) =>
  work.then(
    () => true,
    () => false,
  )

test.each([
  ['a topic is drafted in it', (roomId: string) => city.draft({ roomId })],
  [
    'somebody speaks to it',
    (roomId: string) => city.act('concerns.raise', { roomId, words: '路灯不亮' }, visitor),
  ],
])('a room is not ended in the same instant as %s', async (_, begin) => {
  for (let n = 0; n < 6; n++) {
    const room = { organisationId: city.town.id, name: `第${n}议事室`, level: 'town' }
    const { roomId } = await city.act('rooms.create', { ...room, methodId: 'nantong-three-lists' })
    const done = await Promise.all([
      asked(begin(roomId!)),
      asked(city.act('rooms.end', { roomId, ...ending })),
    ])
    expect(done.filter(Boolean)).toHaveLength(1)
  }
})

test('an organisation is not ended in the same instant as something is made in it', async () => {
  for (let n = 0; n < 6; n++) {
    const below = { parentId: city.town.id, kind: 'village', name: `第${n}村` }
    const { organisationId } = await city.act('organisations.create', below)
    const made =
      n % 2 === 0
        ? city.act('bodies.create', { organisationId, kind: 'department', name: '村委会' })
        : city.act('organisations.import', { organisationId: city.top.id, text: `企业\t第${n}村\t某厂\t` })
    const done = await Promise.all([
      asked(made),
      asked(city.act('organisations.end', { organisationId, ...ending })),
    ])
    expect(done.filter(Boolean)).toHaveLength(1)
  }
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

import { expect, test } from 'vitest'
import { useTestDatabase } from '../../../../tests/support/test-database.ts'
import { meeting } from '../testing/opened-session.ts'
import { deskOf, noon, roundAtTable } from '../testing/round-at-table.ts'
import { cancelSessionCommand } from './cancel-session.ts'
import { concludeSessionCommand } from './conclude-session.ts'
import { noteOpinionsCommand } from './note-opinions.ts'
import { openSessionCommand } from './open-session.ts'
import { planSessionCommand } from './plan-session.ts'
import { replanSessionCommand } from './replan-session.ts'
import { sessionPage } from './session-list-store.ts'
import { sessionFacts } from './session-store.ts'
import { sessionsOfRound } from './sessions-of-round.ts'

const store = useTestDatabase()

test('without research the session does not open, and the method says why', async () => {
  const { topicId, roundId } = await roundAtTable(store.database)
  const desk = deskOf(store.database, [
    { code: 'rule.research.recorded.unmet', values: { count: 0, wanted: 1 } },
  ])
  const planned = await desk.run(planSessionCommand, { topicId, subEvents: [meeting] })
  expect(planned.state).toBe('planned')
  const refusal = {
    kind: 'refused',
    reasons: [{ code: 'rule.research.recorded.unmet', values: { count: 0, wanted: 1 } }],
  }
  await expect(desk.run(openSessionCommand, { topicId })).rejects.toMatchObject(refusal)
  const atOnce = desk.run(planSessionCommand, { topicId, subEvents: [meeting], start: 'now' })
  await expect(atOnce).rejects.toMatchObject(refusal)
  expect((await sessionFacts(store.database.db, roundId)).sessions).toMatchObject([{ state: 'planned' }])
})

test('a planned session is put off, called off with its reason, and begun before its day', async () => {
  const { topicId, roundId } = await roundAtTable(store.database)
  const desk = deskOf(store.database)
  const { sessionId } = await desk.run(planSessionCommand, { topicId, subEvents: [meeting] })
  const later = [{ ...meeting, heldOn: '2026-12-05', place: '村口' }, { form: 'written' as const }]
  await desk.run(replanSessionCommand, { topicId, sessionId, title: '改期的会', subEvents: later })
  const sessionOf = async (id: string) =>
    (await sessionsOfRound(store.database.db, roundId)).sessions.find((one) => one.id === id)!
  const moved = await sessionOf(sessionId)
  expect(moved.title).toBe('改期的会')
  expect(moved.subEvents.map(({ number, form, heldOn, place }) => [number, form, heldOn, place])).toEqual([
    [1, 'meeting', '2026-12-05', '村口'],
    [2, 'written', null, null],
  ])
  // The list goes by the new day.
  const { rows } = await sessionPage(store.database.db, [{ path: '/city/street/' }], {})
  expect(rows[0]).toMatchObject({ id: sessionId, day: '2026-12-05' })
  await desk.run(cancelSessionCommand, { topicId, sessionId, reason: '台风' })
  expect(await sessionOf(sessionId)).toMatchObject({ state: { kind: 'cancelled', note: '台风' } })
  const again = desk.run(replanSessionCommand, { topicId, sessionId, subEvents: later })
  await expect(again).rejects.toMatchObject({ reasons: [{ code: 'sessions.cancelled' }] })

  const early = [{ ...meeting, heldOn: '2026-12-05' }]
  const next = await desk.run(planSessionCommand, { topicId, subEvents: early })
  await desk.run(openSessionCommand, { topicId })
  expect((await sessionOf(next.sessionId)).subEvents[0]!.heldOn).toBe('2026-11-22')
  await expect(desk.run(cancelSessionCommand, { topicId, reason: '晚了' })).rejects.toMatchObject({
    reasons: [{ code: 'sessions.not-planned' }],
  })
  // What came of it names the day it really was.
  await desk.run(concludeSessionCommand, { topicId, heldOn: '2026-11-21', consensus: [{ text: '装灯' }] })
  expect((await sessionOf(next.sessionId)).subEvents[0]!.heldOn).toBe('2026-11-21')
  const kinds = (await desk.events(topicId)).map((event) => event.kind)
  expect(kinds).toContain('session.replanned')
  expect(kinds).toContain('session.cancelled')
})

test('a planned session opens once, and nothing is recorded before', async () => {
  const { topicId } = await roundAtTable(store.database)
  const desk = deskOf(store.database)
  await desk.run(planSessionCommand, { topicId, subEvents: [meeting] })
  const early = desk.run(noteOpinionsCommand, {
    topicId,
    opinions: [{ speaker: '居民代表', words: '先说一句' }],
  })
  await expect(early).rejects.toMatchObject({ reasons: [{ code: 'sessions.not-open' }] })
  await desk.run(openSessionCommand, { topicId })
  await expect(desk.run(openSessionCommand, { topicId })).rejects.toMatchObject({
    reasons: [{ code: 'sessions.not-planned' }],
  })
  expect((await desk.events(topicId)).map((event) => event.kind)).toEqual([
    'session.planned',
    'session.opened',
  ])
})

test('a past matter is recorded in one go, its days unknown', async () => {
  const { topicId, roundId } = await roundAtTable(store.database, { afterwards: true })
  const desk = deskOf(store.database)
  const subEvents = [{ form: 'meeting' as const }, { form: 'online' as const, means: '视频、网络会场留言板' }]
  const { state } = await desk.run(planSessionCommand, { topicId, subEvents, start: 'held' })
  expect(state).toBe('held')
  await desk.run(concludeSessionCommand, { topicId, consensus: [{ text: '封闭管理很有必要' }] })
  expect(await sessionFacts(store.database.db, roundId)).toMatchObject({
    sessions: [{ state: 'held', heldOn: null, form: 'meeting' }],
    consensusPoints: 1,
  })
})

test('a matter of today that was held names its day', async () => {
  const { topicId } = await roundAtTable(store.database)
  const desk = deskOf(store.database)
  const plan = (heldOn?: string) =>
    desk.run(planSessionCommand, { topicId, subEvents: [{ form: 'meeting', heldOn }], start: 'held' })
  await expect(plan()).rejects.toMatchObject({ reasons: [{ code: 'sessions.day-needed' }] })
  await expect(plan('2026-11-23')).rejects.toMatchObject({ reasons: [{ code: 'sessions.day-ahead' }] })
  await expect(plan('2026-11-21')).resolves.toMatchObject({ state: 'held' })
})

test('a closed round takes no more sessions', async () => {
  const { topicId, roundId } = await roundAtTable(store.database)
  await store.database.db
    .updateTable('round')
    .set({ outcome: 'solved', closed_on: '2026-11-20' })
    .where('id', '=', roundId)
    .execute()
  const act = deskOf(store.database).run(planSessionCommand, { topicId, subEvents: [meeting] }, { now: noon })
  await expect(act).rejects.toMatchObject({ reasons: [{ code: 'topics.round-closed' }] })
})

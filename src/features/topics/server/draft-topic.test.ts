import { beforeEach, describe, expect, test } from 'vitest'
import { useTestDatabase } from '../../../../tests/support/test-database.ts'
import { reasonsOf } from '../testing/reasons-of.ts'
import {
  buildTopicCity,
  convener,
  officer,
  paths,
  system,
  type TopicCity,
  today,
} from '../testing/topic-city.ts'
import { draftTopicCommand } from './draft-topic.ts'
import { editTopicCommand } from './edit-topic.ts'
import { topicView } from './topic-view-store.ts'

const store = useTestDatabase()
let city: TopicCity
let topicId: string

beforeEach(async () => {
  city = await buildTopicCity(store.database)
  const draft = { roomId: 'room', title: '小区东门停车难怎么办', source: 'masses' as const }
  ;({ topicId } = await city.run(convener, draftTopicCommand, draft))
})

describe('a draft', () => {
  test('has a first round with copies of the room’s method and of the settings from above', async () => {
    const topic = await topicView(store.database.db, topicId)
    expect(topic).toMatchObject({
      status: 'draft',
      isPublic: false,
      raisedOn: today,
      source: 'masses',
      room: { name: '五一社区协商议事室' },
      organisation: { path: paths.street },
    })
    expect(topic.rounds).toHaveLength(1)
    const [round] = topic.rounds
    expect(round).toMatchObject({ number: 1, openedOn: today, reason: null, outcome: null })
    expect(round!.method.id).toBe('nantong-three-lists')
    expect(round!.method.steps.length).toBeGreaterThan(5)
    expect(round!.rules.evaluationScale).toEqual(['满意', '不满意'])
    expect(round!.rules.composition.share).toEqual({ of: 2, in: 3 })
  })

  test('keeps its copy when the settings change later', async () => {
    const scale = JSON.stringify({ evaluationScale: ['好', '差'] })
    await store.database.db
      .updateTable('organisation')
      .set({ settings: scale })
      .where('id', '=', 'county')
      .execute()
    const topic = await topicView(store.database.db, topicId)
    expect(topic.rounds[0]!.rules.evaluationScale).toEqual(['满意', '不满意'])
  })

  test('is refused for a room that has ended, for a day ahead, and by someone of another place', async () => {
    await store.database.db.updateTable('room').set({ ended_on: '2026-01-01' }).execute()
    const request = { roomId: 'room', title: '电梯', raisedOn: '2026-11-23' }
    expect(await reasonsOf(city.run(convener, draftTopicCommand, request))).toEqual([
      { code: 'topics.room-ended', field: 'roomId' },
      { code: 'topics.date-ahead', field: 'raisedOn' },
    ])
    const stranger = officer('convener', '/city/other/')
    expect(await reasonsOf(city.run(stranger, draftTopicCommand, request))).toEqual([
      { code: 'access.not-yours' },
    ])
  })

  test('may be entered afterwards for an ended room, with its days unknown', async () => {
    await store.database.db.updateTable('room').set({ ended_on: '2026-01-01' }).execute()
    const old = await city.run(system, draftTopicCommand, { roomId: 'room', title: '旧事', afterwards: true })
    const topic = await topicView(store.database.db, old.topicId)
    expect(topic).toMatchObject({ afterwards: true, raisedOn: null })
    expect(topic.rounds[0]!.openedOn).toBeNull()
  })

  test('can be edited: what is left out is emptied, and the search follows', async () => {
    await city.run(convener, editTopicCommand, { topicId, title: '加装电梯', background: '六层老楼' })
    const topic = await topicView(store.database.db, topicId)
    expect(topic).toMatchObject({ title: '加装电梯', background: '六层老楼', source: null })
  })
})

import { beforeEach, describe, expect, test } from 'vitest'
import { useTestDatabase } from '../../../../tests/support/test-database.ts'
import { buildTopicCity, convener, now, partyOffice, type TopicCity, today } from '../testing/topic-city.ts'
import { approveTopicCommand } from './approve-topic.ts'
import { draftTopicCommand } from './draft-topic.ts'
import { fileTopicCommand } from './file-topic.ts'
import { submitTopicCommand } from './submit-topic.ts'
import { topicFacts } from './topic-facts-store.ts'
import { topicView } from './topic-view-store.ts'

const store = useTestDatabase()
let city: TopicCity
let topicId: string

const decision = { bodyName: '文峰街道党工委', decidedOn: today }

beforeEach(async () => {
  city = await buildTopicCity(store.database)
  const draft = { roomId: 'room', title: '小区东门停车难怎么办', source: 'masses' as const }
  ;({ topicId } = await city.run(convener, draftTopicCommand, draft))
})

async function approved() {
  await city.run(convener, submitTopicCommand, { topicId })
  await city.run(partyOffice, approveTopicCommand, { topicId, ...decision })
}

async function roundOf() {
  return { roundId: (await topicView(store.database.db, topicId)).rounds[0]!.id }
}

describe('facts', () => {
  test('tell what rules ask, in the shapes that rules read', async () => {
    await approved()
    await city.run(convener, fileTopicCommand, { topicId, bodyName: '滨江县政协', filedOn: today })
    const { roundId } = await roundOf()
    const { db } = store.database
    const post = { room_id: 'room', area_id: 'county', person_id: null, kind: 'convener' as const }
    await db
      .insertInto('room_post')
      .values([
        { ...post, id: 'p1', title: '召集人', held_from: '2020-01-01', held_until: null },
        { ...post, id: 'p2', title: '前召集人', held_from: null, held_until: '2025-12-31' },
        { ...post, id: 'p3', title: '联络员', held_from: null, held_until: null, kind: 'liaison' },
      ])
      .execute()
    await db
      .insertInto('rule_pass')
      .values({
        id: 'pass',
        round_id: roundId,
        area_id: 'county',
        rule: 'research.recorded',
        kind: 'override',
        reason: '急事',
        said: '{}',
        passed_by: null,
        post_line: '县政协办公室 主任',
        passed_at: now,
      })
      .execute()
    expect(await topicFacts(db, roundId, now)).toEqual({
      topicId,
      roundId,
      roundNumber: 1,
      status: 'approved',
      afterwards: false,
      closed: false,
      raisedOn: today,
      submittedOn: today,
      approval: { bodyName: '文峰街道党工委', decidedOn: today },
      filing: { bodyName: '滨江县政协', filedOn: today, receivedOn: null },
      notices: [],
      conveners: ['召集人'],
      settings: { composition: expect.anything(), evaluationScale: ['满意', '不满意'] },
      passes: [
        {
          rule: 'research.recorded',
          kind: 'override',
          reason: '急事',
          postLine: '县政协办公室 主任',
          passedAt: now,
        },
      ],
    })
  })
})

import { beforeEach, describe, expect, test } from 'vitest'
import { useTestDatabase } from '../../../../tests/support/test-database.ts'
import { reasonsOf } from '../testing/reasons-of.ts'
import {
  buildTopicCity,
  convener,
  partyOffice,
  system,
  type TopicCity,
  today,
} from '../testing/topic-city.ts'
import { approveTopicCommand } from './approve-topic.ts'
import { draftTopicCommand } from './draft-topic.ts'
import { issueNoticeCommand } from './issue-notice.ts'
import { submitTopicCommand } from './submit-topic.ts'
import { topicFacts } from './topic-facts-store.ts'
import { noticeOf, topicView } from './topic-view-store.ts'

const store = useTestDatabase()
let city: TopicCity
let topicId: string

const notice = {
  subject: 'topic' as const,
  text: '议题已经审定,欢迎提出意见。',
  places: ['小区东门公示栏'],
  channels: ['chat_group' as const],
  issuedBy: '五一社区',
}

beforeEach(async () => {
  city = await buildTopicCity(store.database)
  ;({ topicId } = await city.run(convener, draftTopicCommand, { roomId: 'room', title: '小区停车' }))
  await city.run(convener, submitTopicCommand, { topicId })
})

async function approve(keepInternal = false) {
  const decision = { topicId, bodyName: '文峰街道党工委', decidedOn: today, keepInternal }
  await city.run(partyOffice, approveTopicCommand, decision)
}

test('waits for the approval', async () => {
  expect(await reasonsOf(city.run(convener, issueNoticeCommand, { topicId, ...notice }))).toEqual([
    { code: 'topics.not-approved' },
  ])
})

describe('of an approved topic', () => {
  test('is shown from today when no day is said, and rules see it', async () => {
    await approve()
    const { noticeId } = await city.run(convener, issueNoticeCommand, { topicId, ...notice })
    expect(await noticeOf(store.database.db, topicId, noticeId)).toEqual({
      id: noticeId,
      ...notice,
      shownFrom: today,
      shownUntil: null,
    })
    const { rounds } = await topicView(store.database.db, topicId)
    expect(rounds[0]!.notices).toHaveLength(1)
    const facts = await topicFacts(store.database.db, rounds[0]!.id)
    expect(facts.notices).toEqual([{ subject: 'topic', shownFrom: today }])
  })

  test('is frozen, whatever the way in', async () => {
    await approve()
    const { noticeId } = await city.run(convener, issueNoticeCommand, { topicId, ...notice })
    const { db } = store.database
    const changed = db.updateTable('notice').set({ text: '别的话' }).where('id', '=', noticeId)
    await expect(changed.execute()).rejects.toThrow('never changed')
    await expect(db.deleteFrom('notice').where('id', '=', noticeId).execute()).rejects.toThrow(
      'never changed',
    )
    expect((await noticeOf(db, topicId, noticeId))?.text).toBe(notice.text)
  })

  test('names everything that is wrong with it at once', async () => {
    await approve()
    const wrong = {
      ...notice,
      topicId,
      text: '请联系 13900001111',
      places: [],
      channels: [],
      shownFrom: '2026-11-20',
      shownUntil: '2026-11-19',
      issuedBy: '值班 32010119900101123X',
    }
    expect(await reasonsOf(city.run(convener, issueNoticeCommand, wrong))).toEqual([
      { code: 'topics.notice-nowhere', field: 'places' },
      { code: 'topics.notice-days', field: 'shownUntil' },
      { code: 'topics.personal-number', field: 'text', values: { what: 'notice', number: '139****1111' } },
      {
        code: 'topics.personal-number',
        field: 'issuedBy',
        values: { what: 'issuedBy', number: '320****123X' },
      },
    ])
    const endless = city.run(convener, issueNoticeCommand, { topicId, ...notice, shownUntil: '2026-11-21' })
    expect(await reasonsOf(endless)).toEqual([{ code: 'topics.notice-days', field: 'shownUntil' }])
  })

  test('publishes a topic that was kept internal', async () => {
    await approve(true)
    expect(await topicView(store.database.db, topicId)).toMatchObject({ isPublic: false })
    await city.run(partyOffice, issueNoticeCommand, { topicId, ...notice })
    expect(await topicView(store.database.db, topicId)).toMatchObject({ isPublic: true })
  })

  test('may hang from next week on; the journal says it was issued today', async () => {
    await approve()
    await city.run(convener, issueNoticeCommand, { topicId, ...notice, shownFrom: '2026-11-30' })
    const event = await store.database.db
      .selectFrom('journal_event')
      .select(['happened_on', 'data'])
      .where('kind', '=', 'notices.issued')
      .executeTakeFirstOrThrow()
    expect(event.happened_on).toBe(today)
    expect(event.data).toMatchObject({ shownFrom: '2026-11-30', subject: 'topic' })
    expect(JSON.stringify(event.data)).not.toContain('欢迎')
  })
})

test('of an old matter keeps an unknown day unknown', async () => {
  const old = await city.run(system, draftTopicCommand, { roomId: 'room', title: '旧事', afterwards: true })
  const decided = {
    topicId: old.topicId,
    bodyName: '镇党委',
    decidedOn: '2020-06-22',
    mode: 'paper' as const,
  }
  await city.run(system, approveTopicCommand, decided)
  const { noticeId } = await city.run(system, issueNoticeCommand, { ...notice, topicId: old.topicId })
  expect(await noticeOf(store.database.db, old.topicId, noticeId)).toMatchObject({ shownFrom: null })
  // A source that says no more than that it was made public.
  const bare = { topicId: old.topicId, subject: 'topic' as const, text: '公示协商议题' }
  const told = await city.run(system, issueNoticeCommand, bare)
  expect(await noticeOf(store.database.db, old.topicId, told.noticeId)).toMatchObject({
    places: [],
    channels: [],
    issuedBy: null,
  })
})

import { beforeEach, expect, test } from 'vitest'
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
import { closeRound } from './close-round.ts'
import { draftTopicCommand } from './draft-topic.ts'
import { issueNoticeCommand } from './issue-notice.ts'
import { openNextRound } from './open-next-round.ts'
import { latestRound } from './round-store.ts'
import { submitTopicCommand } from './submit-topic.ts'
import { takeUpWithoutRecord } from './take-up-without-record.ts'
import { topicFacts } from './topic-facts-store.ts'
import { topicView } from './topic-view-store.ts'

const store = useTestDatabase()
let city: TopicCity
let topicId: string
let roundId: string

const approval = { bodyName: '文峰街道党工委', decidedOn: today }

beforeEach(async () => {
  city = await buildTopicCity(store.database)
  const draft = await city.run(convener, draftTopicCommand, { roomId: 'room', title: '小区停车' })
  topicId = draft.topicId
  roundId = draft.roundId
  await city.run(convener, submitTopicCommand, { topicId })
  await city.run(partyOffice, approveTopicCommand, { topicId, ...approval })
})

test('a solved round closes the topic, once, with its outcome and day', async () => {
  await city.act((act) => closeRound(act, { roundId, outcome: 'solved', note: '车位已增加' }))
  const topic = await topicView(store.database.db, topicId)
  expect(topic).toMatchObject({ status: 'closed' })
  expect(topic.rounds[0]).toMatchObject({ outcome: 'solved', outcomeNote: '车位已增加', closedOn: today })
  expect(await topicFacts(store.database.db, roundId)).toMatchObject({ closed: true, status: 'closed' })
  const again = city.act((act) => closeRound(act, { roundId, outcome: 'partly', closedOn: '2026-12-24' }))
  expect(await reasonsOf(again)).toEqual([
    { code: 'topics.round-closed' },
    { code: 'topics.date-ahead', field: 'closedOn' },
  ])
})

test('talking again opens round 2 with a fresh method and an approval of its own', async () => {
  await store.database.db.updateTable('room').set({ method_id: 'huaian-six-steps' }).execute()
  await city.act((act) => closeRound(act, { roundId, outcome: 'talked_again' }))
  expect(await topicView(store.database.db, topicId)).toMatchObject({ status: 'approved' })
  const opened = await city.act((act) => openNextRound(act, { topicId, reason: '住户反映仍不够', approval }))
  expect(opened).toMatchObject({ number: 2, approvalId: expect.any(String), digest: expect.any(String) })
  const { rounds } = await topicView(store.database.db, topicId)
  expect(
    rounds.map((round) => [round.number, round.method.id, round.reason, round.approvals.length]),
  ).toEqual([
    [1, 'nantong-three-lists', null, 1],
    [2, 'huaian-six-steps', '住户反映仍不够', 1],
  ])
  expect(await latestRound(store.database.db, topicId)).toMatchObject({
    roundId: opened.roundId,
    roundNumber: 2,
    closed: false,
  })
  expect(await topicFacts(store.database.db, opened.roundId)).toMatchObject({
    roundNumber: 2,
    approval,
    filing: null,
  })
})

test('a closed topic can be taken up again by a further round', async () => {
  await city.act((act) => closeRound(act, { roundId, outcome: 'not_solved' }))
  await city.act((act) => openNextRound(act, { topicId, reason: '条件变了', approval }))
  expect(await topicView(store.database.db, topicId)).toMatchObject({ status: 'approved' })
})

test('round 2 waits for the end of round 1 and for somebody who approves it', async () => {
  const next = { topicId, reason: '再谈', approval: null, openedOn: '2026-12-01' }
  expect(await reasonsOf(city.act((act) => openNextRound(act, next)))).toEqual([
    { code: 'topics.round-still-open' },
    { code: 'topics.not-approved', field: 'approval' },
    { code: 'topics.date-ahead', field: 'openedOn' },
  ])
})

test('an earlier round stays closed when a later one is open', async () => {
  await city.act((act) => closeRound(act, { roundId, outcome: 'talked_again' }))
  await city.act((act) => openNextRound(act, { topicId, reason: '再谈', approval }))
  expect(await reasonsOf(city.act((act) => closeRound(act, { roundId, outcome: 'solved' })))).toEqual([
    { code: 'topics.round-closed' },
  ])
})

test('after the end only result and feedback may still be posted', async () => {
  await city.act((act) => closeRound(act, { roundId, outcome: 'solved' }))
  const notice = { topicId, text: '结果', places: ['公示栏'], issuedBy: '五一社区' }
  const late = city.run(convener, issueNoticeCommand, { ...notice, subject: 'session' })
  expect(await reasonsOf(late)).toEqual([{ code: 'topics.round-closed' }])
  await city.run(convener, issueNoticeCommand, { ...notice, subject: 'result' })
})

test('an old matter without a record of its approval goes on, once; a new one does not', async () => {
  const old = await city.run(system, draftTopicCommand, { roomId: 'room', title: '旧事', afterwards: true })
  await city.act((act) => takeUpWithoutRecord(act, old.topicId))
  const topic = await topicView(store.database.db, old.topicId)
  expect(topic).toMatchObject({ status: 'approved', isPublic: true })
  expect(topic.rounds[0]!.approvals).toEqual([])
  expect(await reasonsOf(city.act((act) => takeUpWithoutRecord(act, old.topicId)))).toEqual([
    { code: 'topics.already-approved' },
  ])
  await city.act((act) => closeRound(act, { roundId: old.roundId, outcome: 'solved' }))
  expect((await topicView(store.database.db, old.topicId)).rounds[0]).toMatchObject({
    outcome: 'solved',
    closedOn: null,
  })
  expect(await reasonsOf(city.act((act) => takeUpWithoutRecord(act, topicId)))).toEqual([
    { code: 'topics.not-afterwards' },
    { code: 'topics.already-approved' },
  ])
})

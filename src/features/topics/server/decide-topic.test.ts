import { beforeEach, describe, expect, test } from 'vitest'
import { useTestDatabase } from '../../../../tests/support/test-database.ts'
import { chainEvents } from '../../../platform/events/journal.ts'
import { reasonsOf } from '../testing/reasons-of.ts'
import {
  buildTopicCity,
  convener,
  countyOffice,
  partyOffice,
  system,
  type TopicCity,
  today,
} from '../testing/topic-city.ts'
import { approveTopicCommand } from './approve-topic.ts'
import { declineTopicCommand } from './decline-topic.ts'
import { draftTopicCommand } from './draft-topic.ts'
import { editTopicCommand } from './edit-topic.ts'
import { fileTopicCommand } from './file-topic.ts'
import { returnTopicCommand } from './return-topic.ts'
import { submitTopicCommand } from './submit-topic.ts'
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

async function kinds() {
  return (await chainEvents(store.database.db, topicId)).map((event) => event.kind)
}

async function approved() {
  await city.run(convener, submitTopicCommand, { topicId })
  await city.run(partyOffice, approveTopicCommand, { topicId, ...decision })
}

async function roundOf() {
  return { roundId: (await topicView(store.database.db, topicId)).rounds[0]!.id }
}

describe('submission and decision', () => {
  test('submits, returns with reasons, is edited, submitted again and approved', async () => {
    await city.run(convener, submitTopicCommand, { topicId })
    const back = { topicId, ...decision, reasons: '请写清涉及多少户' }
    await city.run(partyOffice, returnTopicCommand, back)
    expect(await topicView(store.database.db, topicId)).toMatchObject({ status: 'returned', isPublic: false })
    await city.run(convener, editTopicCommand, {
      topicId,
      title: '小区东门停车难怎么办',
      background: '涉及 120 户',
    })
    await approved()
    const topic = await topicView(store.database.db, topicId)
    expect(topic).toMatchObject({ status: 'approved', isPublic: true, submittedOn: today })
    expect(topic.rounds[0]!.approvals).toMatchObject([
      { decision: 'returned', reasons: '请写清涉及多少户' },
      { decision: 'approved', bodyName: '文峰街道党工委', postName: '文峰街道党工委 书记', mode: 'online' },
    ])
    expect(await kinds()).toEqual([
      'topics.drafted',
      'topics.submitted',
      'topics.returned',
      'topics.edited',
      'topics.submitted',
      'topics.approved',
    ])
  })

  test('cannot be edited, submitted again or filed while it awaits approval', async () => {
    await city.run(convener, submitTopicCommand, { topicId })
    expect(await reasonsOf(city.run(convener, editTopicCommand, { topicId, title: '另一件' }))).toEqual([
      { code: 'topics.not-editable', values: { status: 'submitted' } },
    ])
    expect(await reasonsOf(city.run(convener, submitTopicCommand, { topicId }))).toEqual([
      { code: 'topics.not-submittable', values: { status: 'submitted' } },
    ])
    const filing = { topicId, bodyName: '滨江县政协', filedOn: today }
    expect(await reasonsOf(city.run(convener, fileTopicCommand, filing))).toEqual([
      { code: 'topics.not-approved' },
    ])
  })

  test('a draft is not decided about, and a day ahead is named, all at once', async () => {
    const ahead = { topicId, bodyName: '文峰街道党工委', decidedOn: '2026-11-23' }
    const expected = [
      { code: 'topics.not-submitted', values: { status: 'draft' } },
      { code: 'topics.date-ahead', field: 'decidedOn' },
    ]
    expect(await reasonsOf(city.run(partyOffice, approveTopicCommand, ahead))).toEqual(expected)
    const refusal = { ...ahead, reasons: '不合适' }
    expect(await reasonsOf(city.run(partyOffice, returnTopicCommand, refusal))).toEqual(expected)
    expect(await reasonsOf(city.run(partyOffice, declineTopicCommand, refusal))).toEqual(expected)
    expect(await kinds()).toEqual(['topics.drafted'])
  })

  test('declines with reasons, and nothing follows', async () => {
    await city.run(convener, submitTopicCommand, { topicId })
    await city.run(partyOffice, declineTopicCommand, { topicId, ...decision, reasons: '属于上级权限' })
    expect(await topicView(store.database.db, topicId)).toMatchObject({ status: 'declined', isPublic: false })
    expect(await reasonsOf(city.run(partyOffice, approveTopicCommand, { topicId, ...decision }))).toEqual([
      { code: 'topics.not-submitted', values: { status: 'declined' } },
    ])
  })

  test('only the Party office decides; the convener and the CPPCC side cannot', async () => {
    await city.run(convener, submitTopicCommand, { topicId })
    for (const actor of [convener, countyOffice]) {
      expect(await reasonsOf(city.run(actor, approveTopicCommand, { topicId, ...decision }))).toEqual([
        { code: 'access.not-yours' },
      ])
    }
  })

  test('an approval needs a body and a day, in the request and in the database', async () => {
    await city.run(convener, submitTopicCommand, { topicId })
    const empty = { topicId } as never
    expect((await reasonsOf(city.run(partyOffice, approveTopicCommand, empty))).map((r) => r.field)).toEqual([
      'bodyName',
      'decidedOn',
    ])
    const { roundId } = await roundOf()
    const row = { id: 'a', round_id: roundId, area_id: 'county', decision: 'approved' as const }
    const rest = { body_id: null, post_name: null, reference: null, mode: 'paper' as const, reasons: null }
    const bare = { ...row, ...rest, file_id: null, entered_by: null }
    const { db } = store.database
    const noBody = db.insertInto('approval').values({ ...bare, body_name: '', decided_on: today })
    await expect(noBody.execute()).rejects.toThrow()
    const noDay = db
      .insertInto('approval')
      .values({ ...bare, body_name: '党工委', decided_on: null as never })
    await expect(noDay.execute()).rejects.toThrow()
  })

  test('a record of paper names who signed there, not who typed it', async () => {
    await city.run(convener, submitTopicCommand, { topicId })
    await city.run(partyOffice, approveTopicCommand, {
      topicId,
      ...decision,
      mode: 'paper',
      reference: '纪要 3 号',
    })
    const [approval] = (await topicView(store.database.db, topicId)).rounds[0]!.approvals
    expect(approval).toMatchObject({ mode: 'paper', postName: null, reference: '纪要 3 号' })
  })

  test('a scan or body that does not exist is named', async () => {
    await city.run(convener, submitTopicCommand, { topicId })
    const scan = { topicId, ...decision, scan: 'no-such-file' }
    expect(await reasonsOf(city.run(partyOffice, approveTopicCommand, scan))).toEqual([
      { code: 'common.scan-unknown', field: 'scan' },
    ])
    const body = { topicId, ...decision, bodyId: 'no-such-body' }
    expect(await reasonsOf(city.run(partyOffice, approveTopicCommand, body))).toEqual([
      { code: 'topics.body-unknown', field: 'bodyId' },
    ])
  })

  test('a body that is ended decides nothing, by its id or by its name', async () => {
    await city.run(convener, submitTopicCommand, { topicId })
    const { db } = store.database
    await db.updateTable('body').set({ ended_on: '2026-01-01' }).where('id', '=', 'party').execute()
    const byId = { topicId, ...decision, bodyId: 'party' }
    expect(await reasonsOf(city.run(partyOffice, approveTopicCommand, byId))).toEqual([
      { code: 'topics.body-unknown', field: 'bodyId' },
    ])
    await city.run(partyOffice, approveTopicCommand, { topicId, ...decision })
    expect(await db.selectFrom('approval').select(['body_name', 'body_id']).execute()).toEqual([
      { body_name: decision.bodyName, body_id: null },
    ])
  })

  test('an old matter is approved straight from its draft, and odd days are let through', async () => {
    const old = await city.run(system, draftTopicCommand, {
      roomId: 'room',
      title: '旧事',
      afterwards: true,
      raisedOn: '2020-06-22',
    })
    const early = {
      topicId: old.topicId,
      bodyName: '街道党工委',
      decidedOn: '2020-06-01',
      mode: 'paper' as const,
    }
    await city.run(system, approveTopicCommand, early)
    expect(await topicView(store.database.db, old.topicId)).toMatchObject({
      status: 'approved',
      submittedOn: null,
    })
  })

  test('the second of two people is told what changed', async () => {
    await city.run(convener, submitTopicCommand, { topicId }, 1)
    const late = city.run(convener, editTopicCommand, { topicId, title: '改名' }, 1)
    expect((await reasonsOf(late))[0]).toMatchObject({
      code: 'common.changed-meanwhile',
      values: { count: 1 },
    })
  })
})

describe('publication', () => {
  test('a mobile number in the background stops it, masked in the sentence', async () => {
    await city.run(convener, editTopicCommand, { topicId, title: '停车', background: '找物业 13812345678' })
    await city.run(convener, submitTopicCommand, { topicId })
    const attempt = city.run(partyOffice, approveTopicCommand, { topicId, ...decision })
    expect(await reasonsOf(attempt)).toEqual([
      { code: 'topics.personal-number', values: { what: 'background', number: '138****5678' } },
    ])
    await city.run(partyOffice, approveTopicCommand, { topicId, ...decision, keepInternal: true })
    expect(await topicView(store.database.db, topicId)).toMatchObject({ status: 'approved', isPublic: false })
  })
})

import { beforeEach, describe, expect, test } from 'vitest'
import { useTestDatabase } from '../../../../tests/support/test-database.ts'
import { reasonsOf } from '../testing/reasons-of.ts'
import {
  buildTopicCity,
  convener,
  countyOffice,
  officer,
  partyOffice,
  paths,
  type TopicCity,
  today,
} from '../testing/topic-city.ts'
import { acknowledgeTopicCommand } from './acknowledge-topic.ts'
import { approveTopicCommand } from './approve-topic.ts'
import { draftTopicCommand } from './draft-topic.ts'
import { fileTopicCommand } from './file-topic.ts'
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

async function approved() {
  await city.run(convener, submitTopicCommand, { topicId })
  await city.run(partyOffice, approveTopicCommand, { topicId, ...decision })
}

describe('filing', () => {
  const filing = { bodyName: '滨江县政协', filedOn: today }

  test('is a receipt: filed once, confirmed once, and only by an office above', async () => {
    await approved()
    expect(
      await reasonsOf(city.run(countyOffice, acknowledgeTopicCommand, { topicId, receivedOn: today })),
    ).toEqual([{ code: 'topics.not-filed' }])
    await city.run(convener, fileTopicCommand, { topicId, ...filing })
    const again = city.run(convener, fileTopicCommand, { topicId, ...filing, filedOn: '2026-12-01' })
    expect(await reasonsOf(again)).toEqual([
      { code: 'topics.already-filed' },
      { code: 'topics.date-ahead', field: 'filedOn' },
    ])
    const streetOffice = officer('cppcc_office', paths.street)
    const own = city.run(streetOffice, acknowledgeTopicCommand, { topicId, receivedOn: today })
    expect(await reasonsOf(own)).toEqual([{ code: 'access.not-yours' }])
    await city.run(countyOffice, acknowledgeTopicCommand, {
      topicId,
      receivedOn: today,
      receiptNumber: '备 7',
    })
    const round = (await topicView(store.database.db, topicId)).rounds[0]!
    expect(round.filing).toEqual({
      bodyName: '滨江县政协',
      filedOn: today,
      receivedOn: today,
      receiptNumber: '备 7',
      note: null,
    })
    const twice = city.run(countyOffice, acknowledgeTopicCommand, { topicId, receivedOn: today })
    expect(await reasonsOf(twice)).toEqual([{ code: 'topics.already-received' }])
  })
})

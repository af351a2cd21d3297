import { expect, test } from 'vitest'
import { makeTestCity, testNow } from '../../tests/support/test-city.ts'
import { useTestDatabase } from '../../tests/support/test-database.ts'
import { wholeServer } from '../../tests/support/whole-server.ts'
import { dayOf } from '../base/day.ts'
import { approveTopicCommand, draftTopicCommand, submitTopicCommand } from '../features/topics/index.ts'
import { warmUp } from './warm-up.ts'

const store = useTestDatabase()

test('before anybody is let in the list and the public topics are read once, for as long as there is time', async () => {
  const { db } = store.database
  const { app } = await wholeServer(store.database)
  expect(await warmUp(app, db, 60_000)).toBe(1)

  const city = await makeTestCity(store.database)
  const office = await city.post('party_office', city.organisations.street.id, '党工委办公室')
  for (const title of ['停车', '路灯']) {
    const { topicId } = await city.act(city.convener, draftTopicCommand, { roomId: city.roomId, title })
    await city.act(city.convener, submitTopicCommand, { topicId })
    const decided = { topicId, bodyName: '文峰街道党工委', decidedOn: dayOf(testNow) }
    await city.act(office, approveTopicCommand, decided)
  }
  expect(await warmUp(app, db, 60_000)).toBe(3)
  expect(await warmUp(app, db, 0)).toBe(0)
})

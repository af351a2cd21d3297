import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { useTestDatabase } from '../../../../tests/support/test-database.ts'
import { lockChain } from '../../../platform/events/journal.ts'
import { buildTopicCity, convener } from '../testing/topic-city.ts'
import { draftTopicCommand } from './draft-topic.ts'
import { lockedRound, lockedRounds } from './locked-rounds.ts'

const store = useTestDatabase()

test('a round is read once nobody else acts on its topic, so that who comes meanwhile finds it closed', async () => {
  const { database } = store
  const city = await buildTopicCity(database)
  const drafted = { roomId: 'room', title: '小区里的车往哪里停' }
  const { topicId, roundId } = await city.run(convener, draftTopicCommand, drafted)
  const locked = Promise.withResolvers<void>()
  const closing = database.transaction(async (tx) => {
    await lockChain(tx, topicId)
    locked.resolve()
    await sleep(100)
    await tx.updateTable('round').set({ outcome: 'solved' }).where('id', '=', roundId).execute()
  })
  await locked.promise
  const [byTopic, byRound] = await Promise.all([
    database.transaction((tx) => lockedRound(tx, topicId)),
    database.transaction((tx) => lockedRounds(tx, [roundId])),
    closing,
  ])
  expect([byTopic, ...byRound].map((round) => round.closed)).toEqual([true, true])
})

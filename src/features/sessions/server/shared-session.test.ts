import { expect, test } from 'vitest'
import { useTestDatabase } from '../../../../tests/support/test-database.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { deskOf, roundAtTable } from '../testing/round-at-table.ts'
import { concludeSessionCommand } from './conclude-session.ts'
import { planSessionCommand } from './plan-session.ts'

const store = useTestDatabase()

/** A use case that counts how often it is run: a deadlock would run it again. */
function counted<Request, Result>(command: { run(act: Act, request: Request, prepared: undefined): Result }) {
  const runs = { count: 0 }
  const run = (act: Act, request: Request, prepared: undefined) => {
    runs.count++
    return command.run(act, request, prepared)
  }
  return { command: { ...command, run }, runs }
}

test('two who plan and conclude sessions for the same topics from different ends do not wait in a ring', async () => {
  const desk = deskOf(store.database)
  const topics = await Promise.all(Array.from({ length: 4 }, () => roundAtTable(store.database)))
  const planning = counted(planSessionCommand)
  const plans = topics.map(({ topicId }, at) => {
    const others = topics.filter((_, other) => other !== at).toReversed()
    const request = { topicId, roundIds: others.map(({ roundId }) => roundId), start: 'now' as const }
    return desk.run(planning.command as typeof planSessionCommand, {
      ...request,
      subEvents: [{ form: 'meeting' }],
    })
  })
  const [session] = await Promise.all(plans)
  expect(planning.runs.count).toBe(topics.length)
  const concluding = counted(concludeSessionCommand)
  await Promise.all(
    topics.map(({ topicId }) =>
      desk.run(concluding.command as typeof concludeSessionCommand, {
        ...{ topicId, sessionId: session!.sessionId, heldOn: '2026-11-22' },
        consensus: [{ text: '装矮灯' }],
      }),
    ),
  )
  expect(concluding.runs.count).toBe(topics.length)
})

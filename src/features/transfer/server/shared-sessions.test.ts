import { describe, expect, it } from 'vitest'
import { useOtherDatabase, useTestDatabase } from '../../../../tests/support/test-database.ts'
import { runCommand } from '../../../platform/commands/run-command.ts'
import { concludeSessionCommand } from '../../sessions/index.ts'
import { holdTopic } from '../index.ts'
import { buildTwoTopics, engineOf, fileOf, now, system, take } from '../testing/two-topics.ts'

const test = useTestDatabase()

describe('a session that serves two topics', () => {
  const empty = useOtherDatabase()
  const faults = async (topicId: string) => (await holdTopic(empty.database.db, topicId)).faults

  it('brought with one of them and changed, then with the other and changed again: no chain calls that a fault', async () => {
    const { first, second, sessionId } = await buildTwoTopics(test.database)
    const files = [await fileOf(test.database, first), await fileOf(test.database, second)]
    const conclude = (topicId: string, note?: string) =>
      runCommand(
        engineOf(empty.database, true),
        concludeSessionCommand,
        { actor: system, now, channel: 'page' },
        { topicId, sessionId, consensus: [{ text: '再看一次' }], note },
      )
    await take(empty.database, files[0])
    await conclude(first)
    expect(await faults(first)).toEqual([])
    await take(empty.database, files[1])
    await conclude(second, '两件事一起商量的')
    expect(await faults(second)).toEqual([])
    expect(await faults(first)).toEqual([])
    await empty.database.db.updateTable('consensus_point').set({ text: '不用再看' }).execute()
    expect(await faults(first)).toMatchObject([
      { values: { part: 'consensusPoints' } },
      { values: { part: 'consensusPoints' } },
    ])
  })
})

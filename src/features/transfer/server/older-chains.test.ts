import { beforeEach, describe, expect, it } from 'vitest'
import { useOtherDatabase, useTestDatabase } from '../../../../tests/support/test-database.ts'
import { runCommand } from '../../../platform/commands/run-command.ts'
import { correctOpinionCommand } from '../../sessions/index.ts'
import { holdTopic } from '../index.ts'
import { buildFullTopic } from '../testing/full-topic.ts'
import { engineOf, fileOf, now, system, take } from '../testing/two-topics.ts'

const test = useTestDatabase()
let topicId: string

beforeEach(async () => {
  topicId = (await buildFullTopic(test.database, false)).topicId
})

const held = () => holdTopic(test.database.db, topicId)

describe('a chain from before events sealed rows', () => {
  const empty = useOtherDatabase()

  it('holds: what it does not prove in full is counted, and what it proves still shows', async () => {
    const { db } = test.database
    const { faults, unsealed } = await held()
    expect(faults).toEqual([])
    expect(unsealed).toBeGreaterThan(40)
    await db.updateTable('research').set({ place: '别处' }).execute()
    expect((await held()).faults).toEqual([])
    await db.updateTable('correction').set({ corrected_by: '别人' }).execute()
    await db.updateTable('commitment').set({ voided_on: '2026-11-01' }).where('number', '=', 2).execute()
    await db.updateTable('attendance').set({ present_count: 30 }).execute()
    const named = (await held()).faults.map(({ values }) => values!.part)
    expect([...new Set(named)].sort()).toEqual(['attendance', 'commitments', 'corrections'])
  })

  it('proves a row in full from the next act on that writes it', async () => {
    const before = (await held()).unsealed
    const { db } = test.database
    const note = await db
      .selectFrom('opinion')
      .selectAll()
      .where('words', '=', '老淋雨')
      .executeTakeFirstOrThrow()
    const { speaker, channel, kind, speaker_group: speakerGroup } = note
    await runCommand(
      engineOf(test.database, true),
      correctOpinionCommand,
      { actor: system, now, channel: 'page' },
      {
        topicId,
        opinionId: note.id,
        speaker,
        speakerGroup,
        channel,
        kind,
        words: '总淋雨',
        reason: '听错了',
      },
    )
    expect(await held()).toEqual({ faults: [], unsealed: before - 1 })
    await db.updateTable('opinion').set({ speaker: '村书记' }).where('id', '=', note.id).execute()
    expect((await held()).faults).toMatchObject([
      { code: 'transfer.digest', values: { part: 'opinions', id: note.id } },
    ])
  })

  it('travels as before, byte for byte', async () => {
    const written = JSON.stringify(await fileOf(test.database, topicId))
    await take(empty.database, JSON.parse(written))
    expect(JSON.stringify(await fileOf(empty.database, topicId))).toBe(written)
    expect(await holdTopic(empty.database.db, topicId)).toEqual(await held())
  })
})

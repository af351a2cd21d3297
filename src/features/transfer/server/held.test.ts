import { sql } from 'kysely'
import { beforeEach, describe, expect, it } from 'vitest'
import { useTestDatabase } from '../../../../tests/support/test-database.ts'
import { dayOf } from '../../../base/day.ts'
import { runCommand } from '../../../platform/commands/run-command.ts'
import type { Tx } from '../../../platform/database/tables.ts'
import { recordConversionCommand } from '../../results/index.ts'
import { holdTopic } from '../index.ts'
import type { FileRows } from '../rules/file-parts.ts'
import { makeFile, rowsOf } from '../rules/file-rows.ts'
import { buildFullTopic } from '../testing/full-topic.ts'
import { engineOf, now, system } from '../testing/two-topics.ts'
import { holdAgainstChain } from './proof-faults.ts'
import { readTopic } from './read-topic.ts'

const test = useTestDatabase()
let topicId: string
let other: string

beforeEach(async () => {
  const built = await buildFullTopic(test.database)
  topicId = built.topicId
  other = built.other
})

class Undone extends Error {}

/** What is at fault, and of what, after a change that is undone again. */
async function faultsAfter(change: (tx: Tx) => Promise<unknown>): Promise<unknown[]> {
  let found: unknown[] = []
  await test.database
    .transaction(async (tx) => {
      await sql`alter table evaluation_answer drop constraint evaluation_answer_check`.execute(tx)
      await change(tx)
      const { faults } = await holdTopic(tx, topicId)
      found = faults.map(({ code, values }) => [code, values?.id]).sort()
      throw new Undone()
    })
    .catch((error) => {
      if (!(error instanceof Undone)) throw error
    })
  return found
}

describe('holding a topic against its chain', () => {
  it('names an answer that was given once and stands twice, counts for more, or is gone', async () => {
    const answer = await test.database.db
      .selectFrom('evaluation_answer')
      .innerJoin('evaluation', 'evaluation.id', 'evaluation_id')
      .innerJoin('round', 'round.id', 'evaluation.round_id')
      .select(['evaluation_answer.id', 'evaluation_id'])
      .where('respondent', 'is not', null)
      .where('round.topic_id', '=', topicId)
      .executeTakeFirstOrThrow()
    const own = sql`evaluation_answer where id = ${answer.id}`
    expect(
      await faultsAfter((tx) =>
        sql`insert into evaluation_answer
          select 'again', evaluation_id, area_id, 'somebody', value, 1, comment, comment_salt, channel, file_id,
            entered_by, entered_at from ${own}`.execute(tx),
      ),
    ).toEqual([
      ['transfer.digest', answer.id],
      ['transfer.digest', 'again'],
    ])
    expect(
      await faultsAfter((tx) =>
        tx.updateTable('evaluation_answer').set({ answer_count: 40 }).where('id', '=', answer.id).execute(),
      ),
    ).toEqual([['transfer.digest', answer.id]])
    expect(await faultsAfter((tx) => sql`delete from ${own}`.execute(tx))).toEqual([
      ['transfer.missing', answer.evaluation_id],
    ])
  })

  it('names words that were wiped out together with their salt', async () => {
    const wiped = await test.database.db
      .updateTable('opinion')
      .set({ words: '', words_salt: '' })
      .where('words', '=', '老淋雨')
      .returning('id')
      .executeTakeFirstOrThrow()
    const emptied = await test.database.db
      .updateTable('dissent')
      .set({ text: '', text_salt: '', accepted: 'accepted' })
      .where('text', '=', '不必搭')
      .returning('id')
      .executeTakeFirstOrThrow()
    expect(await faultsAfter(async () => {})).toEqual(
      [wiped.id, emptied.id].sort().map((id) => ['transfer.digest', id]),
    )
  })

  it('finds nothing wrong where somebody acts while it reads', async () => {
    const call = { actor: system, now, channel: 'page' as const }
    const conversion = { topicId: other, route: 'report' as const, text: '写进报告', happenedOn: dayOf(now) }
    let acts = 30
    const acting = async () => {
      for (; acts > 0; acts -= 1) {
        await runCommand(engineOf(test.database, true), recordConversionCommand, call, conversion)
      }
    }
    const holding = async () => {
      while (acts > 0) {
        expect(await holdTopic(test.database.db, other)).toEqual({ faults: [], unsealed: 0 })
      }
    }
    await Promise.all([acting(), holding()])
  })

  it('proves what was done to a case that came without a chain from the draft on', async () => {
    const { db } = test.database
    const rows = rowsOf(makeFile((await readTopic(db, topicId))!, { names: true }))
    const since = rows.events.findIndex((event) => event.kind === 'session.opened')
    const later = { ...rows, events: rows.events.slice(since) }
    const named = (bent: Partial<FileRows>) =>
      holdAgainstChain({ ...later, ...bent }).faults.map(({ code, values }) => [code, values?.part])
    expect(named({})).toEqual([])
    const came = rows.attendance.map((row) => ({ ...row, presentCount: 30 }))
    expect(new Set(named({ attendance: came }).map(String))).toEqual(new Set(['transfer.digest,attendance']))
    const changed = rows.evaluationAnswers.map((row) =>
      row.respondent === undefined ? row : { ...row, value: '满意' },
    )
    expect(named({ evaluationAnswers: changed })).toEqual([['transfer.missing', 'evaluationAnswers']])
  })
})

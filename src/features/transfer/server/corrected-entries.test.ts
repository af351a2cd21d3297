import { describe, expect, it } from 'vitest'
import { useOtherDatabase, useTestDatabase } from '../../../../tests/support/test-database.ts'
import type { RuleError } from '../../../base/reason.ts'
import type { Command } from '../../../platform/commands/command.ts'
import { runCommand } from '../../../platform/commands/run-command.ts'
import type { Database } from '../../../platform/database/tables.ts'
import { correctionsOfTopic } from '../../corrections/index.ts'
import { checkTasks } from '../../course/index.ts'
import { correctTallyCommand, tallyEvaluationCommand } from '../../evaluations/index.ts'
import {
  correctProblemCommand,
  correctResearchCommand,
  listProblemsCommand,
  researchOfRound,
  voidProblemCommand,
} from '../../research/index.ts'
import {
  concludeSessionCommand,
  correctCommitmentCommand,
  correctConsensusCommand,
  correctOpinionCommand,
  sessionsOfRound,
  voidCommitmentCommand,
} from '../../sessions/index.ts'
import { latestRound } from '../../topics/index.ts'
import { holdTopic, type TopicFile } from '../index.ts'
import { buildTwoTopics, engineOf, fileOf, now, system, take } from '../testing/two-topics.ts'

const test = useTestDatabase()

/** Two topics that share their research, which was corrected since; one problem of the first was corrected and struck. */
async function correctedTopics(database: Database) {
  const run = <Request, Result, Prepared>(
    command: Command<Request, Result, Prepared>,
    request: NoInfer<Request>,
  ) => runCommand(engineOf(database, true), command, { actor: system, now, channel: 'page' }, request)
  const { first, second } = await buildTwoTopics(database)
  const { roundId } = await latestRound(database.db, first)
  const [research] = await researchOfRound(database.db, roundId)
  const { id: researchId, kind, happenedOn } = research!
  await run(correctResearchCommand, {
    topicId: first,
    researchId,
    kind,
    place: '步道北口',
    happenedOn: happenedOn ?? undefined,
    findings: '晚上一点光都没有',
    reason: '地点写错了',
  })
  await run(listProblemsCommand, { roundId, items: [{ category: '设施', text: '没有灯' }] })
  const { id: problemId } = await database.db
    .selectFrom('problem_item')
    .select('id')
    .executeTakeFirstOrThrow()
  const problem = { topicId: first, problemId }
  await run(correctProblemCommand, { ...problem, category: '设施', text: '没有路灯', reason: '写清楚' })
  await run(voidProblemCommand, { ...problem, reason: '和上一条重复' })
  const { opinions, consensus } = await sessionsOfRound(database.db, roundId)
  const { id: opinionId, speaker, speakerGroup, channel, kind: said } = opinions[0]!
  const note = { speaker, speakerGroup, channel, kind: said, words: '晚上九点以后没有灯' }
  await run(correctOpinionCommand, { topicId: first, opinionId, ...note, reason: '听错了' })
  const consensusId = consensus[0]!.id
  await run(correctConsensusCommand, {
    topicId: first,
    consensusId,
    text: '装矮灯，十点以后调暗',
    reason: '漏了半句',
  })
  const promise = { bodyName: '照明管理所', text: '十天内来看' }
  await run(concludeSessionCommand, { topicId: first, commitments: [{ ...promise, dueOn: '2026-12-02' }] })
  const commitmentId = (await sessionsOfRound(database.db, roundId)).commitments[0]!.id
  const commitment = { topicId: first, commitmentId }
  await run(correctCommitmentCommand, { ...commitment, ...promise, dueOn: '2026-12-12', reason: '听错了' })
  await run(voidCommitmentCommand, { ...commitment, reason: '是另一个会上说的' })
  const slips = (count: number) => ({
    topicId: first,
    group: 'masses' as const,
    rows: [{ value: '满意', count }],
  })
  await run(tallyEvaluationCommand, slips(12))
  await run(correctTallyCommand, { ...slips(9), reason: '数重了' })
  return { first, second }
}

describe('topics whose entries were corrected and struck out', () => {
  const empty = useOtherDatabase()

  it('travel with what each entry said before, byte for byte, and a bent correction is found out', async () => {
    const { first, second } = await correctedTopics(test.database)
    const files = [await fileOf(test.database, first), await fileOf(test.database, second)]
    const written = files.map((file) => JSON.stringify(file))
    expect(files[0]!.corrections).toMatchObject([
      { changes: expect.arrayContaining([expect.objectContaining({ field: 'place', to: '步道北口' })]) },
      { changes: [{ field: 'text', from: '没有灯', to: '没有路灯' }] },
      { opinionId: expect.any(String) },
      { consensusPointId: expect.any(String) },
      { changes: [{ field: 'dueOn', from: '2026-12-02', to: '2026-12-12' }] },
      { evaluationId: expect.any(String), changes: [{ field: '满意', from: 12, to: 9 }] },
    ])
    expect(files[0]!.commitments).toMatchObject([{ dueOn: '2026-12-12', voidReason: '是另一个会上说的' }])
    expect(files[1]!.corrections).toHaveLength(1)
    expect(files[0]!.problemItems).toMatchObject([{ text: '没有路灯', voidReason: '和上一条重复' }])
    const bent = JSON.parse(written[0]!) as TopicFile & { corrections: Record<string, unknown>[] }
    bent.corrections[1]!.changes = [{ field: 'text', from: '灯太亮', to: '没有路灯' }]
    const refused = await take(empty.database, bent).catch((error: RuleError) => error.reasons)
    expect(refused).toMatchObject([{ code: 'transfer.digest', field: 'corrections.1' }])
    for (const bend of [
      (row: Record<string, unknown>) => Object.assign(row, { voidReason: '写错了' }),
      (row: Record<string, unknown>) => {
        delete row.voidedOn
        delete row.voidReason
      },
    ]) {
      const unstruck = JSON.parse(written[0]!) as TopicFile & { problemItems: Record<string, unknown>[] }
      bend(unstruck.problemItems[0]!)
      const found = await take(empty.database, unstruck).catch((error: RuleError) => error.reasons)
      expect(found).toMatchObject([{ code: 'transfer.digest', field: 'problemItems.0' }])
    }
    const struck = JSON.parse(written[0]!) as TopicFile & { opinions: Record<string, unknown>[] }
    Object.assign(struck.opinions[0]!, { voidedOn: '2026-06-22', voidReason: '没有这句话' })
    expect(await take(empty.database, struck).catch((error: RuleError) => error.reasons)).toMatchObject([
      { code: 'transfer.not-told', field: 'opinions.0' },
    ])
    for (const file of written) await take(empty.database, JSON.parse(file))
    for (const [index, topicId] of [first, second].entries()) {
      expect(JSON.stringify(await fileOf(empty.database, topicId))).toBe(written[index])
    }
    expect(await correctionsOfTopic(empty.database.db, first)).toEqual(
      await correctionsOfTopic(test.database.db, first),
    )
    expect(await checkTasks(empty.database, now)).toEqual([])
    expect(await holdTopic(empty.database.db, first)).toEqual({ faults: [], unsealed: 0 })
    await empty.database.db.updateTable('opinion').set({ words: '灯够亮了' }).execute()
    await empty.database.db.updateTable('problem_item').set({ void_reason: '不要了' }).execute()
    await empty.database.db
      .updateTable('evaluation_answer')
      .set({ answer_count: 12 })
      .where('respondent', 'is', null)
      .execute()
    await empty.database.db.updateTable('commitment').set({ text: '三十天内来看' }).execute()
    expect((await holdTopic(empty.database.db, first)).faults).toMatchObject([
      { code: 'transfer.digest', values: { part: 'opinions' } },
      { code: 'transfer.digest', values: { part: 'commitments' } },
      { code: 'transfer.digest', values: { part: 'problemItems' } },
      { code: 'transfer.digest', values: { part: 'evaluationAnswers' } },
    ])
  })
})

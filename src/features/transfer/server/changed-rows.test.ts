import { describe, expect, it } from 'vitest'
import { useOtherDatabase, useTestDatabase } from '../../../../tests/support/test-database.ts'
import type { RuleError } from '../../../base/reason.ts'
import type { Command } from '../../../platform/commands/command.ts'
import { runCommand } from '../../../platform/commands/run-command.ts'
import type { Database } from '../../../platform/database/tables.ts'
import { checkTasks } from '../../course/index.ts'
import { createBodyCommand } from '../../organisations/index.ts'
import {
  askExtensionCommand,
  changeResponsibilityCommand,
  issueResponsibilitiesCommand,
  refuseExtensionCommand,
  reportProgressCommand,
  resultsOfRound,
} from '../../results/index.ts'
import type { TopicFile } from '../index.ts'
import { buildTwoTopics, engineOf, fileOf, now, take } from '../testing/two-topics.ts'

const test = useTestDatabase()

/** A topic whose one row was laid on another body with another deadline, after the first had sent it back. */
async function changedTopic(database: Database): Promise<{ topicId: string; roundId: string }> {
  const run = <Request, Result, Prepared>(
    command: Command<Request, Result, Prepared>,
    request: NoInfer<Request>,
  ) =>
    runCommand(
      engineOf(database, true),
      command,
      { actor: { kind: 'system', name: '控制台' }, now, channel: 'page' },
      request,
    )
  const { first: topicId, street: organisationId } = await buildTwoTopics(database)
  const body = async (name: string) =>
    (await run(createBodyCommand, { organisationId, kind: 'department', name })).bodyId
  const [lighting, works] = [await body('照明管理所'), await body('城市建设办公室')]
  const { responsibilities } = await run(issueResponsibilitiesCommand, {
    topicId,
    fromName: '滨河街道党工委',
    issuedOn: '2026-11-20',
    rows: [{ origin: 'suggestion:1', task: '装矮灯', leadBodyId: lighting, dueOn: '2026-12-20' }],
  })
  const responsibilityId = responsibilities[0]!.id
  await run(reportProgressCommand, { responsibilityId, state: 'not_ours', text: '步道归建设办' })
  await run(changeResponsibilityCommand, {
    topicId,
    responsibilityId,
    leadBodyId: works,
    dueOn: '2027-03-01',
    reason: '步道归建设办，冬天不施工',
  })
  const more = { responsibilityId, reason: '冷涂料没到货' }
  await run(askExtensionCommand, { ...more, dueOn: '2027-04-01' })
  await run(refuseExtensionCommand, { topicId, responsibilityId, reason: '开春就要用' })
  await run(askExtensionCommand, { ...more, dueOn: '2027-03-15' })
  const { roundId } = await database.db
    .selectFrom('responsibility')
    .select('round_id as roundId')
    .executeTakeFirstOrThrow()
  return { topicId, roundId }
}

describe('a topic whose rows were changed after the list went out', () => {
  const empty = useOtherDatabase()

  it('travels with every change, and a change bent in the file is found out', async () => {
    const { topicId, roundId } = await changedTopic(test.database)
    const file = await fileOf(test.database, topicId)
    const written = JSON.stringify(file)
    expect(file.responsibilityChanges).toMatchObject([
      { dueFrom: '2026-12-20', dueTo: '2027-03-01', leadFrom: '照明管理所', leadTo: '城市建设办公室' },
    ])
    expect(file.extensions).toMatchObject([{ refusal: '开春就要用' }, { dueTo: '2027-03-15' }])
    expect(file.bodies).toHaveLength(3)
    const bent = JSON.parse(written) as TopicFile & { responsibilityChanges: Record<string, unknown>[] }
    bent.responsibilityChanges[0]!.dueFrom = '2027-02-01'
    const refused = await take(empty.database, bent).catch((error: RuleError) => error.reasons)
    expect(refused).toMatchObject([{ code: 'transfer.digest', field: 'responsibilityChanges.0' }])
    const other = JSON.parse(written) as TopicFile & { extensions: Record<string, unknown>[] }
    other.extensions[0]!.refusal = '没有理由'
    expect(await take(empty.database, other).catch((error: RuleError) => error.reasons)).toMatchObject([
      { code: 'transfer.digest', field: 'extensions.0' },
    ])
    await take(empty.database, JSON.parse(written))
    expect(JSON.stringify(await fileOf(empty.database, topicId))).toBe(written)
    const [row] = (await resultsOfRound(empty.database.db, roundId)).responsibilities
    expect(row).toMatchObject({
      dueOn: '2027-03-01',
      state: { is: 'issued' },
      earlierReports: [{ text: '步道归建设办' }],
      changes: [{ reason: '步道归建设办，冬天不施工' }],
      extensions: [{ answer: { is: 'refused' } }, { answer: null }],
    })
    expect(await checkTasks(empty.database, now)).toEqual([])
  })
})

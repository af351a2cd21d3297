import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { useTestDatabase } from '../../../../tests/support/test-database.ts'
import type { RuleError } from '../../../base/reason.ts'
import type { Command } from '../../../platform/commands/command.ts'
import { runCommand } from '../../../platform/commands/run-command.ts'
import { coursePort } from '../../course/index.ts'
import { methodsLibrary } from '../../methods/index.ts'
import { ruleSentences } from '../../methods/index.web.ts'
import { recordResearchCommand } from '../../research/index.ts'
import { noon, roundAtTable } from '../testing/round-at-table.ts'
import { openSessionCommand } from './open-session.ts'
import { planSessionCommand } from './plan-session.ts'

const store = useTestDatabase()
const file = 'nantong-three-lists.yaml'
const methods = methodsLibrary({ [file]: readFileSync(`methods/${file}`, 'utf8') })
const nantong = JSON.stringify(methods.method('nantong-three-lists'))
const desk = { kind: 'system', name: 'import' } as const
const researchMissing = 'rule.research.recorded.unmet'

async function refusalOf(attempt: Promise<unknown>): Promise<RuleError> {
  return attempt.then(
    () => expect.fail('the session opened'),
    (error: RuleError) => error,
  )
}

test('不调研不协商: the method itself keeps the session shut, says so, and lets go once research is on record', async () => {
  const { topicId, roundId } = await roundAtTable(store.database)
  await store.database.db.updateTable('round').set({ method: nantong }).where('id', '=', roundId).execute()
  const engine = { database: store.database, ports: { course: coursePort, methods }, afterCommand: [] }
  const run = <Request, Result>(command: Command<Request, Result>, request: Request) =>
    runCommand(engine, command, { actor: desk, now: noon, channel: 'console' }, request)

  await run(planSessionCommand, { topicId, subEvents: [{ form: 'meeting' }] })
  const before = await refusalOf(run(openSessionCommand, { topicId }))
  const reason = before.reasons.find((one) => one.code === researchMissing)
  expect(ruleSentences['zh-CN'][researchMissing](reason!.values ?? {})).toContain('调研')

  // Research of which nothing is told is none.
  const hollow = await refusalOf(run(recordResearchCommand, { roundIds: [roundId], kind: 'household' }))
  expect(hollow.reasons.map((one) => one.code)).toEqual(['research.nothing-told'])
  await run(recordResearchCommand, { roundIds: [roundId], kind: 'household', place: '4 个村民小组' })
  const after = await refusalOf(run(openSessionCommand, { topicId }))
  expect(after.reasons.length).toBe(before.reasons.length - 1)
  expect(after.reasons.map((one) => one.code)).not.toContain(researchMissing)
})

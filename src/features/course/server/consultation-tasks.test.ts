import { expect, it } from 'vitest'
import { useTestDatabase } from '../../../../tests/support/test-database.ts'
import { runCommand } from '../../../platform/commands/run-command.ts'
import { closeConsultationCommand, moderateStatementsCommand } from '../../consultations/index.ts'
import { buildConsultationCity, convener, now } from '../../consultations/testing/consultation-city.ts'
import { checkTasks } from './check-tasks.ts'
import { followChanges } from './follow-changes.ts'

const test = useTestDatabase()

it('waits for the room to read what residents wrote, and to end a consultation by its last day', async () => {
  const city = await buildConsultationCity(test.database)
  city.engine.afterCommand.push(followChanges)
  const consultationId = await city.opened({ closesOn: '2026-11-30' })
  const waiting = async () => {
    const rows = await test.database.db
      .selectFrom('task')
      .select(['kind', 'role', 'subject_id', 'due_on'])
      .where('topic_id', '=', city.topicId)
      .where('subject_kind', '=', 'consultation')
      .orderBy('kind')
      .orderBy('role')
      .execute()
    for (const row of rows) expect(row.subject_id).toBe(consultationId)
    return rows.map((row) => `${row.kind} ${row.role} ${row.due_on ?? ''}`.trim())
  }
  const close = ['close-consultation convener 2026-11-30', 'close-consultation cppcc_office 2026-11-30']
  expect(await waiting()).toEqual(close)
  const { number } = await city.write(consultationId, await city.device(consultationId), '要有灯。')
  expect(await waiting()).toEqual([
    ...close,
    'moderate-statements convener',
    'moderate-statements cppcc_office',
  ])
  expect(await checkTasks(test.database, now)).toEqual([])
  const call = { actor: convener, now, channel: 'page' as const }
  const decisions = [{ number, decision: 'publish' as const }]
  await runCommand(city.engine, moderateStatementsCommand, call, { consultationId, decisions })
  expect(await waiting()).toEqual(close)
  await runCommand(city.engine, closeConsultationCommand, call, { consultationId })
  expect(await waiting()).toEqual([])
  expect(await checkTasks(test.database, now)).toEqual([])
})

import type { TObject } from 'typebox'
import Value from 'typebox/value'
import { expect, it } from 'vitest'
import { useTestDatabase } from '../../../../tests/support/test-database.ts'
import { type Actor, visitor } from '../../../platform/commands/actor.ts'
import type { Command } from '../../../platform/commands/command.ts'
import { CastVoteAnswer } from '../contract/answers.ts'
import { buildConsultationCity, now, refusal, seeds, settings } from '../testing/consultation-city.ts'
import { votingServer, votingTown } from '../testing/voting-town.ts'
import { changeConsultationCommand } from './change-consultation.ts'
import { closeConsultationCommand } from './close-consultation.ts'
import { createConsultationCommand } from './create-consultation.ts'
import { editStatementCommand } from './edit-statement.ts'
import { enterSlipCommand } from './enter-slip.ts'
import { eraseVoterCommand } from './erase-voter.ts'
import { issueLinksCommand } from './issue-links.ts'
import { moderateStatementsCommand } from './moderate-statements.ts'
import { openConsultationCommand } from './open-consultation.ts'
import { revokeLinkCommand } from './revoke-link.ts'
import { seedStatementsCommand } from './seed-statements.ts'
import { showConsultationQuery } from './show-consultation.ts'
import { withdrawStatementCommand } from './withdraw-statement.ts'
import { writeStatementCommand } from './write-statement.ts'

const test = useTestDatabase()

/** What was answered holds exactly what the interface's description says. */
function expectShape(schema: TObject | undefined, answer: unknown, name: string): void {
  expect(schema, name).toBeDefined()
  expect([...Value.Errors(schema!, answer)], name).toEqual([])
  expect(Object.keys(answer as object).sort(), name).toEqual(Object.keys(schema!.properties).sort())
}

it('every use case answers over the interface what its description says', async () => {
  const city = await buildConsultationCity(test.database)
  const run = async <Request, Result>(
    command: Command<Request, Result>,
    request: NoInfer<Request>,
    as?: Actor,
  ) => {
    const answer = await city.run(command, request, { as })
    expectShape(command.response, answer, command.name)
    return answer
  }
  const { consultationId } = await run(createConsultationCommand, { topicId: city.topicId, ...settings })
  const of = { consultationId }
  await run(changeConsultationCommand, { ...of, ...settings })
  const statements = seeds.map((text) => ({ text, author: 'staff' as const }))
  await run(seedStatementsCommand, { ...of, statements })
  await run(openConsultationCommand, of)
  const { linkIds } = await run(issueLinksCommand, { ...of, kind: 'issued', count: 2 })
  await run(revokeLinkCommand, { ...of, linkId: linkIds[0]!, reason: '单子丢了' })
  const voter = await city.device(consultationId)
  const { number } = await run(writeStatementCommand, { ...of, voter, text: '要有灯。' }, visitor)
  await run(moderateStatementsCommand, { ...of, decisions: [{ number, decision: 'publish' }] })
  await run(editStatementCommand, { ...of, number: 1, text: '车棚里应该有充电桩。' })
  await run(enterSlipCommand, { ...of, slipNumber: '1', answers: [{ number: 1, answer: 'agree' }] })
  await run(withdrawStatementCommand, { ...of, number: 2, reason: '重复' })
  await run(eraseVoterCommand, { ...of, voter }, visitor)
  await run(closeConsultationCommand, of)
})

it('what one has to know to take part is there for everybody once it is open, and no statement that waits', async () => {
  const city = await buildConsultationCity(test.database)
  const { consultationId } = await city.create()
  const show = (id: string) =>
    showConsultationQuery.run(
      { db: test.database.db, actor: visitor, now, ports: city.engine.ports },
      { consultationId: id },
    )
  expect(await refusal(show(consultationId))).toEqual(['consultations.not-found'])
  const opened = await city.opened()
  await city.write(opened, await city.device(opened), '要有灯。')
  const shown = await show(opened)
  expectShape(showConsultationQuery.response as TObject, shown, 'consultations.show')
  expect(shown.statements.map(({ text }) => text)).toEqual(seeds)
})

it('a vote answers what its description says, with the next statement and at the end', async () => {
  const town = await votingTown(test.database, { statements: 2 })
  const site = await votingServer(test.database)
  const browser: Record<string, string> = {}
  for (const statement of [1, 2]) {
    const answer = await site.server.inject({
      ...{ method: 'POST', url: `/api/consultations/${town.id}/votes?next=1`, cookies: browser },
      payload: { statement, answer: 'agree' },
    })
    for (const { name, value } of answer.cookies) browser[name] = value
    expectShape(CastVoteAnswer, answer.json(), 'votes.cast')
  }
  await site.close()
})

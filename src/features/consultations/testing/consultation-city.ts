import { expect } from 'vitest'
import { RuleError } from '../../../base/reason.ts'
import { type Actor, visitor } from '../../../platform/commands/actor.ts'
import type { Command } from '../../../platform/commands/command.ts'
import { runCommand } from '../../../platform/commands/run-command.ts'
import type { Database } from '../../../platform/database/tables.ts'
import { chainEvents } from '../../../platform/events/journal.ts'
import { approveTopicCommand, draftTopicCommand, submitTopicCommand } from '../../topics/index.ts'
import { buildTopicCity, convener, now, partyOffice, today } from '../../topics/testing/topic-city.ts'
import type { CreateConsultationRequest } from '../contract/requests.ts'
import type { Answer } from '../rules/words.ts'
import { createConsultationCommand } from '../server/create-consultation.ts'
import { enterSlipCommand } from '../server/enter-slip.ts'
import { issueLinksCommand } from '../server/issue-links.ts'
import { openConsultationCommand } from '../server/open-consultation.ts'
import { seedStatementsCommand } from '../server/seed-statements.ts'
import { codeOf } from '../server/voting/link-code.ts'
import { newDevice, tokenOf } from '../server/voting/voter-token.ts'
import { writeStatementCommand } from '../server/write-statement.ts'

export { convener, now, today }

export const settings = {
  title: '电动车停在哪里、在哪里充',
  question: '小区里的电动车怎么停、怎么充，您怎么看？',
  openToDevices: true,
  openToPhones: true,
  takesStatements: true,
  resultsShown: 'while_open' as const,
}

export const seeds = [
  '车棚里应该装充电桩。',
  '电动车不应该进楼道。',
  '充电要收合理的电费。',
  '晚上要有人巡查。',
]

/** The reasons of a refusal, `code@field`; fails when nothing was refused. */
export async function refusal(work: Promise<unknown>): Promise<string[]> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(RuleError)
  return (error as RuleError).reasons.map(({ code, field }) => (field ? `${code}@${field}` : code))
}

/** A street with an approved topic, and short ways to consult its residents. */
export async function buildConsultationCity(database: Database) {
  const city = await buildTopicCity(database)
  const { topicId, roundId } = await city.run(convener, draftTopicCommand, {
    roomId: 'room',
    title: '电动车停放与充电',
  })
  await city.run(convener, submitTopicCommand, { topicId })
  await city.run(partyOffice, approveTopicCommand, { topicId, bodyName: '文峰街道党工委', decidedOn: today })

  /** Runs a command as someone at some time; by default the convener at the moment of all tests. */
  const run = <Request, Result>(
    command: Command<Request, Result>,
    request: NoInfer<Request>,
    options: { as?: Actor; at?: Date; expected?: number } = {},
  ): Promise<Result> =>
    runCommand(
      city.engine,
      command,
      {
        actor: options.as ?? convener,
        now: options.at ?? now,
        channel: 'page',
        expected: options.expected,
      },
      request,
    )

  const create = (wanted: Partial<CreateConsultationRequest> = {}) =>
    run(createConsultationCommand, { topicId, ...settings, ...wanted })

  /** An open consultation with four statements of staff. */
  const opened = async (wanted: Partial<CreateConsultationRequest> = {}) => {
    const { consultationId } = await create(wanted)
    await run(seedStatementsCommand, {
      consultationId,
      statements: seeds.map((text) => ({ text, author: 'staff' as const })),
    })
    await run(openConsultationCommand, { consultationId })
    return consultationId
  }

  const row = (consultationId: string) =>
    database.db
      .selectFrom('consultation')
      .selectAll()
      .where('id', '=', consultationId)
      .executeTakeFirstOrThrow()

  return {
    ...city,
    topicId,
    roundId,
    run,
    create,
    opened,
    row,
    events: (chainId: string) => chainEvents(database.db, chainId),
    /** The token of a new device, as its browser would hold it. */
    async device(consultationId: string) {
      return tokenOf((await row(consultationId)).secret, newDevice(null))
    },
    /** An issued link: its code on paper, and its token in a browser. */
    async issued(consultationId: string) {
      const { linkIds } = await run(issueLinksCommand, { consultationId, kind: 'issued' })
      const [linkId] = linkIds
      const { secret } = await row(consultationId)
      const token = tokenOf(secret, { kind: 'issued', linkId: linkId! })
      return { linkId: linkId!, code: codeOf(secret, linkId!), token }
    },
    write: (consultationId: string, voter: string, text: string) =>
      run(writeStatementCommand, { consultationId, voter, text }, { as: visitor }),
    /** A slip of paper with answers to the statements 1, 2, 3 … */
    slip: (
      consultationId: string,
      name: { code?: string; slipNumber?: string },
      answers: (Answer | undefined)[],
      at?: Date,
    ) =>
      run(
        enterSlipCommand,
        {
          consultationId,
          ...name,
          answers: answers.map((answer, index) => ({ number: index + 1, answer })),
        },
        { at },
      ),
    votes: async (consultationId: string) => {
      const { number } = await row(consultationId)
      return database.db
        .selectFrom('vote')
        .selectAll()
        .where('consultation_number', '=', number)
        .orderBy('voter_id')
        .orderBy('statement_number')
        .execute()
    },
    statements: async (consultationId: string) => {
      const { number } = await row(consultationId)
      return database.db
        .selectFrom('statement')
        .selectAll()
        .where('consultation_number', '=', number)
        .orderBy('number')
        .execute()
    },
  }
}

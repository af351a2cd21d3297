import { expect, test } from 'vitest'
import { useTestDatabase } from '../../tests/support/test-database.ts'
import type { RuleError } from '../base/reason.ts'
import {
  createBodyCommand,
  createOrganisationCommand,
  createRoomCommand,
} from '../features/organisations/index.ts'
import { listProblemsCommand, recordResearchCommand } from '../features/research/index.ts'
import { issueResponsibilitiesCommand } from '../features/results/index.ts'
import { concludeSessionCommand, planSessionCommand } from '../features/sessions/index.ts'
import { approveTopicCommand, draftTopicCommand, submitTopicCommand } from '../features/topics/index.ts'
import type { Command } from '../platform/commands/command.ts'
import { runCommand } from '../platform/commands/run-command.ts'
import { makeEngine } from './make-engine.ts'

const store = useTestDatabase()
const day = '2026-11-22'
const call = {
  actor: { kind: 'system' as const, name: '测试' },
  now: new Date('2026-11-22T02:00:00Z'),
  channel: 'api' as const,
}

/** Two streets of a county, each with a body and a topic; nothing stands in the way of a step. */
async function twoStreets() {
  const engine = makeEngine(store.database, null)
  const course = { ...engine.ports.course!, reasonsBefore: async () => [] }
  const open = { ...engine, ports: { ...engine.ports, course } }
  const run = <Request, Result, Prepared>(
    command: Command<Request, Result, Prepared>,
    request: NoInfer<Request>,
  ) => runCommand(open, command, call, request)
  const place = async (kind: 'county' | 'street', name: string, parentId?: string) =>
    (await run(createOrganisationCommand, { kind, name, parentId })).organisationId
  const county = await place('county', '示例区')
  const body = async (organisationId: string, name: string) =>
    (await run(createBodyCommand, { organisationId, kind: 'party_committee', name })).bodyId
  const street = async (name: string) => {
    const id = await place('street', name, county)
    const { roomId } = await run(createRoomCommand, {
      organisationId: id,
      name: `${name}协商议事室`,
      level: 'town',
      methodId: 'nantong-three-lists',
    })
    const { topicId, roundId } = await run(draftTopicCommand, { roomId, title: `${name}的路灯怎么装` })
    await run(submitTopicCommand, { topicId })
    return { topicId, roundId, bodyId: await body(id, `${name}党工委`) }
  }
  return {
    run,
    ours: await street('滨河街道'),
    theirs: await street('湖东街道'),
    above: await body(county, '示例区委'),
  }
}

async function reasonsOf(work: Promise<unknown>) {
  const error = await work.then(
    () => null,
    (thrown: RuleError) => thrown,
  )
  return error?.reasons?.map(({ code, field }) => ({ code, field })) ?? error
}

test('what belongs to another place cannot be named here, nor what does not exist', async () => {
  const { run, ours, theirs, above } = await twoStreets()
  const { topicId, roundId } = ours
  const decision = { topicId, bodyName: '党工委', decidedOn: day }
  for (const bodyId of [theirs.bodyId, 'nowhere']) {
    expect(await reasonsOf(run(approveTopicCommand, { ...decision, bodyId }))).toEqual([
      { code: 'topics.body-unknown', field: 'bodyId' },
    ])
  }
  for (const street of [ours, theirs]) {
    await run(approveTopicCommand, { ...decision, topicId: street.topicId, bodyId: above })
  }

  const { researchId } = await run(recordResearchCommand, {
    roundIds: [theirs.roundId],
    kind: 'visit',
    place: '步道',
  })
  const items = [{ category: '设施', text: '没有灯' }]
  for (const foreign of [researchId, 'nowhere']) {
    expect(await reasonsOf(run(listProblemsCommand, { roundId, researchId: foreign, items }))).toEqual([
      { code: 'research.unknown', field: 'researchId' },
    ])
  }

  await run(planSessionCommand, { topicId, subEvents: [{ form: 'meeting', heldOn: day }], start: 'now' })
  const commit = (bodyId: string) =>
    run(concludeSessionCommand, { topicId, commitments: [{ bodyName: '党工委', bodyId, text: '十天装好' }] })
  for (const bodyId of [theirs.bodyId, 'nowhere']) {
    expect(await reasonsOf(commit(bodyId))).toEqual([
      { code: 'sessions.body-unknown', field: 'commitments.0.bodyId' },
    ])
  }
  await commit(ours.bodyId)

  const issue = (leadBodyId: string) =>
    run(issueResponsibilitiesCommand, {
      topicId,
      fromName: '滨河街道党工委',
      issuedOn: day,
      rows: [{ origin: 'commitment:1', task: '装灯', leadBodyId }],
    })
  for (const bodyId of [theirs.bodyId, 'nowhere']) {
    expect(await reasonsOf(issue(bodyId))).toEqual([
      { code: 'results.body-unknown', field: 'rows.0.leadBodyId' },
    ])
  }
  expect((await issue(above)).responsibilities).toHaveLength(1)
})

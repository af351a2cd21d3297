import { readFileSync } from 'node:fs'
import { dayOf } from '../../../base/day.ts'
import type { Actor } from '../../../platform/commands/actor.ts'
import type { Command } from '../../../platform/commands/command.ts'
import { type Engine, runCommand } from '../../../platform/commands/run-command.ts'
import type { Database } from '../../../platform/database/tables.ts'
import { raiseConcernCommand, triageConcernCommand } from '../../concerns/index.ts'
import { coursePort, followChanges } from '../../course/index.ts'
import { answerEvaluationCommand, openEvaluationsCommand } from '../../evaluations/index.ts'
import { methodsLibrary } from '../../methods/index.ts'
import {
  appointCommand,
  createBodyCommand,
  createOrganisationCommand,
  createRoomCommand,
} from '../../organisations/index.ts'
import { setParticipantsCommand } from '../../participants/index.ts'
import { recordResearchCommand } from '../../research/index.ts'
import {
  draftSuggestionsCommand,
  recordConversionCommand,
  submitSuggestionsCommand,
} from '../../results/index.ts'
import {
  attendSessionCommand,
  concludeSessionCommand,
  noteOpinionsCommand,
  planSessionCommand,
} from '../../sessions/index.ts'
import {
  approveTopicCommand,
  draftTopicCommand,
  issueNoticeCommand,
  submitTopicCommand,
} from '../../topics/index.ts'
import { exportTopic, importTopicCommand, sealsPort, type TopicFile } from '../index.ts'

export const now = new Date('2026-11-22T02:00:00.000Z')
export const system: Actor = { kind: 'system', name: '控制台' }
const today = dayOf(now)

const texts = ['huaian-six-steps', 'nantong-three-lists'].map((id) => [
  `${id}.yaml`,
  readFileSync(`methods/${id}.yaml`, 'utf8'),
])

/**
 * An engine as the platform runs it; `lenient` asks nothing before a step, to get to a record quickly. Without seals
 * events are as they were before there were any.
 */
export function engineOf(database: Database, lenient = false, sealed = true): Engine {
  const course = lenient ? { ...coursePort, reasonsBefore: async () => [] } : coursePort
  const methods = methodsLibrary(Object.fromEntries(texts))
  return {
    database,
    ports: { methods, course, ...(sealed ? { seals: sealsPort } : {}) },
    afterCommand: [followChanges],
  }
}

export function fileOf(
  database: Database,
  topicId: string,
  options: { names?: boolean; actor?: Actor } = {},
): Promise<TopicFile> {
  const read = { db: database.db, actor: options.actor ?? system, now, ports: engineOf(database).ports }
  return exportTopic(read, { topicId, includeNames: options.names ? 'true' : 'false' })
}

export function take(database: Database, file: unknown, actor: Actor = system) {
  return runCommand(engineOf(database), importTopicCommand, { actor, now, channel: 'console' }, file)
}

/** A tree with a room, and two topics that one session and one visit served; the first one with all that may be said. */
export async function buildTwoTopics(database: Database, sealed = true) {
  const engine = engineOf(database, true, sealed)
  const run = <Request, Result, Prepared>(
    command: Command<Request, Result, Prepared>,
    request: NoInfer<Request>,
    actor: Actor = system,
  ) => runCommand(engine, command, { actor, now, channel: 'page' }, request)
  const place = async (kind: 'city' | 'county' | 'street', name: string, parentId?: string) =>
    (await run(createOrganisationCommand, { kind, name, parentId })).organisationId
  const city = await place('city', '示例市')
  const county = await place('county', '示例区', city)
  const street = await place('street', '滨河街道', county)
  const { bodyId } = await run(createBodyCommand, {
    organisationId: street,
    kind: 'party_committee',
    name: '滨河街道党工委',
  })
  const { roomId } = await run(createRoomCommand, {
    organisationId: street,
    name: '滨河街道协商议事室',
    level: 'town',
    methodId: 'nantong-three-lists',
  })
  await run(appointCommand, { roomId, kind: 'convener', title: '滨河街道政协工委主任' })
  const resident: Actor = { kind: 'resident', residentId: 'resident-1' }
  await database.db
    .insertInto('resident')
    .values({ id: 'resident-1', area_id: county, phone: '13800000001', created_at: now })
    .execute()
  await run(raiseConcernCommand, { roomId, words: '步道太黑', phone: '13800000001' }, resident)
  const concern = await database.db.selectFrom('concern').select('id').executeTakeFirstOrThrow()
  const topic = await run(triageConcernCommand, {
    concernId: concern.id,
    outcome: 'topic',
    reason: '一起商量',
    title: '步道的路灯怎么装',
  })
  const first = topic.topicId!
  const { topicId: second } = await run(draftTopicCommand, { roomId, title: '步道的长椅放在哪里' })
  const rounds: string[] = []
  for (const topicId of [first, second]) {
    await run(submitTopicCommand, { topicId })
    await run(approveTopicCommand, { topicId, bodyName: '滨河街道党工委', bodyId, decidedOn: today })
    const round = database.db.selectFrom('round').select('id').where('topic_id', '=', topicId)
    rounds.push((await round.executeTakeFirstOrThrow()).id)
  }
  await run(issueNoticeCommand, {
    topicId: first,
    subject: 'topic',
    text: '请大家商量路灯。',
    channels: ['board'],
    places: ['步道入口'],
    issuedBy: '议事室',
  })
  await run(recordResearchCommand, { roundIds: rounds, kind: 'visit', place: '步道', findings: '没有灯' })
  await run(setParticipantsCommand, {
    topicId: first,
    rows: [
      { category: '居民代表', group: 'masses', name: '居民甲' },
      { category: '政协委员', group: 'cppcc', headCount: 2 },
    ],
  })
  const { sessionId } = await run(planSessionCommand, {
    topicId: first,
    roundIds: [rounds[1]!],
    title: '步道边的协商',
    subEvents: [{ form: 'bench', place: '步道入口', heldOn: today }],
    start: 'now',
  })
  await run(attendSessionCommand, { topicId: first, sessionId, allCame: true })
  await run(noteOpinionsCommand, {
    topicId: first,
    sessionId,
    opinions: [{ speaker: '居民代表', speakerGroup: 'masses', kind: 'suggestion', words: '灯不要照进窗户' }],
  })
  await run(concludeSessionCommand, {
    topicId: first,
    sessionId,
    consensus: [{ text: '装矮灯' }],
    dissents: [{ speakerGroup: 'masses', text: '省钱，不装' }],
  })
  await run(draftSuggestionsCommand, { topicId: first, rows: [{ text: '沿步道装矮灯' }] })
  await run(submitSuggestionsCommand, { topicId: first, toName: '滨河街道党工委', issuedOn: today })
  await run(recordConversionCommand, {
    topicId: first,
    route: 'project',
    text: '列入明年的项目',
    happenedOn: today,
  })
  await run(openEvaluationsCommand, {
    topicId: first,
    groups: [{ group: 'masses', description: '步道边的居民', count: 30 }],
  })
  await run(
    answerEvaluationCommand,
    { topicId: first, group: 'masses', value: '满意', comment: '亮了' },
    resident,
  )
  return { first, second, street, county, city, roomId, sessionId }
}

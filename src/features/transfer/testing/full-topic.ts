import { dayOf } from '../../../base/day.ts'
import type { RuleError } from '../../../base/reason.ts'
import type { Actor } from '../../../platform/commands/actor.ts'
import type { AnyCommand } from '../../../platform/commands/command.ts'
import { runCommand } from '../../../platform/commands/run-command.ts'
import type { Database } from '../../../platform/database/tables.ts'
import { consultationsCommands } from '../../consultations/index.ts'
import { passRuleCommand } from '../../course/index.ts'
import { evaluationsCommands } from '../../evaluations/index.ts'
import { organisationCommands } from '../../organisations/index.ts'
import { participantsCommands } from '../../participants/index.ts'
import { researchCommands } from '../../research/index.ts'
import { resultsCommands } from '../../results/index.ts'
import { sessionsCommands } from '../../sessions/index.ts'
import { latestRound, topicCommands } from '../../topics/index.ts'
import { buildTwoTopics, engineOf, now, system } from './two-topics.ts'

const commands: AnyCommand[] = [
  ...organisationCommands,
  ...topicCommands,
  ...researchCommands,
  ...participantsCommands,
  ...sessionsCommands,
  ...resultsCommands,
  ...evaluationsCommands,
  ...consultationsCommands,
  passRuleCommand,
]
const today = dayOf(now)

/** A topic that had everything done to it that can be done to one, and talked over twice. */
export async function buildFullTopic(
  database: Database,
  sealed = true,
): Promise<{ topicId: string; other: string }> {
  const engine = engineOf(database, true, sealed)
  let seconds = 0
  async function act<T = Record<string, string>>(name: string, request: unknown, actor: Actor = system) {
    const command = commands.find((one) => one.name === name)
    if (!command) throw new Error(`no command ${name}`)
    const moment = new Date(now.getTime() + 1000 * seconds++)
    const call = { actor, now: moment, channel: 'page' as const }
    return runCommand(engine, command, call, request).catch((error: RuleError) => {
      throw new Error(`${name}: ${JSON.stringify(error.reasons ?? error.message)}`)
    }) as Promise<T>
  }
  const ids = async (table: 'opinion' | 'consensus_point' | 'dissent' | 'commitment' | 'problem_item') => {
    const rows = database.db.selectFrom(table).select('id').where('round_id', '=', roundId)
    return (await rows.orderBy('number').execute()).map((row) => row.id)
  }

  const { street, roomId, first: other } = await buildTwoTopics(database, sealed)
  const body = async (kind: string, name: string) =>
    (await act('bodies.create', { organisationId: street, kind, name })).bodyId!
  const [lighting, works] = [await body('department', '照明管理所'), await body('department', '城建办')]

  const wording = {
    title: '步道的雨棚',
    background: '下雨没处躲',
    source: 'masses',
    criteria: ['hard_matter'],
  }
  const { topicId } = await act('topics.draft', { roomId, ...wording })
  const { roundId } = await latestRound(database.db, topicId!)
  const topic = { topicId: topicId! }
  await act('topics.submit', topic)
  await act('topics.return', {
    ...topic,
    bodyName: '滨河街道党工委',
    decidedOn: today,
    reasons: '写清楚在哪里',
  })
  await act('topics.edit', { ...topic, ...wording, title: '步道北口的雨棚', sourceNote: '意见箱' })
  await act('topics.submit', topic)
  const decision = { bodyName: '滨河街道党工委', postName: '书记', decidedOn: today, reference: '纪要 3 号' }
  await act('topics.approve', { ...topic, ...decision })
  await act('topics.file', { ...topic, bodyName: '示例区政协', filedOn: today, note: '请阅' })
  await act('topics.acknowledge', { ...topic, receivedOn: today, receiptNumber: '备 7' })
  const notice = { subject: 'topic', text: '请大家商量雨棚。', channels: ['board'], places: ['步道入口'] }
  await act('notices.issue', { ...topic, ...notice, issuedBy: '议事室', shownUntil: '2026-12-01' })
  const pass = { rule: 'participants.composition', kind: 'override', reason: '村里人手不够' }
  await act('rules.pass', { ...topic, ...pass })

  const visit = { kind: 'visit', place: '步道北口', happenedOn: '2026-11-20', who: '委员', peopleCount: 6 }
  const { researchId } = await act('research.record', { roundIds: [roundId], ...visit, findings: '没有棚' })
  const again = { ...visit, place: '步道南口', findings: '棚太小', reason: '地点写错了' }
  await act('research.correct', { ...topic, researchId, ...again })
  const wrong = await act('research.record', { roundIds: [roundId], kind: 'data', findings: '别处的数' })
  await act('research.void', { ...topic, researchId: wrong.researchId, reason: '不是这里的' })
  const items = ['没有棚', '地面滑', '和第一条一样'].map((text) => ({ category: '设施', text }))
  await act('problems.list', { roundId, researchId, items })
  const problems = await ids('problem_item')
  const problem = { ...topic, problemId: problems[1] }
  await act('problems.correct', { ...problem, category: '安全', text: '地面太滑', reason: '写清楚' })
  await act('problems.void', { ...topic, problemId: problems[2], reason: '重复' })

  const tables = [
    { category: '居民代表', group: 'masses', name: '居民甲' },
    { category: '政协委员', group: 'cppcc', headCount: 2 },
    { category: '社区干部', group: 'grassroots_cadre', headCount: 1 },
  ]
  await act('participants.set', { ...topic, rows: tables })
  const places = await database.db
    .selectFrom('participant')
    .select(['id', 'category'])
    .where('round_id', '=', roundId)
    .orderBy('number')
    .execute()
  const kept = places.slice(0, 2).map(({ id }, index) => ({ ...tables[index], id }))
  await act('participants.set', { ...topic, rows: [kept[0], { ...kept[1], headCount: 3 }] })
  await act('participants.reply', { ...topic, replies: [{ participantId: places[1]!.id, reply: 'coming' }] })

  const bench = { form: 'bench', place: '步道入口', heldOn: today, startsAt: '15:00' }
  const called = await act('sessions.plan', { ...topic, title: '取消的会', subEvents: [bench] })
  await act('sessions.cancel', { ...topic, sessionId: called.sessionId, reason: '下雨' })
  const { sessionId } = await act('sessions.plan', { ...topic, title: '雨棚', subEvents: [bench] })
  const held = { ...topic, sessionId }
  const parts = [bench, { form: 'written', means: '征求意见函', note: '三天内回' }]
  await act('sessions.replan', { ...held, chair: '社区书记', subEvents: parts })
  await act('sessions.open', held)
  const { id: subEventId } = await database.db
    .selectFrom('sub_event')
    .select('id')
    .where('session_id', '=', sessionId!)
    .orderBy('number')
    .executeTakeFirstOrThrow()
  const rows = [{ participantId: places[1]!.id, presentCount: 3 }]
  const arrivals = [{ category: '居民代表', group: 'masses', name: '居民乙', presentCount: 1 }]
  await act('sessions.attend', { ...held, subEventId, rows, arrivals })
  const said = { speaker: '居民代表', speakerGroup: 'masses', kind: 'problem', subEventId }
  await act('sessions.note', { ...held, opinions: ['淋雨', '太吵'].map((words) => ({ ...said, words })) })
  await act('sessions.conclude', {
    ...held,
    heldOn: today,
    consensus: [{ text: '搭雨棚' }, { text: '记错的' }],
    dissents: [
      { speakerGroup: 'masses', text: '不用搭' },
      { speakerGroup: 'cppcc', text: '记错的' },
    ],
    commitments: [
      { bodyName: '照明管理所', bodyId: lighting, text: '十天内来看', dueOn: '2026-12-02' },
      { bodyName: '城建办', text: '记错的' },
    ],
    note: '谈得不错',
  })
  const entries = {
    opinion: await ids('opinion'),
    consensus: await ids('consensus_point'),
    dissent: await ids('dissent'),
    commitment: await ids('commitment'),
  }
  const explanation = { explanation: '老人要躲雨', explainedBy: '社区书记', explainedOn: today }
  const dissent = { ...topic, dissentId: entries.dissent[0], ...explanation }
  await act('dissents.explain', { ...dissent, accepted: 'accepted' })
  const reason = '听错了'
  const whose = { speakerGroup: 'masses', reason }
  await act('opinions.correct', {
    ...topic,
    opinionId: entries.opinion[0],
    ...{ speaker: '居民', ...whose, channel: 'spoken', kind: 'problem', words: '老淋雨' },
  })
  await act('consensus.correct', { ...topic, consensusId: entries.consensus[0], text: '搭一个雨棚', reason })
  await act('dissents.correct', { ...dissent, ...whose, text: '不必搭', accepted: 'unknown' })
  const promise = { bodyName: '照明管理所', text: '十天内来看', dueOn: '2026-12-12', reason }
  await act('commitments.correct', { ...topic, commitmentId: entries.commitment[0], ...promise })
  await act('opinions.void', { ...topic, opinionId: entries.opinion[1], reason })
  await act('consensus.void', { ...topic, consensusId: entries.consensus[1], reason })
  await act('dissents.void', { ...topic, dissentId: entries.dissent[1], reason })
  await act('commitments.void', { ...topic, commitmentId: entries.commitment[1], reason })
  const asked = { question: '雨棚搭在哪里？', title: '雨棚', moderationRule: '不骂人', sessionId }
  const settings = {
    openToDevices: true,
    openToPhones: false,
    takesStatements: true,
    resultsShown: 'while_open',
  }
  const { consultationId } = await act('consultations.create', { ...topic, ...asked, ...settings })
  const texts = ['搭在北口。', '搭在南口。'].map((text) => ({ text, author: 'staff' }))
  await act('statements.seed', { consultationId, statements: texts })
  await act('consultations.open', { consultationId })

  const suggestions = [
    { text: '搭雨棚', consensusPointId: entries.consensus[0] },
    { text: '铺防滑砖' },
    { text: '也铺砖' },
  ]
  await act('suggestions.draft', { ...topic, rows: suggestions })
  await act('suggestions.draft', { ...topic, rows: [{ number: 1, text: '在北口搭雨棚' }] })
  await act('suggestions.submit', { ...topic, toName: '滨河街道党工委', issuedOn: today, reference: '建 1' })
  const { id: third } = await database.db
    .selectFrom('suggestion')
    .select('id')
    .where('round_id', '=', roundId)
    .where('number', '=', 3)
    .executeTakeFirstOrThrow()
  await act('suggestions.void', { ...topic, suggestionId: third, mergedIntoNumber: 2, reason: '并起来办' })
  const row = {
    leadBodyId: lighting,
    dueOn: '2026-12-20',
    helpers: ['社区'],
    person: '所长',
    money: '街道出',
  }
  const { responsibilities } = await act<{ responsibilities: { id: string }[] }>('responsibilities.issue', {
    ...topic,
    fromName: '滨河街道党工委',
    issuedOn: today,
    rows: [
      { origin: 'suggestion:1', task: '搭雨棚', ...row },
      { origin: 'problem:1', task: '修地面', ...row },
    ],
  })
  const [responsibilityId, spare] = responsibilities.map((one) => one.id)
  await act('responsibilities.add', { ...topic, origin: 'commitment:1', task: '来看一看', ...row })
  await act('responsibilities.void', { ...topic, responsibilityId: spare, reason: '并入整体改造' })
  await act('progress.report', { responsibilityId, state: 'under_way', text: '在备料', nextOn: '2026-12-10' })
  const change = { leadBodyId: works, helpers: ['物业'], person: '主任', reason: '归城建办' }
  await act('responsibilities.change', { ...topic, responsibilityId, ...change, dueOn: '2027-01-20' })
  await act('extensions.ask', { responsibilityId, dueOn: '2027-03-01', reason: '天冷' })
  await act('extensions.refuse', { ...topic, responsibilityId, reason: '开春要用' })
  const { extensionId } = await act('extensions.ask', {
    responsibilityId,
    dueOn: '2027-02-10',
    reason: '缺料',
  })
  const granted = { ...change, dueOn: '2027-02-10', reason: '料没到', extensionId }
  await act('responsibilities.change', { ...topic, responsibilityId, ...granted })
  await act('progress.report', { responsibilityId, state: 'done', text: '搭好了' })
  const told = (text: string) => ({
    rows: [
      { number: '1.1', result: 'done', text },
      { number: '诺1.1', result: 'done', text },
    ],
  })
  await act('feedback.prepare', { ...topic, ...told('搭好') })
  await act('feedback.prepare', { ...topic, ...told('搭好了') })
  await act('feedback.deliver', { ...topic, issuedOn: today, channels: ['meeting'], isPublic: true })
  const project = {
    route: 'project',
    suggestionNumber: 1,
    text: '列入项目',
    numberText: '两个',
    numberMin: 2,
  }
  await act('conversions.record', { ...topic, ...project, happenedOn: today })
  const groups = [{ group: 'masses', description: '步道边的居民', count: 30 }]
  await act('evaluations.open', { ...topic, groups })
  const resident: Actor = { kind: 'resident', residentId: 'resident-1' }
  await act('evaluations.answer', { ...topic, group: 'masses', value: '不满意', comment: '漏水' }, resident)
  await act('evaluations.tally', { ...topic, group: 'masses', rows: [{ value: '不满意', count: 9 }] })
  const slips = { ...topic, group: 'masses', rows: [{ value: '不满意', count: 8 }] }
  await act('evaluations.correct-tally', { ...slips, reason: '一张数了两次' })
  await act('evaluations.close', { ...topic, groups: ['masses'] })
  await act('causes.analyse', { ...topic, text: '料不好' })
  await act('causes.analyse', { ...topic, text: '料不好，做得急' })
  await act('rounds.talk-again', { ...topic, reason: '还漏水', approval: { ...decision, decidedOn: today } })
  await act('rounds.close', { ...topic, outcome: 'explained', note: '换了料' })
  return { topicId: topicId!, other }
}

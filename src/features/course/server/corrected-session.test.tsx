import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, test } from 'vitest'
import { useTestDatabase } from '../../../../tests/support/test-database.ts'
import type { RuleError } from '../../../base/reason.ts'
import type { Actor } from '../../../platform/commands/actor.ts'
import { chainEvents } from '../../../platform/events/journal.ts'
import { methodsLibrary } from '../../methods/index.ts'
import { sessionsOfRound } from '../../sessions/index.ts'
import { checkTasks } from './check-tasks.ts'
import { type CourseCity, courseCity, now, prepare, refusal } from './testing/course-city.ts'
import { html, pageAt, text } from './testing/course-pages.tsx'

const store = useTestDatabase()
const methods = methodsLibrary({
  'methods/nantong-three-lists.yaml': readFileSync('methods/nantong-three-lists.yaml', 'utf8'),
})
const visitor: Actor = { kind: 'visitor' }

let city: CourseCity
let topicId: string

beforeEach(async () => {
  city = await courseCity(store.database, methods)
  topicId = await city.approved()
  await prepare(city, topicId)
  await city.act('sessions.plan', {
    topicId,
    start: 'now',
    subEvents: [{ form: 'meeting', place: '议事室', heldOn: '2026-06-21' }],
  })
  await city.act('sessions.note', {
    topicId,
    opinions: [
      { speaker: '村民代表', speakerGroup: 'masses', kind: 'problem', words: '桶离我家窗户两米' },
      { speaker: '政协委员', speakerGroup: 'cppcc', words: '这一句记错了人' },
    ],
  })
  await city.act('sessions.conclude', {
    topicId,
    heldOn: '2026-06-21',
    consensus: [{ text: '投放点设在东门' }, { text: '每天清两次' }],
    dissents: [{ speakerGroup: 'masses', text: '东门太远', explanation: '走五分钟', explainedBy: '村书记' }],
  })
})

const convener = () => city.staff('convener')

async function record() {
  return sessionsOfRound(store.database.db, await city.roundOf(topicId))
}

async function page(path: string, actor: Actor) {
  return text(await pageAt(path).show(city.asks(actor, { topicId })))
}

const opinion = { speaker: '村民代表', speakerGroup: 'masses', channel: 'spoken', kind: 'problem' }

describe('the note of what was said', () => {
  test('is corrected by who may note, with the reason for everyone and the former words for staff alone', async () => {
    const opinionId = (await record()).opinions[0]!.id
    const request = { topicId, opinionId, ...opinion, words: '桶离我家窗户二十米' }
    const member = city.staff('member')
    expect(await refusal(city.act('opinions.correct', request, member))).toEqual([
      'corrections.reason-missing',
    ])
    await city.act('opinions.correct', { ...request, reason: '听错了米数' }, member)
    const open = await page('/topics/:topicId', visitor)
    expect(open).toMatch(/桶离我家窗户二十米 .*6月22日更正。理由：听错了米数/)
    expect(open).not.toContain('两米')
    expect(await page('/staff/topics/:topicId', convener())).toMatch(
      /说了什么 桶离我家窗户两米 桶离我家窗户二十米/,
    )
    const history = await page('/staff/topics/:topicId/history', convener())
    expect(history).toMatch(/更正第 1 条发言：说了什么 理由：听错了米数/)
    const events = JSON.stringify(await chainEvents(store.database.db, topicId))
    expect(events).not.toMatch(/两米|二十米|听错/)
  })

  test('that was made by mistake is struck: staff read it, nobody else, and numbers stay', async () => {
    const { opinions } = await record()
    const voiding = { topicId, opinionId: opinions[1]!.id, reason: '不是委员说的' }
    await city.act('opinions.void', voiding, convener())
    expect(await page('/topics/:topicId', visitor)).not.toContain('记错了人')
    const staff = html(await pageAt('/staff/topics/:topicId').show(city.asks(convener(), { topicId })))
    expect(staff).toMatch(/<del>这一句记错了人<\/del>/)
    await city.act('sessions.note', { topicId, opinions: [{ ...opinion, words: '晚上太吵' }] })
    expect((await record()).opinions.map((one) => one.number)).toEqual([1, 2, 3])
    expect(await refusal(city.act('opinions.void', voiding, convener()))).toEqual([
      'corrections.already-void',
    ])
  })
})

describe('a point of consensus', () => {
  test('is struck as long as no suggestion stems from it, and starts no list any more', async () => {
    const [first, second] = (await record()).consensus
    const row = { text: first!.text, consensusPointId: first!.id }
    await city.act('suggestions.draft', { topicId, rows: [row] })
    const voiding = (consensusId: string) =>
      city.act('consensus.void', { topicId, consensusId, reason: '没有谈拢' }, convener())
    const refused = await voiding(first!.id).catch((error: RuleError) => error.reasons)
    expect(refused).toMatchObject([{ code: 'corrections.in-use', values: { suggestions: '1' } }])
    await voiding(second!.id)
    const taken = { text: second!.text, consensusPointId: second!.id }
    expect(await refusal(city.act('suggestions.draft', { topicId, rows: [taken] }))).toEqual([
      'results.unknown-consensus',
    ])
    expect(await page('/topics/:topicId', visitor)).not.toContain('每天清两次')
    expect(await checkTasks(store.database, now)).toEqual([])
  })

  test('is corrected by who runs the session and by nobody else; the suggestion keeps its words', async () => {
    const [first] = (await record()).consensus
    const row = { text: first!.text, consensusPointId: first!.id }
    await city.act('suggestions.draft', { topicId, rows: [row] })
    const request = { topicId, consensusId: first!.id, text: '投放点设在东门外', reason: '漏了一个字' }
    expect(await refusal(city.act('consensus.correct', request, city.staff('member')))).toEqual([
      'access.not-yours',
    ])
    await city.act('consensus.correct', request, convener())
    const staff = await page('/staff/topics/:topicId', convener())
    expect(staff).toMatch(/投放点设在东门外 更正 6月22日更正 理由：漏了一个字/)
    expect((await record()).consensus[0]).toMatchObject({ number: 1, text: '投放点设在东门外' })
  })
})

describe('a differing opinion', () => {
  test('is corrected with its explanation, which cannot be taken away', async () => {
    const dissentId = (await record()).dissents[0]!.id
    const request = {
      topicId,
      dissentId,
      speakerGroup: 'masses',
      text: '东门太远，下雨没法走',
      explanation: '走三分钟',
      explainedBy: '村书记',
      accepted: 'accepted',
      reason: '时间写错了',
    }
    const without = { ...request, explanation: undefined }
    const refused = await city
      .act('dissents.correct', without, convener())
      .catch((error: RuleError) => error.reasons)
    expect(refused).toMatchObject([{ code: 'sessions.explainer-needed', field: 'explanation' }])
    const before = { ...request, explainedOn: '2026-06-20' }
    expect(await refusal(city.act('dissents.correct', before, convener()))).toEqual([
      'sessions.explained-before',
    ])
    await city.act('dissents.correct', request, convener())
    const history = await page('/staff/topics/:topicId/history', convener())
    expect(history).toMatch(/更正不同意见 1：文字；解释说明；是否接受 .*走五分钟 走三分钟/)
    await city.act('dissents.void', { topicId, dissentId, reason: '是别的议题的' }, convener())
    expect(await page('/topics/:topicId', visitor)).not.toContain('东门太远')
    expect(await refusal(city.act('dissents.correct', request, convener()))).toEqual([
      'corrections.already-void',
    ])
  })
})

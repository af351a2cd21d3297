import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, test } from 'vitest'
import { useTestDatabase } from '../../../../tests/support/test-database.ts'
import type { RuleError } from '../../../base/reason.ts'
import type { Actor } from '../../../platform/commands/actor.ts'
import { chainEvents } from '../../../platform/events/journal.ts'
import { evaluationsForms, evaluationsOfRound } from '../../evaluations/index.ts'
import { methodsLibrary } from '../../methods/index.ts'
import { checkTasks } from './check-tasks.ts'
import { type CourseCity, carryOut, courseCity, now, refusal, talkOver } from './testing/course-city.ts'
import { html, pageAt, text } from './testing/course-pages.tsx'

const store = useTestDatabase()
const methods = methodsLibrary({
  'methods/nantong-three-lists.yaml': readFileSync('methods/nantong-three-lists.yaml', 'utf8'),
})
const visitor: Actor = { kind: 'visitor' }
const resident: Actor = { kind: 'resident', residentId: 'r1' }
const formPath = '/staff/topics/:topicId/tally/:group/correct'

let city: CourseCity
let topicId: string

beforeEach(async () => {
  city = await courseCity(store.database, methods)
  topicId = await city.approved()
  await talkOver(city, topicId)
  await carryOut(city, topicId)
  const groups = [
    { group: 'masses', description: '村民', count: 60 },
    { group: 'members', description: '参加协商的委员', count: 3 },
  ]
  await city.act('evaluations.open', { topicId, groups })
  await city.act('evaluations.answer', { topicId, group: 'masses', value: '满意' }, resident)
  await tally(30, 5)
  await tally(10, 2)
})

const convener = () => city.staff('convener')
const slips = (satisfied: number, dissatisfied: number) => ({
  topicId,
  group: 'masses',
  rows: [
    { value: '满意', count: satisfied },
    { value: '不满意', count: dissatisfied },
  ],
})
const tally = (satisfied: number, dissatisfied: number) =>
  city.act('evaluations.tally', slips(satisfied, dissatisfied))
const correct = (satisfied: number, dissatisfied: number, actor = convener()) =>
  city.act('evaluations.correct-tally', { ...slips(satisfied, dissatisfied), reason: '数错了一叠' }, actor)
const end = (group = 'masses') => city.act('evaluations.close', { topicId, groups: [group] })

/** How many judged so in all, and how many of them on paper. */
async function counts() {
  const { evaluations } = await evaluationsOfRound(store.database.db, await city.roundOf(topicId))
  const masses = evaluations.find((one) => one.group === 'masses')!
  return Object.fromEntries(
    masses.counts.flatMap(({ value, count, onPaper }) => (count > 0 ? [[value, [count, onPaper]]] : [])),
  )
}

/** How many slips with that word each batch counts, the first entered first. */
async function batches(value: string) {
  const rows = await store.database.db
    .selectFrom('evaluation_answer')
    .select('answer_count as count')
    .where('respondent', 'is', null)
    .where('value', '=', value)
    .orderBy('entered_at')
    .execute()
  return rows.map((row) => row.count)
}

async function page(path: string, actor: Actor) {
  return text(await pageAt(path).show(city.asks(actor, { topicId })))
}

async function form(actor: Actor = convener(), group = 'masses') {
  const own = evaluationsForms.find((one) => one.path === formPath)!
  const request = city.asks(actor, { topicId, group })
  const values = (await own.values!(request)) ?? {}
  return { values, html: html(await own.show(request, { values, errors: {}, summary: [] })) }
}

describe('slips of paper that were counted in wrongly', () => {
  test('are corrected while the group is asked; what people answered themselves stays', async () => {
    expect(await counts()).toEqual({ 满意: [41, 40], 不满意: [7, 7] })
    expect(await correct(34, 11)).toEqual({ counted: 45 })
    expect(await counts()).toEqual({ 满意: [35, 34], 不满意: [11, 11] })
    expect(await batches('满意')).toEqual([30, 4])
    expect(await batches('不满意')).toEqual([5, 6])
    const { kind, data, actorPost } = (await chainEvents(store.database.db, topicId)).at(-1)!
    expect({ kind, data, actorPost }).toMatchObject({
      kind: 'evaluations.tally-corrected',
      data: { group: 'masses', changes: { 满意: { from: 40, to: 34 }, 不满意: { from: 7, to: 11 } } },
      actorPost: expect.any(String),
    })
    expect(JSON.stringify(data)).not.toContain('数错了一叠')
    expect(await checkTasks(store.database, now)).toEqual([])
  })

  test('are read by everyone as corrected, on which day and why; staff read the numbers before', async () => {
    await correct(34, 7)
    const open = await page('/topics/:topicId', visitor)
    expect(open).toMatch(/满意 35 基本满意 0 不满意 7 .*其中 41 人用纸质评议 6月22日更正。理由：数错了一叠/)
    expect(open).not.toContain('40 人')
    expect(await page('/staff/topics/:topicId', convener())).toMatch(/40 人 34 人/)
    expect(await page('/staff/topics/:topicId/history', convener())).toMatch(
      /更正社会群众评议的纸质评议：满意由 40 改为 34 理由：数错了一叠 .* 满意 40 人 34 人/,
    )
  })

  test('of a wrong group come down to none and can be counted in anew', async () => {
    await correct(0, 0)
    expect(await counts()).toEqual({ 满意: [1, 0] })
    await tally(3, 0)
    expect(await counts()).toEqual({ 满意: [4, 3] })
  })

  test('are corrected by a form that holds the numbers as entered, reached from the topic', async () => {
    const link = `/staff/topics/${topicId}/tally/masses/correct`
    const topicPage = async (actor: Actor) =>
      html(await pageAt('/staff/topics/:topicId').show(city.asks(actor, { topicId })))
    expect(await topicPage(convener())).toContain(link)
    expect(await topicPage(city.staff('party_office'))).toContain(link)
    expect(await topicPage(city.staff('member'))).not.toContain(link)
    const { values, html: shown } = await form()
    expect(Object.values(values)).toEqual(['40', '0', '7', '0'])
    expect(shown).toContain('网上自己评的不会变')
    await end()
    expect(await topicPage(convener())).not.toContain(link)
    const stands = (await form()).html
    expect(stands).toContain('社会群众评议已经结束，纸质评议的人数不能再更正：那是评议的人给的结论')
    expect(stands).not.toContain('<form')
  })

  test('stand once the asking has ended or the round is closed, and the refusal says so', async () => {
    await end()
    expect(await refusal(correct(34, 7))).toEqual(['evaluations.slips-stand'])
    await end('members')
    await city.act('rounds.close', { topicId, outcome: 'solved' })
    expect(await refusal(correct(34, 7))).toEqual(['evaluations.slips-stand-closed'])
    expect(await counts()).toEqual({ 满意: [41, 40], 不满意: [7, 7] })
  })

  test('are not corrected by others, without a reason, beyond who was asked, or into what they are', async () => {
    expect(await refusal(correct(34, 7, city.staff('member')))).toEqual(['access.not-yours'])
    const silent = { ...slips(34, 7), reason: undefined }
    expect(await refusal(city.act('evaluations.correct-tally', silent, convener()))).toHaveLength(1)
    const refused = await correct(55, 7).catch((error: RuleError) => error.reasons)
    expect(refused).toMatchObject([
      { code: 'evaluations.slips-more-than-asked', values: { counted: 62, count: 60 } },
    ])
    expect(await refusal(correct(40, 7))).toEqual(['evaluations.same-slips'])
    const others = { ...slips(1, 0), group: 'members', reason: '数错了' }
    expect(await refusal(city.act('evaluations.correct-tally', others))).toEqual(['evaluations.no-slips'])
    const words = { ...slips(1, 0), rows: [{ value: '还行', count: 1 }], reason: '数错了' }
    expect(await refusal(city.act('evaluations.correct-tally', words))).toEqual(['evaluations.value'])
  })
})

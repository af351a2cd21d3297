import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, test } from 'vitest'
import { useTestDatabase } from '../../../../tests/support/test-database.ts'
import type { RuleError } from '../../../base/reason.ts'
import type { Actor } from '../../../platform/commands/actor.ts'
import { chainEvents } from '../../../platform/events/journal.ts'
import { methodsLibrary } from '../../methods/index.ts'
import { resultsOfRound } from '../../results/index.ts'
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
let commitmentId: string

beforeEach(async () => {
  city = await courseCity(store.database, methods)
  topicId = await city.approved()
  await prepare(city, topicId)
  await city.act('sessions.plan', {
    topicId,
    start: 'now',
    subEvents: [{ form: 'meeting', place: '议事室', heldOn: '2026-06-21' }],
  })
  await city.act('sessions.conclude', {
    topicId,
    heldOn: '2026-06-21',
    consensus: [{ text: '投放点设在东门' }],
    commitments: [{ bodyName: '物业公司', text: '十天内把桶挪走', dueOn: '2026-07-01' }],
  })
  commitmentId = (await record()).commitments[0]!.id
})

const convener = () => city.staff('convener')
const as = { bodyName: '物业公司', text: '十天内把桶挪走', dueOn: '2026-07-01' }
const correct = (to: object, actor = convener()) =>
  city.act('commitments.correct', { topicId, commitmentId, ...as, ...to }, actor)
const strike = (actor = convener()) =>
  city.act('commitments.void', { topicId, commitmentId, reason: '当场没有这样说' }, actor)

async function record() {
  return sessionsOfRound(store.database.db, await city.roundOf(topicId))
}

async function page(path: string, actor: Actor) {
  return text(await pageAt(path).show(city.asks(actor, { topicId })))
}

/** Sends out both lists, with one row that the commitment gave rise to. */
async function issue() {
  await city.act('suggestions.draft', { topicId, rows: [{ text: '投放点设在东门' }] })
  await city.act('suggestions.submit', { topicId, toName: '某镇党委', issuedOn: '2026-06-21' })
  const row = { task: '挪走西门的桶', leadName: '物业公司', dueOn: '2026-07-01' }
  await city.act('responsibilities.issue', {
    topicId,
    fromName: '某镇党委',
    issuedOn: '2026-06-21',
    rows: [
      { ...row, origin: 'suggestion:1' },
      { ...row, origin: 'commitment:1' },
    ],
  })
}

async function rowFromIt() {
  const { responsibilities } = await resultsOfRound(store.database.db, await city.roundOf(topicId))
  return responsibilities.find((row) => row.number === '诺1.1')!
}

describe('what a body took on', () => {
  test('is corrected with the reason for everyone and the former words for staff alone', async () => {
    expect(await refusal(correct({ dueOn: '2026-07-10' }))).toEqual(['corrections.reason-missing'])
    await correct({ bodyName: '城管办', dueOn: '2026-07-10', reason: '单位和日期记错了' })
    const open = await page('/topics/:topicId', visitor)
    expect(open).toMatch(/城管办 十天内把桶挪走 6月22日更正。理由：单位和日期记错了 7月10日/)
    expect(open).not.toContain('物业公司')
    expect(await page('/staff/topics/:topicId', convener())).toMatch(
      /谁承诺的 物业公司 城管办 期限 7月1日 7月10日/,
    )
    expect(await page('/staff/topics/:topicId/history', convener())).toMatch(
      /更正当场承诺 1：谁承诺的；期限由 2026年7月1日 改为 2026年7月10日 理由：单位和日期记错了/,
    )
    const events = JSON.stringify(await chainEvents(store.database.db, topicId))
    expect(events).not.toMatch(/物业公司|城管办|记错/)
  })

  test('is corrected by who runs the session alone, never to a day before it, and never twice to the same', async () => {
    const reason = '日期记错了'
    expect(await refusal(correct({ dueOn: '2026-07-10', reason }, city.staff('member')))).toEqual([
      'access.not-yours',
    ])
    expect(await refusal(correct({ dueOn: '2026-06-20', reason }))).toEqual(['sessions.due-before'])
    expect(await refusal(correct({ reason }))).toEqual(['corrections.nothing-changed'])
    const other = await city.approved({ title: '路灯怎么装' })
    const elsewhere = { topicId: other, commitmentId, ...as, text: '别的', reason }
    expect(await refusal(city.act('commitments.correct', elsewhere))).toEqual(['corrections.no-such-entry'])
    await correct({ dueOn: undefined, reason })
    expect((await record()).commitments).toMatchObject([{ number: 1, dueOn: null, voided: null }])
  })

  test('loses its place in the register with its name, and keeps it with every other correction', async () => {
    const { bodyId } = await city.act('bodies.create', {
      organisationId: city.town.id,
      kind: 'department',
      name: '镇城管办',
    })
    await city.act('sessions.conclude', {
      topicId,
      commitments: [{ bodyName: '镇城管办', bodyId, text: '周五来清' }],
    })
    commitmentId = (await record()).commitments[1]!.id
    await correct({ bodyName: '镇城管办', text: '周六来清', dueOn: undefined, reason: '听错了' })
    expect((await record()).commitments[1]).toMatchObject({ bodyId, text: '周六来清' })
    await correct({ bodyName: '物业公司', text: '周六来清', dueOn: undefined, reason: '记错了单位' })
    expect((await record()).commitments[1]).toMatchObject({ bodyId: null, bodyName: '物业公司' })
  })

  test('that was made by mistake is struck: staff read it, nobody else, and no list starts from it', async () => {
    await strike()
    expect(await page('/topics/:topicId', visitor)).not.toContain('把桶挪走')
    const staff = html(await pageAt('/staff/topics/:topicId').show(city.asks(convener(), { topicId })))
    expect(staff).toMatch(/<del>十天内把桶挪走<\/del>/)
    expect(await refusal(strike())).toEqual(['corrections.already-void'])
    const refused = await issue().catch((error: RuleError) => error.reasons)
    expect(refused).toMatchObject([{ code: 'results.origin-void', field: 'rows.1.origin' }])
    await city.act('sessions.conclude', { topicId, commitments: [{ bodyName: '社区', text: '贴告示' }] })
    expect((await record()).commitments.map((one) => one.number)).toEqual([1, 2])
    expect(await checkTasks(store.database, now)).toEqual([])
  })
})

describe('a responsibility that came from it', () => {
  test('keeps its words and its day, and says that the commitment was corrected', async () => {
    await issue()
    await correct({ bodyName: '城管办', dueOn: '2026-07-10', reason: '单位和日期记错了' })
    expect(await rowFromIt()).toMatchObject({
      task: '挪走西门的桶',
      leadName: '物业公司',
      dueOn: '2026-07-01',
      voided: null,
    })
    const said = '这条承诺 6月22日更正过，理由：单位和日期记错了。责任事项以清单上写的为准。'
    expect(await page('/staff/topics/:topicId', convener())).toContain(said)
    expect(await page('/topics/:topicId', visitor)).toContain(said)
  })

  test('stands on when the commitment is struck, and says so without its words to everyone', async () => {
    await issue()
    await strike()
    expect(await rowFromIt()).toMatchObject({ number: '诺1.1', voided: null })
    expect(await page('/staff/topics/:topicId', convener())).toContain(
      '来自会上承诺 十天内把桶挪走 这条承诺 6月22日作废，理由：当场没有这样说。下面的责任事项照旧。',
    )
    const open = await page('/topics/:topicId', visitor)
    expect(open).toContain('来自会上承诺 这条承诺 6月22日作废。下面的责任事项照旧。')
    expect(open).toContain('挪走西门的桶')
    expect(open).not.toMatch(/十天内|当场没有/)
    expect(await checkTasks(store.database, now)).toEqual([])
  })
})

import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, test } from 'vitest'
import { useTestDatabase } from '../../../../tests/support/test-database.ts'
import type { Actor } from '../../../platform/commands/actor.ts'
import { methodsLibrary } from '../../methods/index.ts'
import { checkTasks } from './check-tasks.ts'
import { type CourseCity, courseCity, talkOver } from './testing/course-city.ts'
import { html, pageAt, text } from './testing/course-pages.tsx'

const store = useTestDatabase()
const methods = methodsLibrary({
  'methods/nantong-three-lists.yaml': readFileSync('methods/nantong-three-lists.yaml', 'utf8'),
})
const visitor: Actor = { kind: 'visitor' }

let city: CourseCity
let topicId: string
let responsibilityId: string

beforeEach(async () => {
  city = await courseCity(store.database, methods)
  topicId = await city.approved()
  await talkOver(city, topicId)
  await city.act('suggestions.draft', { topicId, rows: [{ text: '在东门增设投放点' }] })
  await city.act('suggestions.submit', { topicId, toName: '某镇党委', issuedOn: '2026-06-21' })
  const row = { origin: 'suggestion:1', task: '增设投放点', leadName: '镇城管办', dueOn: '2026-07-10' }
  await city.act('responsibilities.issue', {
    topicId,
    fromName: '某镇党委',
    issuedOn: '2026-06-21',
    rows: [row],
  })
  const { db } = store.database
  responsibilityId = (await db.selectFrom('responsibility').select('id').executeTakeFirstOrThrow()).id
})

const change = (to: object) =>
  city.act(
    'responsibilities.change',
    { topicId, responsibilityId, leadName: '镇城管办', dueOn: '2026-07-10', ...to },
    city.staff('party_office'),
  )

async function page(path: string, actor: Actor) {
  return text(await pageAt(path).show(city.asks(actor, { topicId })))
}

describe('a row whose deadline was changed', () => {
  const said = '期限由 7月10日 改为 8月31日。理由：汛期不能施工'

  test('waits until the new day, with the old one and the reason beside it, for who answers and for everyone', async () => {
    await change({ dueOn: '2026-08-31', reason: '汛期不能施工' })
    const party = city.staff('party_office')
    expect(await page('/staff', party)).toMatch(new RegExp(`8月31日 .*增设投放点.*${said}`))
    expect(await page('/staff/topics/:topicId', party)).toContain(said)
    expect(await page('/topics/:topicId', visitor)).toContain(said)
    expect(await page('/topics/:topicId', visitor)).toContain('办理，8月31日前答复。')
    expect(await checkTasks(store.database, city.asks(visitor).now)).toEqual([])
  })

  test('leaves a line in the history with its reason, and so does one that was voided', async () => {
    await change({ dueOn: '2026-08-31', reason: '汛期不能施工' })
    await city.act('responsibilities.void', { topicId, responsibilityId, reason: '并入整体改造' })
    const history = await page('/staff/topics/:topicId/history', city.staff('convener'))
    expect(history).toContain('责任事项 1.1 有变：期限由 2026年7月10日 改为 2026年8月31日 理由：汛期不能施工')
    expect(history).toContain('责任事项 1.1 作废 理由：并入整体改造')
  })

  test('is changed by the Party office alone, from beside the row', async () => {
    const link = `/staff/topics/${topicId}/responsibilities/${responsibilityId}/change`
    const shown = async (role: 'party_office' | 'convener') =>
      html(await pageAt('/staff/topics/:topicId').show(city.asks(city.staff(role), { topicId })))
    const party = await shown('party_office')
    expect(party).toContain(link)
    // Whoever hears the links read out one after another hears which row each is for.
    for (const name of ['改期限、改派 1.1', '作废 1.1', '打印清单 责任落实清单']) {
      expect(party).toContain(`aria-label="${name}"`)
    }
    expect(await shown('convener')).not.toContain(link)
    await city.act('progress.report', { responsibilityId, state: 'done', text: '已建成' })
    expect(await shown('party_office')).not.toContain(link)
  })
})

test('a row that its body sent back is laid on another with one step, and nobody is asked again to do so', async () => {
  const party = city.staff('party_office')
  await city.act('progress.report', { responsibilityId, state: 'not_ours', text: '归社区' })
  const tasks = html(await pageAt('/staff').show(city.asks(party)))
  expect(tasks).toContain(`/staff/topics/${topicId}/responsibilities/${responsibilityId}/change`)
  expect(await city.waitingFor(party)).toContain('place-again')
  await change({ leadName: '社区居委会', reason: '投放点归社区管' })
  const waiting = await city.waitingFor(party)
  expect(waiting).not.toContain('place-again')
  expect(waiting).toContain('report-progress')
  expect(await page('/topics/:topicId', visitor)).toContain(
    '责任单位由镇城管办改为社区居委会。理由：投放点归社区管',
  )
})

test('the first page of a body says for a while who has its row now and why, and nothing of other bodies', async () => {
  const { organisationId } = await store.database.db
    .selectFrom('topic')
    .select('organisation_id as organisationId')
    .executeTakeFirstOrThrow()
  const body = async (name: string) =>
    (await city.act<{ bodyId: string }>('bodies.create', { organisationId, kind: 'department', name })).bodyId
  const [before, after, other] = [await body('城管办'), await body('居委会'), await body('水务站')]
  await change({ leadBodyId: before, reason: '按名录' })
  await change({ leadBodyId: after, reason: '投放点归社区管' })
  const handlerOf = (id: string) => city.staff('handler', undefined, id)
  const said = '责任单位由城管办改为居委会。理由：投放点归社区管'
  expect(await page('/staff', handlerOf(before))).toMatch(
    new RegExp(`没有要您处理的事.*1\\.1 增设投放点.*${said}`),
  )
  expect(await page('/staff', handlerOf(after))).toMatch(new RegExp(`报办理情况.*${said}`))
  expect(await page('/staff', handlerOf(other))).not.toContain('增设投放点')
  const later = { ...city.asks(handlerOf(before), { topicId }), now: new Date('2026-07-20T02:00:00Z') }
  expect(text(await pageAt('/staff').show(later))).not.toContain('增设投放点')
})

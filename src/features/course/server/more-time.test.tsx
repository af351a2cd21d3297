import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, test } from 'vitest'
import { useTestDatabase } from '../../../../tests/support/test-database.ts'
import type { RuleError } from '../../../base/reason.ts'
import type { Actor } from '../../../platform/commands/actor.ts'
import { chainEvents } from '../../../platform/events/journal.ts'
import { methodsLibrary } from '../../methods/index.ts'
import { checkTasks } from './check-tasks.ts'
import { type CourseCity, courseCity, now, refusal, talkOver } from './testing/course-city.ts'
import { html, pageAt, text } from './testing/course-pages.tsx'

const store = useTestDatabase()
const methods = methodsLibrary({
  'methods/nantong-three-lists.yaml': readFileSync('methods/nantong-three-lists.yaml', 'utf8'),
})

let city: CourseCity
let topicId: string
let responsibilityId: string
let handler: Actor
let stranger: Actor

beforeEach(async () => {
  city = await courseCity(store.database, methods)
  const body = async (name: string) => {
    const body = { organisationId: city.town.id, kind: 'department', name }
    return (await city.act('bodies.create', body)).bodyId!
  }
  const leadBodyId = await body('镇城管办')
  handler = city.staff('handler', city.town, leadBodyId)
  stranger = city.staff('handler', city.town, await body('镇水务站'))
  topicId = await city.approved()
  await talkOver(city, topicId)
  await city.act('suggestions.draft', { topicId, rows: [{ text: '在东门增设投放点' }] })
  await city.act('suggestions.submit', { topicId, toName: '某镇党委', issuedOn: '2026-06-21' })
  await city.act('responsibilities.issue', {
    topicId,
    fromName: '某镇党委',
    issuedOn: '2026-06-21',
    rows: [{ origin: 'suggestion:1', task: '增设投放点', leadBodyId, dueOn: '2026-07-10' }],
  })
  const { db } = store.database
  responsibilityId = (await db.selectFrom('responsibility').select('id').executeTakeFirstOrThrow()).id
})

const party = () => city.staff('party_office')
const ask = (dueOn = '2026-08-31', actor = handler) =>
  city.act('extensions.ask', { responsibilityId, dueOn, reason: '汛期不能施工。' }, actor)
const refuse = (actor = party()) =>
  city.act('extensions.refuse', { topicId, responsibilityId, reason: '开学前要用' }, actor)

async function change(to: object) {
  const { lead_body_id } = await store.database.db
    .selectFrom('responsibility')
    .select('lead_body_id')
    .executeTakeFirstOrThrow()
  const row = { leadBodyId: lead_body_id, dueOn: '2026-07-10', reason: '汛期' }
  return city.act('responsibilities.change', { topicId, responsibilityId, ...row, ...to }, party())
}

async function waiting() {
  const { db } = store.database
  return db.selectFrom('extension').select(['id', 'change_id', 'refusal']).orderBy('position').execute()
}

const page = async (path: string, actor: Actor) =>
  text(await pageAt(path).show(city.asks(actor, { topicId })))

describe('a body that asks for more time', () => {
  test('waits for the Party office, beside the row, while the deadline stands as it was', async () => {
    await ask()
    expect(await city.waitingFor(party())).toContain('answer-extension')
    expect(await city.waitingFor(city.staff('cppcc_office'))).not.toContain('answer-extension')
    const tasks = html(await pageAt('/staff').show(city.asks(party())))
    expect(tasks).toContain(`/staff/topics/${topicId}/responsibilities/${responsibilityId}/extension`)
    // Where its report is due, the body reads that it has asked already.
    const ownTasks = text(await pageAt('/staff').show(city.asks(handler)))
    expect(ownTasks).toContain('申请延期到 8月31日。理由：汛期不能施工。等党（工）委办公室答复')
    const asked = '申请延期到 8月31日。理由：汛期不能施工。等党（工）委办公室答复'
    expect(await page('/staff/topics/:topicId', party())).toContain(asked)
    expect(await page('/staff/topics/:topicId/history', party())).toMatch(
      /责任事项 1.1 申请延期：由 2026年7月10日 延到 2026年8月31日 理由：汛期不能施工/,
    )
    const row = await store.database.db.selectFrom('responsibility').select('due_on').executeTakeFirst()
    expect(row).toEqual({ due_on: '2026-07-10' })
    expect(JSON.stringify(await chainEvents(store.database.db, topicId))).not.toContain('汛期')
    expect(await checkTasks(store.database, now)).toEqual([])
  })

  test('is refused where it makes no sense: no later day, asked already, done, another body', async () => {
    const refused = await ask('2026-07-10').catch((error: RuleError) => error.reasons)
    expect(refused).toMatchObject([{ code: 'results.extension-not-later', field: 'dueOn' }])
    expect(await refusal(ask('2026-08-31', stranger))).toEqual(['access.not-yours'])
    expect(await refusal(ask('2026-08-31', city.staff('convener')))).toEqual(['access.not-yours'])
    await ask()
    expect(await refusal(ask('2026-09-30'))).toEqual(['results.extension-waits'])
    await refuse()
    await city.act('progress.report', { responsibilityId, state: 'done', text: '已建成' }, handler)
    expect(await refusal(ask())).toEqual(['results.extension-not-open'])
  })

  test('waits no more once the row is done', async () => {
    await ask()
    await city.act('progress.report', { responsibilityId, state: 'done', text: '已建成' }, handler)
    expect(await city.waitingFor(party())).not.toContain('answer-extension')
    const staff = await page('/staff/topics/:topicId', party())
    expect(staff).toContain('申请延期到 8月31日')
    expect(staff).not.toContain('等党（工）委办公室答复')
  })
})

describe('the Party office', () => {
  test('says no with a reason, which stands on the row and in the history; the body may ask again', async () => {
    await ask()
    expect(await refusal(refuse(city.staff('cppcc_office')))).toEqual(['access.not-yours'])
    await refuse()
    expect(await city.waitingFor(party())).not.toContain('answer-extension')
    expect(await page('/staff/topics/:topicId', party())).toMatch(/不同意延期。理由：开学前要用/)
    expect(await page('/staff/topics/:topicId/history', party())).toContain(
      '不同意责任事项 1.1 延期 理由：开学前要用',
    )
    expect(await refusal(refuse())).toEqual(['results.extension-none'])
    await ask('2026-07-20')
    expect(await waiting()).toMatchObject([{ refusal: '开学前要用' }, { refusal: null, change_id: null }])
    expect(await checkTasks(store.database, now)).toEqual([])
  })

  test('agrees by changing the row, to the day asked for or another one', async () => {
    await ask()
    const [request] = await waiting()
    await change({ dueOn: '2026-08-15', extensionId: request!.id })
    expect(await waiting()).toMatchObject([{ change_id: expect.any(String) }])
    expect(await city.waitingFor(party())).not.toContain('answer-extension')
    expect(await page('/staff/topics/:topicId', party())).toContain('答复：期限改为 8月15日')
  })

  test('is told where what the change means to answer does not wait any more', async () => {
    await ask()
    const [request] = await waiting()
    await change({ dueOn: '2026-08-15', extensionId: request!.id })
    const again = change({ dueOn: '2026-08-20', extensionId: request!.id })
    await expect(again).rejects.toMatchObject({ reasons: [{ code: 'results.extension-none' }] })
  })

  test('that changes something else has not answered, unless the time asked for is given or the row laid on another', async () => {
    await ask()
    await change({ helpers: ['社区'] })
    expect(await city.waitingFor(party())).toContain('answer-extension')
    await change({ dueOn: '2026-08-31' })
    expect(await city.waitingFor(party())).not.toContain('answer-extension')
    await ask('2026-10-31')
    await change({ dueOn: '2026-08-31', leadBodyId: undefined, leadName: '社区居委会' })
    expect(await waiting()).toMatchObject([{}, { change_id: expect.any(String) }])
    expect(await page('/staff/topics/:topicId', party())).toContain('答复：这一条已另作安排')
  })
})

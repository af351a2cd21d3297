import { beforeEach, expect, test } from 'vitest'
import { useTestDatabase } from '../../../../tests/support/test-database.ts'
import { addDays } from '../../../base/day.ts'
import { checkRequest } from '../../../platform/commands/check-request.ts'
import { requestOfForm } from '../../../platform/http/form-body.ts'
import { reasonsOf } from '../../topics/testing/reasons-of.ts'
import { convener, partyOffice, today } from '../../topics/testing/topic-city.ts'
import { type ApprovedTopic, buildApprovedTopic, someone } from '../testing/approved-topic.ts'
import { htmlOf, openForm, openPageAt } from '../testing/page-of.tsx'
import { resultsHistory } from '../web/history-words.ts'
import { ResultsPart } from '../web/results-part.tsx'
import { changeResponsibilityCommand } from './change-responsibility.ts'
import { draftSuggestionsCommand } from './draft-suggestions.ts'
import { issueResponsibilitiesCommand } from './issue-responsibilities.ts'
import { reportProgressCommand } from './report-progress.ts'
import { resultsForms, resultsPages } from './results-pages.ts'
import { resultsOfRound } from './results-store.ts'
import { submitSuggestionsCommand } from './submit-suggestions.ts'

const store = useTestDatabase()
const staff = '/staff/topics/:topicId'
const path = `${staff}/responsibilities/:responsibilityId/change`
const housing = someone('handler', 'housing-handler', 'housing')

let city: ApprovedTopic
let responsibilityId: string

beforeEach(async () => {
  city = await buildApprovedTopic(store.database)
  const { topicId } = city
  await city.run(convener, draftSuggestionsCommand, { topicId, rows: [{ text: '人车分流' }] })
  await city.run(convener, submitSuggestionsCommand, {
    topicId,
    toName: '文峰街道党工委',
    issuedOn: '2026-11-09',
  })
  const { responsibilities } = await city.run(partyOffice, issueResponsibilitiesCommand, {
    topicId,
    fromName: '文峰街道党工委',
    issuedOn: '2026-11-10',
    rows: [
      {
        origin: 'suggestion:1',
        task: '划线',
        leadBodyId: 'housing',
        helpers: ['派出所、社区'],
        person: '副主任',
        dueOn: '2026-12-10',
      },
    ],
  })
  responsibilityId = responsibilities[0]!.id
})

const text = (html: string) => html.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ')

async function part(audience: 'staff' | 'public', lang: 'zh-CN' | 'en' = 'zh-CN') {
  const view = await resultsOfRound(store.database.db, city.roundId)
  const rights = {
    report: [],
    voidSuggestions: [],
    voidResponsibilities: [],
    changeResponsibilities: [responsibilityId],
    answerExtensions: [],
  }
  return htmlOf(
    <ResultsPart
      view={view}
      audience={audience}
      topicId={city.topicId}
      datesAssumed={false}
      rights={audience === 'staff' ? rights : undefined}
    />,
    lang,
  )
}

/** What the form sends when only these fields are changed in it. */
async function send(typed: Record<string, string>) {
  const asked = { actor: partyOffice, params: { responsibilityId } }
  const { form, request, values } = await openForm(city, resultsForms, path, asked)
  const posted = {
    ...requestOfForm({ ...values, ...typed }, form.command.request),
    ...(await form.fixed?.(request)),
  }
  return city.run(
    partyOffice,
    changeResponsibilityCommand,
    checkRequest(form.command.request, posted) as never,
  )
}

test('the form begins with the row as it stands, so that sending it untouched changes nothing', async () => {
  const asked = { actor: partyOffice, params: { responsibilityId } }
  const { values, html } = await openForm(city, resultsForms, path, asked)
  expect(values).toEqual({
    dueOn: '2026-12-10',
    leadBodyId: 'housing',
    leadName: '',
    helpers: '派出所、社区',
    person: '副主任',
  })
  expect(text(html)).toContain('现在的期限12月10日')
  expect(await reasonsOf(send({ reason: '没有改' }))).toMatchObject([{ code: 'results.nothing-changed' }])
  const convenerAsks = openForm(city, resultsForms, path, { ...asked, actor: convener })
  await expect(convenerAsks).rejects.toThrow('access.not-yours')
})

test('staff and everyone read what the deadline was, what it is and why; persons and numbers stay inside', async () => {
  await send({ dueOn: '2027-01-20', person: '主任', reason: '雨季不能施工，电话13800001111' })
  const inside = await part('staff')
  expect(text(inside)).toContain(
    '期限由 12月10日 改为 2027年1月20日；责任人由副主任改为主任。理由：雨季不能施工，电话13800001111',
  )
  expect(inside).toContain(`/staff/topics/${city.topicId}/responsibilities/${responsibilityId}/change`)
  const outside = await part('public')
  expect(text(outside)).toContain('期限由 12月10日 改为 2027年1月20日。理由：雨季不能施工，电话138****1111')
  expect(outside).not.toMatch(/主任|13800001111|\/staff\//)
  expect(text(await part('public', 'en'))).toContain('Deadline changed from 10 Dec to 20 Jan 2027. Reason: ')
  await send({ person: '', reason: '换人' })
  expect(text(await part('staff'))).toContain('不再写责任人。理由：换人')
  expect(await part('public')).not.toContain('换人')
})

test('the own list shows what was reported last, on which day, and when the next answer is due', async () => {
  const own = async () =>
    text((await openPageAt(city, resultsPages, '/staff/responsibilities', { actor: housing })).html)
  expect(await own()).not.toContain('答复日期')
  const report = { responsibilityId, state: 'under_way' as const }
  await city.run(housing, reportProgressCommand, { ...report, text: '先量尺寸', nextOn: '2026-12-01' })
  await city.run(housing, reportProgressCommand, { ...report, text: '已经备料', nextOn: '2026-12-05' })
  expect(await own()).toMatch(/：“已经备料” 答复日期 \S+ 下次答复 12月5日/)
  expect(await own()).not.toContain('先量尺寸')
  await city.run(housing, reportProgressCommand, { responsibilityId, state: 'done', text: '画好了' })
  expect(await own()).toContain('“画好了”')
  expect(await own()).not.toContain('下次答复')
})

test('the handler reads it on the own list and where it is answered', async () => {
  await send({ dueOn: '2027-01-20', reason: '雨季不能施工' })
  const said = '期限由 12月10日 改为 2027年1月20日。理由：雨季不能施工'
  const own = await openPageAt(city, resultsPages, '/staff/responsibilities', { actor: housing })
  expect(text(own.html)).toContain(said)
  expect(text(own.html)).toContain('期限 2027年1月20日')
  // Each of the four answers says of which row, for who hears the links one by one.
  expect(own.html).toContain('aria-label="已办结 1.1 划线"')
  const answer = await openForm(city, resultsForms, `${staff}/progress/:responsibilityId`, {
    actor: housing,
    params: { responsibilityId },
  })
  expect(text(answer.html)).toContain(said)
})

test('the form says by how many days its row is overdue, until the body has finished', async () => {
  const form = async () => {
    const asked = { actor: housing, params: { responsibilityId }, query: { state: 'under_way' } }
    return text((await openForm(city, resultsForms, `${staff}/progress/:responsibilityId`, asked)).html)
  }
  expect(await form()).not.toContain('已逾期')
  await store.database.db
    .updateTable('responsibility')
    .set({ due_on: addDays(today, -4) })
    .execute()
  expect(await form()).toContain('已逾期 4 天')
  // Without the day of the next answer the report is refused: the field is not called 选填.
  expect(await form()).not.toMatch(/下次答复日期[\s（]*选填/)
  await city.run(housing, reportProgressCommand, { responsibilityId, state: 'done', text: '划好了' })
  expect(await form()).not.toContain('已逾期')
})

test('a row laid on another body waits for that body, and what the former one said is still read', async () => {
  await city.run(housing, reportProgressCommand, { responsibilityId, state: 'not_ours', text: '属交通管理' })
  await send({ leadBodyId: 'police', reason: '属交通管理' })
  const html = text(await part('staff'))
  expect(html).toContain('责任单位由街道城建办改为派出所')
  expect(html).toContain('等待答复')
  expect(html).toMatch(/改动以前，.+答复：“属交通管理”/)
  expect(html).not.toContain('自报：不归我们')
  const former = await openPageAt(city, resultsPages, '/staff/responsibilities', { actor: housing })
  expect(text(former.html)).toMatch(/已经改派给别的单位的.*1\.1 划线.*责任单位由街道城建办改为派出所/)
  expect(former.html).not.toContain('/progress/')
  // Someone of the former body comes by an old link, or is still typing.
  const told = { code: 'results.laid-on-another', values: { number: '1.1', body: '派出所' } }
  const asked = { actor: housing, params: { responsibilityId } }
  const typing = city.run(housing, reportProgressCommand, { responsibilityId, state: 'done', text: '划好了' })
  expect(await reasonsOf(typing)).toEqual([told])
  expect(await reasonsOf(openForm(city, resultsForms, `${staff}/progress/:responsibilityId`, asked))).toEqual(
    [told],
  )
  const others = { ...asked, actor: someone('handler', 'other-handler', 'other') }
  expect(
    await reasonsOf(openForm(city, resultsForms, `${staff}/progress/:responsibilityId`, others)),
  ).toEqual([{ code: 'access.not-yours' }])
  await send({ leadBodyId: 'housing', reason: '还是城建办办' })
  const again = await openPageAt(city, resultsPages, '/staff/responsibilities', { actor: housing })
  expect(again.html).not.toContain('已经改派给别的单位的')
  expect(again.html).toContain('/progress/')
})

test('the printed list is as it went out, and says below what was changed', async () => {
  await send({ dueOn: '2027-01-20', reason: '雨季不能施工' })
  const asked = { actor: convener, params: { kind: 'responsibilities' } }
  const { html } = await openPageAt(city, resultsPages, `${staff}/lists/:kind`, asked)
  expect(text(html)).toContain('2026年12月10日')
  expect(text(html)).toMatch(
    /1\.1 期限由 2026年12月10日 改为 2027年1月20日。理由：雨季不能施工（\d+年\d+月\d+日定）/,
  )
})

test('the history says it in words, with the year and without the person', () => {
  const data = {
    number: '1.1',
    due: { from: '2026-12-10', to: '2027-01-20' },
    lead: { from: '街道城建办', to: '派出所' },
    helpers: null,
    person: true,
  }
  const said = (lang: 'zh-CN' | 'en') => resultsHistory[lang]['responsibility.changed'](data)
  expect(said('zh-CN')).toBe(
    '责任事项 1.1 有变：期限由 2026年12月10日 改为 2027年1月20日；责任单位由街道城建办改为派出所；责任人有变',
  )
  expect(said('en')).toContain('deadline changed from 10 Dec 2026 to 20 Jan 2027')
})

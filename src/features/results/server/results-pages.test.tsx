import { beforeEach, expect, test } from 'vitest'
import { useTestDatabase } from '../../../../tests/support/test-database.ts'
import { checkRequest } from '../../../platform/commands/check-request.ts'
import { requestOfForm } from '../../../platform/http/form-body.ts'
import { convener, partyOffice, today } from '../../topics/testing/topic-city.ts'
import { type ApprovedTopic, buildApprovedTopic, someone } from '../testing/approved-topic.ts'
import { htmlOf, openForm, openPageAt } from '../testing/page-of.tsx'
import { ResultsPart } from '../web/results-part.tsx'
import { deliverFeedbackCommand } from './deliver-feedback.ts'
import { draftSuggestionsCommand } from './draft-suggestions.ts'
import { issueResponsibilitiesCommand } from './issue-responsibilities.ts'
import { prepareFeedbackCommand } from './prepare-feedback.ts'
import { reportProgressCommand } from './report-progress.ts'
import { resultsForms, resultsPages } from './results-pages.ts'
import { resultsOfRound } from './results-store.ts'
import { submitSuggestionsCommand } from './submit-suggestions.ts'
import { voidSuggestionCommand } from './void-suggestion.ts'

const store = useTestDatabase()
let city: ApprovedTopic
const housing = someone('handler', 'housing-handler', 'housing')
const police = someone('handler', 'police-handler', 'police')
const staff = '/staff/topics/:topicId'

beforeEach(async () => {
  city = await buildApprovedTopic(store.database)
})

async function issuedLists() {
  const { topicId } = city
  const { suggestions } = await city.run(convener, draftSuggestionsCommand, {
    topicId,
    rows: ['人车分流', '单向循环', '夜间巡逻'].map((text) => ({ text })),
  })
  await city.run(convener, submitSuggestionsCommand, { topicId, toName: '文峰街道党工委', issuedOn: today })
  await city.run(convener, voidSuggestionCommand, {
    topicId,
    suggestionId: suggestions[2]!.id,
    reason: '已由派出所承担',
  })
  const { responsibilities } = await city.run(partyOffice, issueResponsibilitiesCommand, {
    topicId,
    fromName: '文峰街道党工委',
    reference: '文街工委8号',
    issuedOn: '2026-11-10',
    rows: [
      { origin: 'suggestion:1', task: '划线', leadBodyId: 'housing', person: '副主任', dueOn: '2026-12-10' },
      {
        origin: 'problem:1',
        task: '装路灯',
        leadBodyId: 'police',
        dueOn: '2026-11-20',
        money: '街道财政补贴',
      },
      { origin: 'commitment:1', task: '10天内整改', leadName: '物业公司' },
    ],
  })
  await city.run(housing, reportProgressCommand, {
    responsibilityId: responsibilities[0]!.id,
    state: 'cannot',
    text: '产权不清，联系人李某',
  })
  return responsibilities
}

async function part(audience: 'staff' | 'public', lang: 'zh-CN' | 'en' = 'zh-CN') {
  const view = await resultsOfRound(store.database.db, city.roundId)
  return htmlOf(
    <ResultsPart view={view} audience={audience} topicId={city.topicId} datesAssumed={false} />,
    lang,
  )
}

test('points of consensus become rows with one click, and what the form holds can be sent as it is', async () => {
  const offered = await openForm(city, resultsForms, `${staff}/suggestions`, { actor: convener })
  expect(offered.html).toContain('把 2 条共识放进来')
  const { form, request, values } = await openForm(city, resultsForms, `${staff}/suggestions`, {
    actor: convener,
    query: { from: 'consensus' },
  })
  const posted = { ...requestOfForm(values, form.command.request), ...(await form.fixed?.(request)) }
  await city.run(convener, draftSuggestionsCommand, posted as never)
  const { suggestions } = await resultsOfRound(store.database.db, city.roundId)
  expect(suggestions.map((row) => [row.number, row.text, row.consensusPointId])).toEqual(
    city.points.map((point) => [point.number, point.text, point.id]),
  )
})

test('the form of the Party committee starts from suggestions and commitments and is sent as it is', async () => {
  const { topicId } = city
  await city.run(convener, draftSuggestionsCommand, { topicId, rows: [{ text: '人车分流' }] })
  const opened = await openForm(city, resultsForms, `${staff}/responsibilities`, { actor: partyOffice })
  expect(opened.html).toContain('街道城建办')
  const values = {
    ...opened.values,
    fromName: '文峰街道党工委',
    issuedOn: today,
    'rows.0.leadBodyId': 'housing',
    'rows.0.helpers': '派出所、社区',
  }
  const posted = { ...requestOfForm(values, opened.form.command.request), topicId }
  await city.run(partyOffice, issueResponsibilitiesCommand, posted as never)
  const { responsibilities } = await resultsOfRound(store.database.db, city.roundId)
  expect(responsibilities).toMatchObject([
    { number: '1.1', task: '人车分流', leadName: '街道城建办', helpers: ['派出所', '社区'] },
    { number: '诺1.1', task: '10天内整改完成', leadName: '物业公司', dueOn: '2026-12-02' },
  ])
})

test('the suggestion list goes to the nearest Party committee, not to a CPPCC body', async () => {
  const { topicId } = city
  await city.run(convener, draftSuggestionsCommand, { topicId, rows: [{ text: '人车分流' }] })
  const submit = `${staff}/suggestions/submit`
  expect((await openForm(city, resultsForms, submit, { actor: convener })).values).toEqual({
    toName: '文峰街道党工委',
  })
  for (const toName of ['滨江县政协', '文峰街道党工委、滨江县政协']) {
    await expect(
      city.run(convener, submitSuggestionsCommand, { topicId, toName, issuedOn: today }),
    ).rejects.toMatchObject({
      reasons: [{ code: 'results.receiver-cppcc', field: 'toName', values: { name: '滨江县政协' } }],
    })
  }
  const issue = await openForm(city, resultsForms, `${staff}/responsibilities`, { actor: partyOffice })
  expect(issue.values.fromName).toBe('文峰街道党工委')
  expect(issue.html).not.toContain('滨江县政协')
})

test('what an old record says of receiver and committee is not filled in for it', async () => {
  await store.database.db.updateTable('topic').set({ afterwards: true }).execute()
  const submit = await openForm(city, resultsForms, `${staff}/suggestions/submit`, { actor: convener })
  const issue = await openForm(city, resultsForms, `${staff}/responsibilities`, { actor: partyOffice })
  expect([submit.values.toName, issue.values.fromName]).toEqual([undefined, undefined])
})

test('the feedback forms hold what was prepared, and the tick for the public arrives as one', async () => {
  await issuedLists()
  await city.run(convener, prepareFeedbackCommand, {
    topicId: city.topicId,
    rows: [{ number: '1.1', result: 'partly', text: '先划一半' }],
  })
  const { values, html } = await openForm(city, resultsForms, `${staff}/feedback`, { actor: convener })
  expect(values).toMatchObject({ 'rows.0.result': 'partly', 'rows.0.text': '先划一半', 'rows.1.text': '' })
  expect(html).toContain('街道城建办的答复')
  const deliver = await openForm(city, resultsForms, `${staff}/feedback/deliver`, { actor: convener })
  const typed = { ...deliver.values, channels: ['board'], issuedOn: today }
  const asked = checkRequest(deliver.form.command.request, {
    ...requestOfForm(typed, deliver.form.command.request),
    topicId: city.topicId,
  })
  expect(asked).toMatchObject({ isPublic: true, channels: ['board'], toName: '参与协商议事人员' })
})

test('who sends a list after another issued one reads that it did not count, and what was typed', async () => {
  const path = `${staff}/responsibilities`
  const { form, request, values } = await openForm(city, resultsForms, path, { actor: partyOffice })
  await issuedLists()
  const row = { task: '请物业清车棚', leadBodyId: 'housing', leadName: '', person: '项目经理', dueOn: '' }
  const typed = {
    ...values,
    ...Object.fromEntries(Object.entries(row).map(([name, value]) => [`rows.0.${name}`, value])),
  }
  const answer = await form.show(request, {
    values: typed,
    errors: {},
    summary: ['还要办的再提交一次', '责任落实清单已经印发过了'],
    changes: ['责任落实清单已经印发过了'],
  })
  if ('redirect' in answer || 'file' in answer) throw new Error('a page was wanted')
  const html = htmlOf(answer)
  for (const sentence of [
    '您送出的这份清单没有印发',
    '责任落实清单已经印发过了',
    '请物业清车棚；街道城建办；项目经理',
  ])
    expect(html).toContain(sentence)
  // There is no form any more that could be sent again.
  expect(html).not.toContain('再提交一次')
  const { html: fresh } = await openForm(city, resultsForms, path, { actor: partyOffice })
  expect(fresh).not.toContain('没有印发')
})

test('a handler sees only the own rows with four answers each, and is refused the form of another body', async () => {
  const responsibilities = await issuedLists()
  const { html } = await openPageAt(city, resultsPages, '/staff/responsibilities', { actor: police })
  expect(html).toContain('装路灯')
  expect(html).toContain('已逾期')
  expect(html).not.toContain('划线')
  const id = responsibilities[1]!.id
  for (const state of ['done', 'under_way', 'cannot', 'not_ours']) {
    expect(html).toContain(`/staff/topics/${city.topicId}/progress/${id}?state=${state}`)
  }
  expect(html).toContain(`href="/topics/${city.topicId}"`)
  const path = `${staff}/progress/:responsibilityId`
  const own = { actor: police, params: { responsibilityId: id }, query: { state: 'cannot' } }
  const form = await openForm(city, resultsForms, path, own)
  expect(form.values).toEqual({ state: 'cannot' })
  expect(form.html).toContain('小区封闭管理')
  const foreign = { actor: police, params: { responsibilityId: responsibilities[0]!.id } }
  await expect(openForm(city, resultsForms, path, foreign)).rejects.toThrow('access.not-yours')
  await expect(openForm(city, resultsForms, `${staff}/responsibilities`, { actor: police })).rejects.toThrow(
    'access.not-yours',
  )
})

test('the three lists are one chain: a void row struck through with its reason, claims named as the body’s', async () => {
  await issuedLists()
  const html = await part('staff')
  expect(html).toContain('<del>夜间巡逻</del>')
  expect(html).toContain('理由：已由派出所承担')
  expect(html).toContain('自报：办不了')
  expect(html).toContain('来自问题清单')
  expect(html).toContain('来自会上承诺')
  expect(html).toContain('副主任')
  expect(html).toContain('已超过时限还没有办结：问1.1。')
  expect(html).toContain('没有定完成时限：诺1.1。')
  const numbers = [...html.matchAll(/line-number">([^<]+)/g)].map(([, number]) => number)
  expect(numbers).toEqual(['1', '1.1', '2', '3', '问1', '问1.1', '诺1', '诺1.1'])
  expect(html).not.toMatch(/<p class="muted"><\/p>/)
})

test('the public sees suggestions once they are out and who pays, no person, no words written to the office, no reference', async () => {
  const { topicId } = city
  await city.run(convener, draftSuggestionsCommand, { topicId, rows: [{ text: '还在写的一条' }] })
  expect(await part('public')).not.toContain('还在写的一条')
  expect(await part('staff')).toContain('还在写的一条')
  await store.database.db.deleteFrom('suggestion').execute()
  await issuedLists()
  const html = await part('public')
  expect(html).toContain('人车分流')
  expect(html).toContain('街道城建办说：办不了')
  expect(html).toContain('经费：街道财政补贴。')
  for (const inner of ['副主任', '李某', '文街工委8号', '/staff/', '没有定完成时限'])
    expect(html).not.toContain(inner)
})

test('feedback is public only when it was delivered openly', async () => {
  await issuedLists()
  const { topicId } = city
  await city.run(convener, prepareFeedbackCommand, {
    topicId,
    rows: ['1.1', '问1.1', '诺1.1'].map((number) => ({
      number,
      result: 'partly' as const,
      text: `${number} 先办一半`,
    })),
  })
  expect(await part('public')).not.toContain('先办一半')
  await city.run(convener, deliverFeedbackCommand, {
    topicId,
    channels: ['board'],
    issuedOn: today,
    isPublic: true,
  })
  expect(await part('public')).toContain('1.1 先办一半')
})

test('every form and sheet is there in both languages', async () => {
  const responsibilities = await issuedLists()
  const { suggestions } = await resultsOfRound(store.database.db, city.roundId)
  const params = { suggestionId: suggestions[0]!.id, responsibilityId: responsibilities[0]!.id }
  for (const lang of ['zh-CN', 'en'] as const) {
    for (const form of resultsForms) {
      const { html } = await openForm(city, resultsForms, form.path, {
        actor: partyOfficeAndRoom,
        params,
        lang,
      })
      expect(html, form.path).toMatch(/<h1>[^<]+<\/h1>/)
      expect(html, form.path).not.toMatch(/undefined|\[object/)
    }
    for (const kind of ['suggestions', 'responsibilities', 'feedback']) {
      const asked = { actor: convener, params: { kind }, lang }
      const { html } = await openPageAt(city, resultsPages, `${staff}/lists/:kind`, asked)
      expect(html).toContain('sheet-landscape')
      expect(html).not.toMatch(/undefined|\[object/)
    }
    expect(await part('public', lang)).not.toMatch(/undefined|\[object/)
  }
})

test('the printed list is as it went out; what came later stands below it', async () => {
  await issuedLists()
  const asked = { actor: convener, params: { kind: 'suggestions' } }
  const { html } = await openPageAt(city, resultsPages, `${staff}/lists/:kind`, asked)
  expect(html).toContain('夜间巡逻')
  expect(html).toContain('3 作废：已由派出所承担')
  expect(html).not.toContain('演练')
  await store.database.db.updateTable('topic').set({ practice: true }).execute()
  const exercise = await openPageAt(city, resultsPages, `${staff}/lists/:kind`, asked)
  expect(exercise.html).toContain('演练用 · 不是正式文件')
  const missing = { actor: convener, params: { kind: 'other' } }
  await expect(openPageAt(city, resultsPages, `${staff}/lists/:kind`, missing)).rejects.toThrow(
    'common.not-found',
  )
})

const partyOfficeAndRoom = someone('convener', 'both')
if (partyOfficeAndRoom.kind === 'staff' && partyOffice.kind === 'staff') {
  partyOfficeAndRoom.grants.push(...partyOffice.grants)
}

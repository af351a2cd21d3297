import { beforeEach, expect, test } from 'vitest'
import { useTestDatabase } from '../../../../tests/support/test-database.ts'
import type { Actor } from '../../../platform/commands/actor.ts'
import { requestOfForm } from '../../../platform/http/form-body.ts'
import {
  deliverFeedbackCommand,
  draftSuggestionsCommand,
  issueResponsibilitiesCommand,
  prepareFeedbackCommand,
  submitSuggestionsCommand,
} from '../../results/index.ts'
import {
  type ApprovedTopic,
  addAccount,
  buildApprovedTopic,
  someone,
} from '../../results/testing/approved-topic.ts'
import { htmlOf, openForm } from '../../results/testing/page-of.tsx'
import { convener, partyOffice, today } from '../../topics/testing/topic-city.ts'
import { tallySlips } from '../testing/asked-groups.ts'
import { endRound, openByForm } from '../testing/judged-pages.tsx'
import { EvaluationsPart } from '../web/evaluations-part.tsx'
import { answerEvaluationCommand } from './answer-evaluation.ts'
import { evaluationsOfRound } from './evaluation-store.ts'
import { evaluationsForms } from './evaluations-pages.ts'

const store = useTestDatabase()
let city: ApprovedTopic
const staff = '/staff/topics/:topicId'
const judge = '/topics/:topicId/judge'
const resident: Actor = { kind: 'resident', residentId: 'r1' }
const member = someone('member', 'a-member')

beforeEach(async () => {
  city = await buildApprovedTopic(store.database)
  await addAccount(store.database, member)
})

async function part(audience: 'staff' | 'public', roundId = city.roundId) {
  const view = await evaluationsOfRound(store.database.db, roundId)
  return htmlOf(
    <EvaluationsPart view={view} audience={audience} topicId={city.topicId} datesAssumed={false} />,
  )
}

const answer = (actor: Actor, group: 'masses' | 'members', value: string, comment?: string) =>
  city.run(actor, answerEvaluationCommand, { topicId: city.topicId, group, value, comment })

test('the form opens just the groups that were ticked, with who is asked', async () => {
  await openByForm(city)
  const { evaluations } = await evaluationsOfRound(store.database.db, city.roundId)
  expect(evaluations.map((one) => [one.group, one.electorate])).toEqual([
    ['members', { description: '参加协商的委员', count: null, roles: ['member'] }],
    ['masses', { description: '全体业主', count: 400, roles: ['resident'] }],
  ])
})

test('a visitor who wants to judge is sent to sign in and comes back', async () => {
  const { redirect } = await openForm(city, evaluationsForms, judge, { actor: { kind: 'visitor' } })
  const back = encodeURIComponent(`/topics/${city.topicId}/judge`)
  expect(redirect).toBe(`/sign-in/resident?back=${back}`)
})

test('a resident judges with one tap on a word of the scale, and then sees the own answer', async () => {
  const before = await openForm(city, evaluationsForms, judge, { actor: resident })
  expect(before.html).toContain('现在没有请群众评议')
  await openByForm(city)
  const { html, form, request } = await openForm(city, evaluationsForms, judge, { actor: resident })
  expect(html).toMatch(/<button[^>]*type="submit"[^>]*name="value"[^>]*value="满意"/)
  const posted = {
    ...requestOfForm({ value: '不满意' }, form.command.request),
    ...(await form.fixed?.(request)),
  }
  const result = await city.run(resident, answerEvaluationCommand, posted as never)
  expect(await form.done(result, request)).toMatchObject({
    redirect: `/topics/${city.topicId}/judge`,
    flash: expect.stringContaining('收到您的评价“不满意”'),
  })
  const again = await city.run(resident, answerEvaluationCommand, {
    ...(posted as object),
    value: '满意',
  } as never)
  expect(await form.done(again, request)).toMatchObject({ flash: expect.stringContaining('没有改变') })
  const after = await openForm(city, evaluationsForms, judge, { actor: resident })
  expect(after.html).toContain('您的评价是“不满意”')
  expect(after.html).not.toContain('name="value"')
})

test('a topic that residents may not see has no page to judge it', async () => {
  await store.database.db.updateTable('topic').set({ is_public: false }).execute()
  await expect(openForm(city, evaluationsForms, judge, { actor: resident })).rejects.toThrow(
    'topics.not-found',
  )
})

test('staff who were asked find their group, and nobody else does', async () => {
  await openByForm(city)
  const path = `${staff}/judge`
  const { html } = await openForm(city, evaluationsForms, path, { actor: member })
  for (const text of ['委员民主评议', '议题：小区封闭管理', '一人评一次']) expect(html).toContain(text)
  expect((await openForm(city, evaluationsForms, path, { actor: partyOffice })).html).toContain(
    '现在没有请您评议的',
  )
})

test('staff of another place do not learn what a topic that is not public is about', async () => {
  await openByForm(city)
  const path = `${staff}/judge`
  const stranger: Actor = {
    kind: 'staff',
    accountId: 'stranger',
    postLine: '别处的召集人',
    mustChangePassword: false,
    grants: [{ role: 'convener', path: '/elsewhere/', organisationId: 'x', areaId: 'x', bodyId: null }],
  }
  expect((await openForm(city, evaluationsForms, path, { actor: stranger })).html).toContain('没有请您评议')
  await store.database.db.updateTable('topic').set({ is_public: false }).execute()
  await expect(openForm(city, evaluationsForms, path, { actor: stranger })).rejects.toThrow(
    'topics.not-found',
  )
  expect((await openForm(city, evaluationsForms, path, { actor: member })).html).toContain('委员民主评议')
})

test('three groups stand side by side with their counts; residents’ words are for staff alone', async () => {
  await openByForm(city)
  await answer(resident, 'masses', '不满意', '路灯还是太暗')
  await answer(member, 'members', '满意')
  const open = await part('public')
  expect(open).toContain('全体业主，400 人')
  expect(open).toContain('评议进行中')
  expect(open).toContain('1 人')
  expect(open).not.toContain('路灯还是太暗')
  expect(open).not.toContain('党政点评')
  expect(await part('staff')).toContain('路灯还是太暗')
})

test('where nobody has answered it says so, and no table of noughts stands there', async () => {
  await openByForm(city)
  expect(await part('public')).toContain('还没有人评')
  expect(await part('public')).not.toContain('<table')
  await endRound(city)
  expect(await part('public')).toContain('没有人评')
})

test('who judges reads first what was done, once that was told in public', async () => {
  const { topicId } = city
  const page = async () => (await openForm(city, evaluationsForms, judge, { actor: resident })).html
  const run = city.run
  await run(convener, draftSuggestionsCommand, { topicId, rows: [{ text: '人车分流' }] })
  await run(convener, submitSuggestionsCommand, { topicId, toName: '文峰街道党工委', issuedOn: today })
  await run(partyOffice, issueResponsibilitiesCommand, {
    topicId,
    fromName: '文峰街道党工委',
    issuedOn: today,
    rows: ['划线', '立牌', '装灯'].map((task) => ({ origin: 'suggestion:1', task, leadBodyId: 'housing' })),
  })
  await run(convener, prepareFeedbackCommand, {
    topicId,
    rows: [
      { number: '1.1', result: 'done', text: '线划好了，车走西侧。' },
      { number: '1.2', result: 'done', text: '牌立好了。' },
      { number: '1.3', result: 'done', text: '灯装好了。' },
    ],
  })
  await openByForm(city)
  expect(await page()).not.toContain('线划好了')
  await run(convener, deliverFeedbackCommand, {
    topicId,
    channels: ['board'],
    issuedOn: today,
    isPublic: true,
  })
  const html = await page()
  expect(html).toContain('线划好了，车走西侧。')
  expect(html.indexOf('线划好了')).toBeLessThan(html.indexOf('name="value"'))
  expect(html).toMatch(/线划好了.*牌立好了.*灯装好了/s)
  expect(html).toContain('一个手机号评一次')
  expect(html).toContain('全体业主')
  const ofMember = await openForm(city, evaluationsForms, `${staff}/judge`, { actor: member })
  expect(ofMember.html.indexOf('线划好了')).toBeGreaterThan(0)
  expect(ofMember.html.indexOf('线划好了')).toBeLessThan(ofMember.html.indexOf('name="value"'))
})

test('every form is there in both languages', async () => {
  await openByForm(city)
  await tallySlips(city, 3, 1)
  for (const lang of ['zh-CN', 'en'] as const) {
    for (const form of evaluationsForms) {
      const actor = form.access === 'staff' ? partyOffice : resident
      const { html } = await openForm(city, evaluationsForms, form.path, {
        actor,
        lang,
        params: { group: 'masses' },
      })
      expect(html, form.path).toMatch(/<h1>[^<]+<\/h1>/)
      expect(html, form.path).not.toMatch(/undefined|\[object/)
    }
  }
})

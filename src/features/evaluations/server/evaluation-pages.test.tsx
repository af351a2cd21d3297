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
import { topicView } from '../../topics/index.ts'
import { reasonsOf } from '../../topics/testing/reasons-of.ts'
import { convener, partyOffice, today } from '../../topics/testing/topic-city.ts'
import { EvaluationsPart } from '../web/evaluations-part.tsx'
import { analyseCauseCommand } from './analyse-cause.ts'
import { answerEvaluationCommand } from './answer-evaluation.ts'
import { closeEvaluationsCommand } from './close-evaluations.ts'
import { evaluationsOfRound } from './evaluation-store.ts'
import { evaluationsForms } from './evaluations-pages.ts'
import { openEvaluationsCommand } from './open-evaluations.ts'
import { talkAgainCommand } from './talk-again.ts'
import { tallyEvaluationCommand } from './tally-evaluation.ts'

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

/** The asking ends, and the cause is written down. */
async function endRound() {
  const { topicId } = city
  await city.run(convener, closeEvaluationsCommand, { topicId, groups: ['masses'] })
  await city.run(partyOffice, analyseCauseCommand, { topicId, text: '出入口只有一个' })
}

/** Asks groups by what the form sends: untouched groups are left out. */
async function openByForm() {
  const { form } = await openForm(city, evaluationsForms, `${staff}/evaluations`, { actor: partyOffice })
  const values = {
    'groups.0.group': '',
    'groups.0.description': '',
    'groups.1.group': 'members',
    'groups.1.description': '参加协商的委员',
    'groups.1.roles': 'member',
    'groups.2.group': 'masses',
    'groups.2.description': '全体业主',
    'groups.2.count': '４００',
  }
  const posted = { ...requestOfForm(values, form.command.request), topicId: city.topicId }
  return city.run(partyOffice, openEvaluationsCommand, posted as never)
}

async function part(audience: 'staff' | 'public', roundId = city.roundId) {
  const view = await evaluationsOfRound(store.database.db, roundId)
  return htmlOf(
    <EvaluationsPart view={view} audience={audience} topicId={city.topicId} datesAssumed={false} />,
  )
}

const answer = (actor: Actor, group: 'masses' | 'members', value: string, comment?: string) =>
  city.run(actor, answerEvaluationCommand, { topicId: city.topicId, group, value, comment })

test('the form opens just the groups that were ticked, with who is asked', async () => {
  await openByForm()
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
  await openByForm()
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
  await openByForm()
  const path = `${staff}/judge`
  const { html } = await openForm(city, evaluationsForms, path, { actor: member })
  for (const text of ['委员民主评议', '议题：小区封闭管理', '一人评一次']) expect(html).toContain(text)
  expect((await openForm(city, evaluationsForms, path, { actor: partyOffice })).html).toContain(
    '现在没有请您评议的',
  )
})

test('staff of another place do not learn what a topic that is not public is about', async () => {
  await openByForm()
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
  await openByForm()
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
  await openByForm()
  expect(await part('public')).toContain('还没有人评')
  expect(await part('public')).not.toContain('<table')
  await endRound()
  expect(await part('public')).toContain('没有人评')
})

test('two rounds can be compared, value by value', async () => {
  await openByForm()
  const tally = (satisfied: number) =>
    city.run(partyOffice, tallyEvaluationCommand, {
      topicId: city.topicId,
      group: 'masses',
      rows: [{ value: '满意', count: satisfied }],
    })
  await tally(123)
  await endRound()
  const { roundId } = await city.run(partyOffice, talkAgainCommand, {
    topicId: city.topicId,
    reason: '仍然拥堵',
    approval: { bodyName: '文峰街道党工委', decidedOn: '2026-11-22' },
  })
  await openByForm()
  await tally(321)
  const html = await part('public', roundId)
  for (const text of ['第 1 轮', '第 2 轮', '123', '321']) expect(html).toContain(text)
})

test('the page that closes a round warns with the arithmetic when most residents are dissatisfied', async () => {
  await openByForm()
  await city.run(partyOffice, tallyEvaluationCommand, {
    topicId: city.topicId,
    group: 'masses',
    rows: [
      { value: '满意', count: 2 },
      { value: '不满意', count: 3 },
    ],
  })
  const { html } = await openForm(city, evaluationsForms, `${staff}/close`, { actor: partyOffice })
  expect(html).toContain('3 × 2 = 6 > 5 × 1 = 5')
  expect(html).toContain(`/staff/topics/${city.topicId}/again`)
})

test('whoever closes a group sees how many answered; one that nobody answered for is not ticked', async () => {
  await openByForm()
  await answer(resident, 'masses', '满意')
  const { html } = await openForm(city, evaluationsForms, `${staff}/evaluations/close`, {
    actor: partyOffice,
  })
  expect(html).toMatch(/value="masses"[^>]*checked/)
  expect(html).not.toMatch(/value="members"[^>]*checked/)
  expect(html).toContain('已有 1 人评议')
  expect(html).toContain('还没有人答')
  const close = await openForm(city, evaluationsForms, `${staff}/close`, { actor: partyOffice })
  expect(close.html.indexOf('社会群众评议')).toBeLessThan(close.html.indexOf('name="outcome"'))
  expect(close.html).toContain('委员民主评议')
})

test('the form of a further round is not there before the round has ended with its cause', async () => {
  await openByForm()
  const before = await openForm(city, evaluationsForms, `${staff}/again`, { actor: partyOffice })
  expect(before.html).toContain('还在请群众评议')
  expect(before.html).toContain(`href="/staff/topics/${city.topicId}/cause"`)
  expect(before.html).not.toContain('name="reason"')
  await endRound()
  const after = await openForm(city, evaluationsForms, `${staff}/again`, { actor: partyOffice })
  expect(after.values).toMatchObject({ reason: '出入口只有一个' })
  expect(after.html).toContain('name="reason"')
})

test('the form of a further round starts with the committee, and was decided here unless paper is said', async () => {
  const cause = () =>
    city.run(partyOffice, analyseCauseCommand, { topicId: city.topicId, text: '出入口只有一个' })
  await cause()
  const opened = await openForm(city, evaluationsForms, `${staff}/again`, { actor: partyOffice })
  expect(opened.values).toMatchObject({ 'approval.bodyName': '文峰街道党工委' })
  expect(opened.html).toMatch(/value="online"[^>]*checked/)
  const again = (mode?: 'online' | 'paper', reference?: string) =>
    city.run(partyOffice, talkAgainCommand, {
      topicId: city.topicId,
      reason: '仍然拥堵',
      approval: { bodyName: '文峰街道党工委', decidedOn: '2026-11-22', mode, reference },
    })
  await again()
  await cause()
  expect(await reasonsOf(again('paper'))).toEqual([
    { code: 'evaluations.paper-untraceable', field: 'approval.reference' },
  ])
  await again('paper', '纪要第 9 期')
  const rounds = await topicView(store.database.db, city.topicId)
  expect(rounds.rounds.slice(1).map((round) => round.approvals[0]?.mode)).toEqual(['online', 'paper'])
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
  await openByForm()
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
  await openByForm()
  for (const lang of ['zh-CN', 'en'] as const) {
    for (const form of evaluationsForms) {
      const actor = form.access === 'staff' ? partyOffice : resident
      const { html } = await openForm(city, evaluationsForms, form.path, { actor, lang })
      expect(html, form.path).toMatch(/<h1>[^<]+<\/h1>/)
      expect(html, form.path).not.toMatch(/undefined|\[object/)
    }
  }
})

import { beforeEach, expect, test } from 'vitest'
import { useTestDatabase } from '../../../../tests/support/test-database.ts'
import { type ApprovedTopic, buildApprovedTopic } from '../../results/testing/approved-topic.ts'
import { htmlOf, openForm } from '../../results/testing/page-of.tsx'
import { topicView } from '../../topics/index.ts'
import { reasonsOf } from '../../topics/testing/reasons-of.ts'
import { partyOffice } from '../../topics/testing/topic-city.ts'
import { endRound, openByForm } from '../testing/judged-pages.tsx'
import { EvaluationsPart } from '../web/evaluations-part.tsx'
import { analyseCauseCommand } from './analyse-cause.ts'
import { answerEvaluationCommand } from './answer-evaluation.ts'
import { evaluationsOfRound } from './evaluation-store.ts'
import { evaluationsForms } from './evaluations-pages.ts'
import { talkAgainCommand } from './talk-again.ts'
import { tallyEvaluationCommand } from './tally-evaluation.ts'

const store = useTestDatabase()
let city: ApprovedTopic
const staff = '/staff/topics/:topicId'

beforeEach(async () => {
  city = await buildApprovedTopic(store.database)
})

test('two rounds can be compared, value by value', async () => {
  await openByForm(city)
  const tally = (satisfied: number) =>
    city.run(partyOffice, tallyEvaluationCommand, {
      topicId: city.topicId,
      group: 'masses',
      rows: [{ value: '满意', count: satisfied }],
    })
  await tally(123)
  await endRound(city)
  const { roundId } = await city.run(partyOffice, talkAgainCommand, {
    topicId: city.topicId,
    reason: '仍然拥堵',
    approval: { bodyName: '文峰街道党工委', decidedOn: '2026-11-22' },
  })
  await openByForm(city)
  await tally(321)
  const view = await evaluationsOfRound(store.database.db, roundId)
  const html = htmlOf(
    <EvaluationsPart view={view} audience="public" topicId={city.topicId} datesAssumed={false} />,
  )
  for (const text of ['第 1 轮', '第 2 轮', '123', '321']) expect(html).toContain(text)
})

test('the page that closes a round warns with the arithmetic when most residents are dissatisfied', async () => {
  await openByForm(city)
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
  await openByForm(city)
  const own = { topicId: city.topicId, group: 'masses' as const, value: '满意' }
  await city.run({ kind: 'resident', residentId: 'r1' }, answerEvaluationCommand, own)
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
  await openByForm(city)
  const before = await openForm(city, evaluationsForms, `${staff}/again`, { actor: partyOffice })
  expect(before.html).toContain('还在请群众评议')
  expect(before.html).toContain(`href="/staff/topics/${city.topicId}/cause"`)
  expect(before.html).not.toContain('name="reason"')
  await endRound(city)
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

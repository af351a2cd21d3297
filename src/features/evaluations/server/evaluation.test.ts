import { beforeEach, expect, test } from 'vitest'
import { useTestDatabase } from '../../../../tests/support/test-database.ts'
import type { Actor } from '../../../platform/commands/actor.ts'
import { chainEvents } from '../../../platform/events/journal.ts'
import {
  type ApprovedTopic,
  addAccount,
  buildApprovedTopic,
  someone,
} from '../../results/testing/approved-topic.ts'
import { topicView } from '../../topics/server/topic-view-store.ts'
import { reasonsOf } from '../../topics/testing/reasons-of.ts'
import { convener, partyOffice, system, today } from '../../topics/testing/topic-city.ts'
import { analyseCauseCommand } from './analyse-cause.ts'
import { answerEvaluationCommand } from './answer-evaluation.ts'
import { closeEvaluationsCommand } from './close-evaluations.ts'
import { closeRoundCommand } from './close-round.ts'
import { evaluationFacts, evaluationsOfRound } from './evaluation-store.ts'
import { openEvaluationsCommand } from './open-evaluations.ts'
import { talkAgainCommand } from './talk-again.ts'
import { tallyEvaluationCommand } from './tally-evaluation.ts'

const store = useTestDatabase()
let city: ApprovedTopic
const member = someone('member', 'a-member')
const resident = (residentId: string): Actor => ({ kind: 'resident', residentId })

beforeEach(async () => {
  city = await buildApprovedTopic(store.database)
  await addAccount(store.database, member)
})

const open = (topicId = city.topicId) =>
  city.run(convener, openEvaluationsCommand, {
    topicId,
    groups: [
      { group: 'masses', description: '小区全体业主', count: 400 },
      { group: 'members', description: '参加协商的委员', count: 3 },
    ],
  })
type Answer = { group?: 'masses' | 'members' | 'party_gov'; value?: string; comment?: string }
const answer = (actor: Actor, { group = 'masses', value = '满意', comment }: Answer = {}) =>
  city.run(actor, answerEvaluationCommand, { topicId: city.topicId, group, value, comment })
const tally = (satisfied: number, dissatisfied: number) =>
  city.run(convener, tallyEvaluationCommand, {
    topicId: city.topicId,
    group: 'masses',
    rows: [
      { value: '满意', count: satisfied },
      { value: '不满意', count: dissatisfied },
    ],
  })
const viewNow = (roundId = city.roundId) => evaluationsOfRound(store.database.db, roundId)

test('groups are asked on the round’s own scale, each with its stored electorate', async () => {
  await open()
  const { evaluations } = await viewNow()
  expect(evaluations).toMatchObject([
    {
      group: 'members',
      scale: ['满意', '不满意'],
      electorate: { count: 3, roles: ['member'] },
      openedOn: today,
    },
    {
      group: 'masses',
      electorate: { description: '小区全体业主', count: 400, roles: ['resident'] },
      closed: false,
    },
  ])
  expect((await reasonsOf(open())).map((reason) => reason.code)).toEqual([
    'evaluations.already-open',
    'evaluations.already-open',
  ])
})

test('the method may still ask for something before people are asked', async () => {
  const missing = { code: 'rule.feedback.delivered.unmet' }
  const attempt = city.runWithMissing(missing, convener, openEvaluationsCommand, {
    topicId: city.topicId,
    groups: [{ group: 'masses', description: '业主' }],
  })
  expect(await reasonsOf(attempt)).toEqual([missing])
})

test('one person, one answer: a second one changes nothing and says so', async () => {
  await open()
  expect(await answer(resident('r1'), { value: '不满意' })).toEqual({ counted: true, value: '不满意' })
  expect(await answer(resident('r1'), { value: '满意' })).toEqual({ counted: false, value: '不满意' })
  expect((await viewNow()).evaluations.find((one) => one.group === 'masses')).toMatchObject({
    answers: 1,
    counts: [
      { value: '满意', count: 0 },
      { value: '不满意', count: 1 },
    ],
  })
})

test('two answers of one person at once count as one, with one event', async () => {
  await open()
  const both = await Promise.all([answer(resident('r1')), answer(resident('r1'))])
  expect(both.map((one) => one.counted).sort()).toEqual([false, true])
  const events = await chainEvents(store.database.db, city.topicId)
  expect(events.filter((event) => event.kind === 'evaluations.answered')).toHaveLength(1)
})

test('the history holds a digest, not what somebody answered or wrote', async () => {
  await open()
  await answer(resident('r1'), { value: '不满意', comment: '晚上还是太暗' })
  const event = (await chainEvents(store.database.db, city.topicId)).at(-1)
  expect(event).toMatchObject({ kind: 'evaluations.answered', data: { digest: expect.any(String) } })
  expect(JSON.stringify(event?.data)).not.toMatch(/满意|太暗/)
  expect((await viewNow()).evaluations[1]?.comments).toEqual(['晚上还是太暗'])
})

test('only who was asked answers: residents for residents, members for members, nobody twice in two groups', async () => {
  await open()
  expect(await reasonsOf(answer(member))).toMatchObject([{ code: 'evaluations.not-asked' }])
  expect(await reasonsOf(answer(partyOffice, { group: 'members' }))).toMatchObject([
    { code: 'evaluations.not-asked' },
  ])
  expect(await reasonsOf(answer(resident('r1'), { group: 'members' }))).toMatchObject([
    { code: 'evaluations.not-asked' },
  ])
  expect(await reasonsOf(answer({ kind: 'visitor' }))).toEqual([{ code: 'evaluations.sign-in-first' }])
  expect(await reasonsOf(answer(system))).toEqual([{ code: 'evaluations.sign-in-first' }])
  expect(await reasonsOf(answer(resident('r1'), { value: '还行' }))).toMatchObject([
    { code: 'evaluations.value', field: 'value' },
  ])
  expect(await answer(member, { group: 'members' })).toMatchObject({ counted: true })
  await city.run(convener, openEvaluationsCommand, {
    topicId: city.topicId,
    groups: [{ group: 'party_gov', description: '街道领导', roles: ['member'] }],
  })
  expect(await reasonsOf(answer(member, { group: 'party_gov' }))).toMatchObject([
    { code: 'evaluations.other-group' },
  ])
})

test('a topic that residents may not see cannot be judged by them', async () => {
  await open()
  await store.database.db.updateTable('topic').set({ is_public: false }).execute()
  expect(await reasonsOf(answer(resident('r1')))).toEqual([{ code: 'topics.not-found' }])
})

test('paper slips are added in batches beside answers from the page, and groups stay apart', async () => {
  await open()
  expect(await tally(30, 5)).toEqual({ counted: 35 })
  await tally(10, 0)
  await answer(resident('r1'))
  await answer(member, { group: 'members' })
  const { evaluations } = await viewNow()
  expect(evaluations.map((one) => [one.group, one.answers])).toEqual([
    ['members', 1],
    ['masses', 46],
  ])
  expect(evaluations[1]?.counts).toEqual([
    { value: '满意', count: 41, onPaper: 40 },
    { value: '不满意', count: 5, onPaper: 5 },
  ])
  expect(await reasonsOf(tally(360, 0))).toMatchObject([
    { code: 'evaluations.more-than-asked', values: { before: 45, counted: 360, count: 400 } },
  ])
  const facts = await evaluationFacts(store.database.db, city.roundId)
  expect(facts.evaluations).toContainEqual({ group: 'masses', openedOn: today, closedOn: null, answers: 46 })
})

test('after closing, numbers stand: no answer, no slip', async () => {
  await open()
  await tally(3, 0)
  const close = () =>
    city.run(convener, closeEvaluationsCommand, { topicId: city.topicId, groups: ['masses'] })
  expect(await close()).toEqual({ groups: [{ group: 'masses', answers: 3 }] })
  expect(await reasonsOf(answer(resident('r1')))).toMatchObject([{ code: 'evaluations.closed' }])
  expect(await reasonsOf(tally(1, 0))).toMatchObject([{ code: 'evaluations.closed' }])
  expect(await reasonsOf(close())).toMatchObject([{ code: 'evaluations.closed', field: 'groups' }])
  expect((await viewNow()).evaluations[1]).toMatchObject({ closed: true, closedOn: today })
})

test('most residents dissatisfied: not closed as solved before the cause is analysed', async () => {
  await open()
  await tally(4, 6)
  const close = () => city.run(partyOffice, closeRoundCommand, { topicId: city.topicId, outcome: 'solved' })
  expect(await reasonsOf(close())).toMatchObject([
    { code: 'evaluations.dissatisfied', values: { dissatisfied: 6, judged: 10 } },
  ])
  await city.run(convener, analyseCauseCommand, { topicId: city.topicId, text: '路灯没有装在要紧的地方' })
  await city.run(convener, analyseCauseCommand, { topicId: city.topicId, text: '路灯装错了地方' })
  expect((await viewNow()).cause).toEqual({ text: '路灯装错了地方', analysedOn: today })
  await close()
  expect(await topicView(store.database.db, city.topicId)).toMatchObject({
    status: 'closed',
    rounds: [{ outcome: 'solved', closedOn: today }],
  })
  expect(await reasonsOf(close())).toMatchObject([{ code: 'topics.round-closed' }])
})

test('only the Party side closes; the method’s demands and ours are said together', async () => {
  const byRoom = city.run(convener, closeRoundCommand, { topicId: city.topicId, outcome: 'solved' })
  expect(await reasonsOf(byRoom)).toEqual([{ code: 'access.not-yours' }])
  const missing = { code: 'rule.evaluated.by.unmet' }
  const attempt = city.runWithMissing(missing, partyOffice, closeRoundCommand, {
    topicId: city.topicId,
    outcome: 'partly',
  })
  expect(await reasonsOf(attempt)).toEqual([{ code: 'evaluations.note-missing', field: 'note' }, missing])
})

const again = (decidedOn = today) =>
  city.run(partyOffice, talkAgainCommand, {
    topicId: city.topicId,
    reason: '住户反映仍然拥堵',
    approval: { bodyName: '文峰街道党工委', decidedOn, reference: '党工委会议第9次' },
  })
const analyse = () =>
  city.run(partyOffice, analyseCauseCommand, { topicId: city.topicId, text: '出入口只有一个' })
const endAsking = () =>
  city.run(convener, closeEvaluationsCommand, { topicId: city.topicId, groups: ['masses'] })

test('a round is not followed by another before all have answered and the cause is known', async () => {
  await open()
  expect(await reasonsOf(again())).toEqual([
    { code: 'evaluations.still-asked' },
    { code: 'evaluations.cause-first' },
  ])
  await tally(1, 9)
  await endAsking()
  await analyse()
  const missing = { code: 'rule.responsibilities.reported.unmet' }
  const attempt = city.runWithMissing(missing, partyOffice, talkAgainCommand, {
    topicId: city.topicId,
    reason: '仍然拥堵',
    approval: { bodyName: '文峰街道党工委', decidedOn: today },
  })
  expect(await reasonsOf(attempt)).toEqual([missing])
  expect((await again()).number).toBe(2)
})

test('what was solved is not talked over again', async () => {
  await city.run(partyOffice, closeRoundCommand, { topicId: city.topicId, outcome: 'solved' })
  expect(await reasonsOf(again())).toEqual([{ code: 'evaluations.solved-already' }])
})

test('round 2 is linked to round 1 with the reason, and its evaluation stands beside the first', async () => {
  await open()
  await tally(1, 9)
  await endAsking()
  await analyse()
  expect(await reasonsOf(again('2026-11-23'))).toEqual([
    { code: 'evaluations.day-ahead', field: 'approval.decidedOn' },
  ])
  const { roundId, number } = await again(today)
  expect(number).toBe(2)
  const { rounds } = await topicView(store.database.db, city.topicId)
  expect(rounds).toMatchObject([
    { number: 1, outcome: 'talked_again', outcomeNote: '住户反映仍然拥堵' },
    { number: 2, outcome: null, reason: '住户反映仍然拥堵', approvals: [{ reference: '党工委会议第9次' }] },
  ])
  // Who was still being asked is asked no more, and the numbers stand in the journal.
  const members = (await viewNow()).evaluations.find((one) => one.group === 'members')
  expect(members).toMatchObject({ closed: true, closedOn: today })
  const event = (await chainEvents(store.database.db, city.topicId)).at(-1)
  expect(event).toMatchObject({
    kind: 'rounds.talked-again',
    data: { previousRoundId: city.roundId, roundId, number: 2 },
  })
  await open()
  await tally(9, 1)
  const view = await viewNow(roundId)
  expect(view).toMatchObject({ roundNumber: 2, earlier: [{ roundNumber: 1, roundId: city.roundId }] })
  const masses = [...view.earlier, view].map((round) =>
    round.evaluations.find((one) => one.group === 'masses'),
  )
  expect(masses.map((one) => one?.counts.map((row) => row.count))).toEqual([
    [1, 9],
    [9, 1],
  ])
  expect((await viewNow()).earlier).toEqual([])
})

test('a round closed as not solved can be talked over again later', async () => {
  await city.run(partyOffice, closeRoundCommand, {
    topicId: city.topicId,
    outcome: 'not_solved',
    note: '没有场地',
  })
  const { number } = await city.run(partyOffice, talkAgainCommand, {
    topicId: city.topicId,
    reason: '腾出了一块地',
    approval: { bodyName: '文峰街道党工委', decidedOn: today },
  })
  expect(number).toBe(2)
  const { rounds } = await topicView(store.database.db, city.topicId)
  expect(rounds.map((round) => round.outcome)).toEqual(['not_solved', null])
})

test('a further round is not opened without saying who approved it', async () => {
  await analyse()
  const attempt = city.run(partyOffice, talkAgainCommand, { topicId: city.topicId, reason: '再商量' })
  expect(await reasonsOf(attempt)).toEqual([
    { code: 'evaluations.approval-missing', field: 'approval.bodyName' },
  ])
})

import { beforeEach, expect, test } from 'vitest'
import { useTestDatabase } from '../../../../tests/support/test-database.ts'
import type { Actor } from '../../../platform/commands/actor.ts'
import { chainEvents } from '../../../platform/events/journal.ts'
import { judgementsOfResident } from '../../accounts/server/resident-store.ts'
import {
  type ApprovedTopic,
  addAccount,
  buildApprovedTopic,
  someone,
} from '../../results/testing/approved-topic.ts'
import { reasonsOf } from '../../topics/testing/reasons-of.ts'
import { convener, partyOffice, system, today } from '../../topics/testing/topic-city.ts'
import { askGroups, tallySlips } from '../testing/asked-groups.ts'
import { answerEvaluationCommand } from './answer-evaluation.ts'
import { closeEvaluationsCommand } from './close-evaluations.ts'
import { evaluationFacts, evaluationsOfRound } from './evaluation-store.ts'
import { openEvaluationsCommand } from './open-evaluations.ts'

const store = useTestDatabase()
let city: ApprovedTopic
const member = someone('member', 'a-member')
const resident = (residentId: string): Actor => ({ kind: 'resident', residentId })

beforeEach(async () => {
  city = await buildApprovedTopic(store.database)
  await addAccount(store.database, member)
})

const open = (topicId = city.topicId) => askGroups(city, topicId)
type Answer = { group?: 'masses' | 'members' | 'party_gov'; value?: string; comment?: string }
const answer = (actor: Actor, { group = 'masses', value = '满意', comment }: Answer = {}) =>
  city.run(actor, answerEvaluationCommand, { topicId: city.topicId, group, value, comment })
const tally = (satisfied: number, dissatisfied: number) => tallySlips(city, satisfied, dissatisfied)
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

test('residents find what they answered among what is their own, and nobody else’s', async () => {
  await open()
  await answer(resident('r1'), { value: '不满意' })
  await answer(resident('r2'))
  expect(await judgementsOfResident(store.database.db, 'r1', 10)).toMatchObject([
    { topicId: city.topicId, isPublic: true, roundNumber: 1, value: '不满意' },
  ])
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

import { beforeEach, expect, test } from 'vitest'
import { useTestDatabase } from '../../../../tests/support/test-database.ts'
import { chainEvents } from '../../../platform/events/journal.ts'
import { type ApprovedTopic, buildApprovedTopic } from '../../results/testing/approved-topic.ts'
import { topicView } from '../../topics/server/topic-view-store.ts'
import { reasonsOf } from '../../topics/testing/reasons-of.ts'
import { convener, partyOffice, today } from '../../topics/testing/topic-city.ts'
import { askGroups, tallySlips } from '../testing/asked-groups.ts'
import { analyseCauseCommand } from './analyse-cause.ts'
import { closeEvaluationsCommand } from './close-evaluations.ts'
import { closeRoundCommand } from './close-round.ts'
import { evaluationsOfRound } from './evaluation-store.ts'
import { talkAgainCommand } from './talk-again.ts'

const store = useTestDatabase()
let city: ApprovedTopic

beforeEach(async () => {
  city = await buildApprovedTopic(store.database)
})

const open = () => askGroups(city)
const tally = (satisfied: number, dissatisfied: number) => tallySlips(city, satisfied, dissatisfied)
const viewNow = (roundId = city.roundId) => evaluationsOfRound(store.database.db, roundId)

test('most residents dissatisfied: not closed as solved before the cause is analysed', async () => {
  await open()
  await tally(4, 6)
  const close = () => city.run(partyOffice, closeRoundCommand, { topicId: city.topicId, outcome: 'solved' })
  expect(await reasonsOf(close())).toMatchObject([
    { code: 'evaluations.dissatisfied', values: { dissatisfied: 6, judged: 10 } },
  ])
  const analyse = (text: string) => city.run(convener, analyseCauseCommand, { topicId: city.topicId, text })
  const first = await analyse('路灯没有装在要紧的地方')
  // Written anew it stays one and the same, in the record and in the chain.
  expect(await analyse('路灯装错了地方')).toEqual(first)
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

import { beforeEach, expect, test } from 'vitest'
import { useTestDatabase } from '../../../../tests/support/test-database.ts'
import { reasonsOf } from '../../topics/testing/reasons-of.ts'
import { convener, partyOffice, today } from '../../topics/testing/topic-city.ts'
import { type ApprovedTopic, buildApprovedTopic } from '../testing/approved-topic.ts'
import { deliverFeedbackCommand } from './deliver-feedback.ts'
import { draftSuggestionsCommand } from './draft-suggestions.ts'
import { issueResponsibilitiesCommand } from './issue-responsibilities.ts'
import { frozenRowsOf, listDigest } from './issued-list-store.ts'
import { prepareFeedbackCommand } from './prepare-feedback.ts'
import { recordConversionCommand } from './record-conversion.ts'
import { resultFacts } from './result-facts-store.ts'
import { resultsOfRound } from './results-store.ts'
import { voidResponsibilityCommand } from './void-responsibility.ts'

const store = useTestDatabase()
let city: ApprovedTopic
let ids: Map<string, string>

beforeEach(async () => {
  city = await buildApprovedTopic(store.database)
  const { topicId } = city
  await city.run(convener, draftSuggestionsCommand, {
    topicId,
    rows: [{ text: '人车分流' }, { text: '单向循环' }],
  })
  const { responsibilities } = await city.run(partyOffice, issueResponsibilitiesCommand, {
    topicId,
    fromName: '文峰街道党工委',
    issuedOn: today,
    rows: ['suggestion:1', 'suggestion:2', 'problem:1'].map((origin) => ({
      origin,
      task: '办好这件事',
      leadBodyId: 'housing',
    })),
  })
  ids = new Map(responsibilities.map((row) => [row.number, row.id]))
})

const prepare = (...numbers: string[]) =>
  city.run(convener, prepareFeedbackCommand, {
    topicId: city.topicId,
    rows: numbers.map((number) => ({ number, result: 'done' as const, text: `第 ${number} 条已落实` })),
  })
const deliver = () =>
  city.run(convener, deliverFeedbackCommand, {
    topicId: city.topicId,
    channels: ['board', 'chat_group'],
    issuedOn: today,
    isPublic: true,
  })

test('delivery stops with the number of every standing row that has no feedback', async () => {
  await prepare('1.1')
  expect(await reasonsOf(deliver())).toEqual([
    {
      code: 'results.feedback-missing',
      values: { count: 2, numbers: '2.1、问1.1' },
      // The page where they are written is one press away.
      ways: [{ kind: 'lift', href: `/staff/topics/${city.topicId}/feedback` }],
    },
  ])
  await city.run(partyOffice, voidResponsibilityCommand, {
    topicId: city.topicId,
    responsibilityId: ids.get('问1.1')!,
    reason: '重复',
  })
  expect(await reasonsOf(deliver())).toMatchObject([
    { code: 'results.feedback-missing', values: { count: 1, numbers: '2.1' } },
  ])
  await prepare('2.1')
  expect((await deliver()).toName).toBe('参与协商议事人员')
})

test('delivered feedback is frozen, public, and takes no more change of any kind', async () => {
  await prepare('1.1', '2.1', '问1.1')
  const { digest } = await deliver()
  expect(await reasonsOf(prepare('1.1'))).toEqual([{ code: 'results.feedback-delivered' }])
  expect(await reasonsOf(deliver())).toEqual([{ code: 'results.feedback-delivered' }])
  const frozen = await frozenRowsOf(store.database.db, city.roundId, 'feedback')
  expect(frozen).toMatchObject([
    { number: '1.1', result: 'done', text: '第 1.1 条已落实', lead: '街道城建办' },
    { number: '2.1' },
    { number: '问1.1' },
  ])
  expect(listDigest(frozen!)).toBe(digest)
  const facts = await resultFacts(store.database.db, city.roundId)
  expect(facts.lists).toContainEqual({ kind: 'feedback', issuedOn: today, isPublic: true })
})

test('feedback may be changed before delivery; half a row is named at its field', async () => {
  await prepare('1.1')
  await city.run(convener, prepareFeedbackCommand, {
    topicId: city.topicId,
    rows: [{ number: '1.1', result: 'partly', text: '完成一半' }, { number: '2.1' }],
  })
  const { responsibilities } = await resultsOfRound(store.database.db, city.roundId)
  expect(responsibilities.map((row) => row.feedback)).toEqual([
    { result: 'partly', text: '完成一半' },
    null,
    null,
  ])
  const half = city.run(convener, prepareFeedbackCommand, {
    topicId: city.topicId,
    rows: [
      { number: '1.1', text: '没有结果' },
      { number: '2.1', result: 'done' },
      { number: '7.7', result: 'done', text: '没有这一条' },
    ],
  })
  expect(await reasonsOf(half)).toMatchObject([
    { code: 'results.result-missing', field: 'rows.0.result' },
    { code: 'results.feedback-text-missing', field: 'rows.1.text' },
    { code: 'results.unknown-number', values: { number: '7.7' } },
  ])
})

test('delivery asks how people were told; an old record may not know', async () => {
  await prepare('1.1', '2.1', '问1.1')
  const silent = () => city.run(convener, deliverFeedbackCommand, { topicId: city.topicId })
  expect(await reasonsOf(silent())).toEqual([
    { code: 'results.channel-missing', field: 'channels' },
    { code: 'results.day-missing', field: 'issuedOn' },
  ])
  await store.database.db.updateTable('topic').set({ afterwards: true }).execute()
  await silent()
  const { lists } = await resultsOfRound(store.database.db, city.roundId)
  expect(lists.feedback.issued).toMatchObject({ issuedOn: null, channels: [], isPublic: false })
})

test('a conversion keeps the words of its number and the least they mean', async () => {
  const record = (request: { numberText?: string; numberMin?: number; suggestionNumber?: number }) =>
    city.run(convener, recordConversionCommand, {
      topicId: city.topicId,
      route: 'spread',
      text: '在全街道推广',
      ...request,
    })
  expect(await record({ numberText: '40多个小区' })).toMatchObject({ numberMin: 40 })
  expect(await record({ numberText: '近6万名群众' })).toMatchObject({ numberMin: null })
  expect(await record({ numberText: '上百户', numberMin: 100, suggestionNumber: 2 })).toMatchObject({
    numberMin: 100,
  })
  expect(await reasonsOf(record({ suggestionNumber: 5 }))).toMatchObject([{ code: 'results.unknown-number' }])
  const { conversions } = await resultsOfRound(store.database.db, city.roundId)
  expect(conversions.map((row) => [row.numberText, row.numberMin, row.suggestionNumber])).toEqual(
    expect.arrayContaining([
      ['40多个小区', 40, null],
      ['近6万名群众', null, null],
      ['上百户', 100, 2],
    ]),
  )
})

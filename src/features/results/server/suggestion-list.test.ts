import { beforeEach, expect, test } from 'vitest'
import { useTestDatabase } from '../../../../tests/support/test-database.ts'
import { ChangedMeanwhile } from '../../../platform/commands/run-command.ts'
import { chainEvents, chainLength } from '../../../platform/events/journal.ts'
import { reasonsOf } from '../../topics/testing/reasons-of.ts'
import { convener, partyOffice, today } from '../../topics/testing/topic-city.ts'
import { type ApprovedTopic, buildApprovedTopic } from '../testing/approved-topic.ts'
import { draftSuggestionsCommand } from './draft-suggestions.ts'
import { issueResponsibilitiesCommand } from './issue-responsibilities.ts'
import { frozenRowsOf, listDigest } from './issued-list-store.ts'
import { resultFacts } from './result-facts-store.ts'
import { resultsOfRound } from './results-store.ts'
import { submitSuggestionsCommand } from './submit-suggestions.ts'
import { voidSuggestionCommand } from './void-suggestion.ts'

const store = useTestDatabase()
let city: ApprovedTopic
const toName = '文峰街道党工委'

beforeEach(async () => {
  city = await buildApprovedTopic(store.database)
})

function draft(...texts: string[]) {
  return city.run(convener, draftSuggestionsCommand, {
    topicId: city.topicId,
    rows: texts.map((text) => ({ text })),
  })
}

const submit = () =>
  city.run(convener, submitSuggestionsCommand, { topicId: city.topicId, toName, issuedOn: today })
const viewNow = () => resultsOfRound(store.database.db, city.roundId)

test('rows get 1, 2, 3; a voided number stays with its reason and is never given again', async () => {
  const { suggestions } = await draft('人车分流', '单向循环', '居民公约')
  expect(suggestions.map((row) => row.number)).toEqual([1, 2, 3])
  const [, , last] = suggestions
  await city.run(convener, voidSuggestionCommand, {
    topicId: city.topicId,
    suggestionId: last!.id,
    reason: '与上级规定重复',
  })
  expect((await draft('门岗登记')).suggestions).toMatchObject([{ number: 4 }])
  const { suggestions: rows } = await viewNow()
  expect(rows.map((row) => [row.number, row.voided?.reason ?? null])).toEqual([
    [1, null],
    [2, null],
    [3, '与上级规定重复'],
    [4, null],
  ])
  expect((await resultFacts(store.database.db, city.roundId)).suggestions).toBe(3)
})

test('texts change until the list goes out; rows keep their consensus; new rows without text are left out', async () => {
  const [point] = city.points
  await city.run(convener, draftSuggestionsCommand, {
    topicId: city.topicId,
    rows: [{ consensusPointId: point!.id, text: point!.text }, { consensusPointId: city.points[1]!.id }],
  })
  await city.run(convener, draftSuggestionsCommand, {
    topicId: city.topicId,
    rows: [{ number: 1, text: '实行人车分流' }],
  })
  expect((await viewNow()).suggestions).toMatchObject([
    { number: 1, text: '实行人车分流', consensusPointId: point!.id },
  ])
})

test('all that is wrong with a draft is said at its row', async () => {
  await draft('人车分流')
  const attempt = city.run(convener, draftSuggestionsCommand, {
    topicId: city.topicId,
    rows: [
      { number: 1, text: '' },
      { number: 9, text: '没有这一条' },
      { consensusPointId: 'other', text: '别处的共识' },
    ],
  })
  expect(await reasonsOf(attempt)).toMatchObject([
    { code: 'results.text-missing', field: 'rows.0.text' },
    { code: 'results.unknown-number', field: 'rows.1.text', values: { number: 9 } },
    { code: 'results.unknown-consensus', field: 'rows.2.text' },
  ])
})

test('a row is merged into another and says so; not into itself and not into a void one', async () => {
  const { suggestions } = await draft('人车分流', '车辆单行')
  const [first, second] = suggestions
  const merge = (mergedIntoNumber: number) =>
    city.run(convener, voidSuggestionCommand, {
      topicId: city.topicId,
      suggestionId: second!.id,
      reason: '意思相同',
      mergedIntoNumber,
    })
  expect(await reasonsOf(merge(2))).toMatchObject([{ code: 'results.merge-target' }])
  await merge(1)
  expect((await viewNow()).suggestions[1]).toMatchObject({ number: 2, mergedInto: 1 })
  expect(await reasonsOf(merge(1))).toMatchObject([{ code: 'results.already-void' }])
  const back = city.run(convener, voidSuggestionCommand, {
    topicId: city.topicId,
    suggestionId: first!.id,
    reason: '意思相同',
    mergedIntoNumber: 2,
  })
  expect(await reasonsOf(back)).toMatchObject([{ code: 'results.merge-target' }])
})

test('a submitted list is frozen: no later text, a voided row stays on it, the digest stays the same', async () => {
  const { suggestions } = await draft('人车分流', '单向循环')
  const { digest } = await submit()
  expect(await reasonsOf(draft('再加一条'))).toEqual([{ code: 'results.list-submitted' }])
  expect(await reasonsOf(submit())).toMatchObject([{ code: 'results.list-submitted' }])
  await city.run(convener, voidSuggestionCommand, {
    topicId: city.topicId,
    suggestionId: suggestions[0]!.id,
    reason: '已另行办理',
  })
  const frozen = await frozenRowsOf(store.database.db, city.roundId, 'suggestions')
  expect(frozen).toEqual([
    { number: '1', text: '人车分流' },
    { number: '2', text: '单向循环' },
  ])
  expect(listDigest(frozen!)).toBe(digest)
  expect((await viewNow()).lists.suggestions).toMatchObject({
    name: { zh: '协商建议清单' },
    issued: { toName, fromName: '五一社区协商议事室', issuedOn: today, rowCount: 2, digest },
  })
  const events = await chainEvents(store.database.db, city.topicId)
  expect(events.find((event) => event.kind === 'suggestions.submitted')?.data).toMatchObject({
    digest,
    rows: 2,
  })
})

test('submitting says all that is missing, the method’s own demands with it', async () => {
  const missing = { code: 'rule.session.held.unmet' }
  const attempt = city.runWithMissing(missing, convener, submitSuggestionsCommand, {
    topicId: city.topicId,
    issuedOn: '2026-11-23',
  })
  expect(await reasonsOf(attempt)).toEqual([
    { code: 'results.no-suggestions' },
    { code: 'results.receiver-missing', field: 'toName' },
    { code: 'results.day-ahead', field: 'issuedOn' },
    missing,
  ])
})

test('a suggestion with standing responsibilities is not voided before they are', async () => {
  const { suggestions } = await draft('人车分流')
  await submit()
  await city.run(partyOffice, issueResponsibilitiesCommand, {
    topicId: city.topicId,
    fromName: toName,
    issuedOn: today,
    rows: [{ origin: 'suggestion:1', task: '划线', leadBodyId: 'housing' }],
  })
  const attempt = city.run(convener, voidSuggestionCommand, {
    topicId: city.topicId,
    suggestionId: suggestions[0]!.id,
    reason: '不要了',
  })
  expect(await reasonsOf(attempt)).toEqual([
    { code: 'results.has-responsibilities', values: { numbers: '1.1' } },
  ])
})

test('two people write the list at once: the second is told, and no number is given twice', async () => {
  const seen = await chainLength(store.database.db, city.topicId)
  const write = (text: string) =>
    city.run(convener, draftSuggestionsCommand, { topicId: city.topicId, rows: [{ text }] }, seen)
  const outcomes = await Promise.allSettled([write('一'), write('二')])
  const refused = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
  expect(refused).toHaveLength(1)
  expect(refused[0]).toBeInstanceOf(ChangedMeanwhile)
  await Promise.all([draft('三'), draft('四')])
  expect((await viewNow()).suggestions.map((row) => row.number)).toEqual([1, 2, 3])
})

test('an old record may leave receiver and day open, and nobody is guessed', async () => {
  await store.database.db.updateTable('topic').set({ afterwards: true }).execute()
  await draft('人车分流')
  const { toName: receiver } = await city.run(convener, submitSuggestionsCommand, { topicId: city.topicId })
  expect(receiver).toBeNull()
  expect((await viewNow()).lists.suggestions.issued).toMatchObject({ issuedOn: null, toName: null })
})

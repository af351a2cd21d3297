import { beforeEach, expect, test } from 'vitest'
import { useTestDatabase } from '../../../../tests/support/test-database.ts'
import { newId } from '../../../base/id.ts'
import { reasonsOf } from '../../topics/testing/reasons-of.ts'
import { convener, now, partyOffice, today } from '../../topics/testing/topic-city.ts'
import { type ApprovedTopic, buildApprovedTopic, someone } from '../testing/approved-topic.ts'
import { addResponsibilityCommand } from './add-responsibility.ts'
import { draftSuggestionsCommand } from './draft-suggestions.ts'
import { issueResponsibilitiesCommand } from './issue-responsibilities.ts'
import { frozenRowsOf, listDigest } from './issued-list-store.ts'
import { reportProgressCommand } from './report-progress.ts'
import { responsibilitiesOfBodies } from './responsibility-store.ts'
import { resultFacts } from './result-facts-store.ts'
import { resultsOfRound } from './results-store.ts'
import { voidResponsibilityCommand } from './void-responsibility.ts'

const store = useTestDatabase()
let city: ApprovedTopic
const housing = someone('handler', 'housing-handler', 'housing')
const police = someone('handler', 'police-handler', 'police')

const rows = [
  {
    origin: 'suggestion:3',
    task: '划线',
    leadBodyId: 'housing',
    helpers: ['派出所、社区'],
    dueOn: '2026-12-10',
  },
  { origin: 'suggestion:3', task: '立牌', leadBodyId: 'police', dueOn: '2026-11-20' },
  { origin: 'problem:1', task: '装路灯', leadName: '供电公司' },
  { origin: 'commitment:1', task: '10天内整改', leadName: '物业公司', dueOn: '2026-12-02' },
]

beforeEach(async () => {
  city = await buildApprovedTopic(store.database)
  await city.run(convener, draftSuggestionsCommand, {
    topicId: city.topicId,
    rows: ['人车分流', '单向循环', '门岗登记'].map((text) => ({ text })),
  })
})

function issue() {
  return city.run(partyOffice, issueResponsibilitiesCommand, {
    topicId: city.topicId,
    fromName: '文峰街道党工委',
    issuedOn: '2026-11-10',
    reference: '文街工委〔2026〕8号',
    rows,
  })
}

const viewNow = () => resultsOfRound(store.database.db, city.roundId)

test('the Party committee issues rows numbered under their one origin, with names of bodies from the register', async () => {
  const { responsibilities, digest } = await issue()
  expect(responsibilities.map((row) => row.number)).toEqual(['3.1', '3.2', '问1.1', '诺1.1'])
  const view = await viewNow()
  expect(view.responsibilities).toMatchObject([
    {
      number: '3.1',
      leadName: '街道城建办',
      helpers: ['派出所', '社区'],
      origin: { kind: 'suggestion', number: 3 },
    },
    { number: '3.2', leadName: '派出所', state: { is: 'issued' } },
    { number: '问1.1', leadName: '供电公司', origin: { kind: 'problem', text: '照明不足' } },
    { number: '诺1.1', origin: { kind: 'commitment', text: '10天内整改完成' }, dueOn: '2026-12-02' },
  ])
  const frozen = await frozenRowsOf(store.database.db, city.roundId, 'responsibilities')
  expect(listDigest(frozen!)).toBe(digest)
  expect(frozen).toHaveLength(4)
  expect(await reasonsOf(issue())).toEqual([{ code: 'results.already-issued' }])
})

test('only the Party side issues; the room is refused', async () => {
  const attempt = city.run(convener, issueResponsibilitiesCommand, {
    topicId: city.topicId,
    fromName: '协商议事室',
    issuedOn: today,
    rows,
  })
  expect(await reasonsOf(attempt)).toEqual([{ code: 'access.not-yours' }])
})

test('all that is wrong with a list is said at once, the method’s demands with it', async () => {
  const missing = { code: 'rule.list.submitted.unmet' }
  const attempt = city.runWithMissing(missing, partyOffice, issueResponsibilitiesCommand, {
    topicId: city.topicId,
    rows: [
      { origin: 'suggestion:8', task: '划线' },
      { origin: 'suggestion:1', task: '立牌', leadBodyId: 'nobody' },
    ],
  })
  expect(await reasonsOf(attempt)).toEqual([
    { code: 'results.issuer-missing', field: 'fromName' },
    { code: 'results.day-missing', field: 'issuedOn' },
    { code: 'results.unknown-origin', field: 'rows.0.origin', values: { number: 8 } },
    { code: 'results.lead-missing', field: 'rows.0.leadBodyId' },
    { code: 'results.body-unknown', field: 'rows.1.leadBodyId' },
    missing,
  ])
})

test('a request cannot name two origins or none', async () => {
  const attempt = (origin: string) =>
    city.run(partyOffice, issueResponsibilitiesCommand, {
      topicId: city.topicId,
      fromName: '文峰街道党工委',
      issuedOn: today,
      rows: [{ origin, task: '划线', leadName: '街道城建办' }],
    })
  expect(await reasonsOf(attempt('suggestion:1 problem:1'))).toMatchObject([{ field: 'rows.0.origin' }])
  expect(await reasonsOf(attempt(''))).toMatchObject([{ field: 'rows.0.origin' }])
})

test('the database refuses a row with two origins, with none, and a number twice', async () => {
  const { db } = store.database
  const suggestion = await db.selectFrom('suggestion').select('id').executeTakeFirstOrThrow()
  const problem = await db.selectFrom('problem_item').select('id').executeTakeFirstOrThrow()
  const insert = (number: string, origin: { suggestion_id?: string; problem_item_id?: string }) =>
    db
      .insertInto('responsibility')
      .values({
        id: newId(now),
        round_id: city.roundId,
        area_id: 'county',
        number,
        task: '划线',
        lead_name: '街道城建办',
        state: 'issued',
        ...origin,
      } as never)
      .execute()
  await expect(insert('9.1', { suggestion_id: suggestion.id, problem_item_id: problem.id })).rejects.toThrow()
  await expect(insert('9.2', {})).rejects.toThrow()
  await insert('9.3', { suggestion_id: suggestion.id })
  await expect(insert('9.3', { suggestion_id: suggestion.id })).rejects.toThrow()
})

test('a later row goes on with the numbers, a voided one keeps its own, and the list that went out stays', async () => {
  const { responsibilities, digest } = await issue()
  await city.run(partyOffice, voidResponsibilityCommand, {
    topicId: city.topicId,
    responsibilityId: responsibilities[1]!.id,
    reason: '改由城建办一并办理',
  })
  const added = await city.run(partyOffice, addResponsibilityCommand, {
    topicId: city.topicId,
    origin: 'suggestion:3',
    task: '设减速带',
    leadBodyId: 'housing',
  })
  expect(added.number).toBe('3.3')
  const view = await viewNow()
  expect(view.responsibilities.map((row) => [row.number, row.voided?.reason ?? null]).slice(0, 3)).toEqual([
    ['3.1', null],
    ['3.2', '改由城建办一并办理'],
    ['3.3', null],
  ])
  const frozen = await frozenRowsOf(store.database.db, city.roundId, 'responsibilities')
  expect(frozen!.map((row) => row.number)).toEqual(['3.1', '3.2', '问1.1', '诺1.1'])
  expect(listDigest(frozen!)).toBe(digest)
  const facts = await resultFacts(store.database.db, city.roundId)
  expect(facts.responsibilities.map((row) => row.number)).toEqual(['3.1', '3.3', '问1.1', '诺1.1'])
})

test('a row is not added before the list has been issued', async () => {
  const attempt = city.run(partyOffice, addResponsibilityCommand, {
    topicId: city.topicId,
    origin: 'suggestion:1',
    task: '划线',
    leadName: '街道城建办',
  })
  expect(await reasonsOf(attempt)).toEqual([{ code: 'results.not-issued' }])
})

test('a handler sees and answers only the rows of the own body, by deadline, overdue marked', async () => {
  const { responsibilities } = await issue()
  const own = await responsibilitiesOfBodies(store.database.db, ['police'], today)
  expect(own).toMatchObject([{ number: '3.2', overdue: true, topicTitle: '小区封闭管理' }])
  expect(await responsibilitiesOfBodies(store.database.db, ['housing'], today)).toMatchObject([
    { number: '3.1', overdue: false },
  ])
  const answer = (actor: typeof housing, index: number) =>
    city.run(actor, reportProgressCommand, {
      responsibilityId: responsibilities[index]!.id,
      state: 'done',
      text: '已办结',
    })
  expect(await reasonsOf(answer(housing, 1))).toEqual([{ code: 'access.not-yours' }])
  expect(await reasonsOf(answer(police, 2))).toEqual([{ code: 'access.not-yours' }])
  await answer(police, 1)
  expect(await responsibilitiesOfBodies(store.database.db, ['police'], today)).toMatchObject([
    { overdue: false, state: { is: 'done', on: today } },
  ])
  const facts = await resultFacts(store.database.db, city.roundId)
  expect(facts.responsibilities.find((row) => row.number === '3.2')).toMatchObject({
    state: 'done',
    reported: true,
  })
})

test('the last word of a body counts; all words stay; a paper report names who wrote it', async () => {
  const { responsibilities } = await issue()
  const responsibilityId = responsibilities[2]!.id
  const report = { responsibilityId, reportedBy: '供电公司', reportedOn: '2026-11-20' }
  await city.run(partyOffice, reportProgressCommand, { ...report, state: 'under_way', nextOn: '2026-12-01' })
  await city.run(partyOffice, reportProgressCommand, { ...report, state: 'not_ours', text: '属市政照明' })
  const row = (await viewNow()).responsibilities.find((one) => one.id === responsibilityId)
  expect(row).toMatchObject({
    state: { is: 'not_ours', reason: '属市政照明' },
    reports: [
      { state: 'under_way', nextOn: '2026-12-01', reportedBy: '供电公司' },
      { state: 'not_ours', text: '属市政照明' },
    ],
  })
})

test('a voided row takes no report', async () => {
  const { responsibilities } = await issue()
  const responsibilityId = responsibilities[0]!.id
  await city.run(partyOffice, voidResponsibilityCommand, {
    topicId: city.topicId,
    responsibilityId,
    reason: '重复',
  })
  const attempt = city.run(housing, reportProgressCommand, {
    responsibilityId,
    state: 'done',
    text: '已修好',
  })
  expect(await reasonsOf(attempt)).toEqual([{ code: 'results.row-void', values: { number: '3.1' } }])
})

test('an old record may know neither committee nor day nor body', async () => {
  await store.database.db.updateTable('topic').set({ afterwards: true }).execute()
  await city.run(partyOffice, issueResponsibilitiesCommand, {
    topicId: city.topicId,
    rows: [{ origin: 'suggestion:1', task: '封闭出口' }],
  })
  const view = await viewNow()
  expect(view.lists.responsibilities.issued).toMatchObject({ fromName: null, issuedOn: null })
  expect(view.responsibilities).toMatchObject([{ leadName: null, dueOn: null }])
})

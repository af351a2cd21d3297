import { beforeEach, describe, expect, test } from 'vitest'
import { useTestDatabase } from '../../../../tests/support/test-database.ts'
import { chainEvents } from '../../../platform/events/journal.ts'
import { reasonsOf } from '../../topics/testing/reasons-of.ts'
import { convener, partyOffice, today } from '../../topics/testing/topic-city.ts'
import { type ApprovedTopic, buildApprovedTopic, someone } from '../testing/approved-topic.ts'
import { changeResponsibilityCommand } from './change-responsibility.ts'
import { deliverFeedbackCommand } from './deliver-feedback.ts'
import { draftSuggestionsCommand } from './draft-suggestions.ts'
import { issueResponsibilitiesCommand } from './issue-responsibilities.ts'
import { frozenRowsOf, listDigest } from './issued-list-store.ts'
import { prepareFeedbackCommand } from './prepare-feedback.ts'
import { rowReasonsOfTopic } from './reason-store.ts'
import { reportProgressCommand } from './report-progress.ts'
import { responsibilitiesOfBodies } from './responsibility-store.ts'
import { resultFacts } from './result-facts-store.ts'
import { resultsOfRound } from './results-store.ts'
import { voidResponsibilityCommand } from './void-responsibility.ts'

const store = useTestDatabase()
const housing = someone('handler', 'housing-handler', 'housing')
const police = someone('handler', 'police-handler', 'police')

const asIssued = {
  leadBodyId: 'housing',
  helpers: ['派出所', '社区'],
  person: '副主任',
  dueOn: '2026-11-20',
}

let city: ApprovedTopic
let responsibilityId: string

beforeEach(async () => {
  city = await buildApprovedTopic(store.database)
  const { topicId } = city
  await city.run(convener, draftSuggestionsCommand, { topicId, rows: [{ text: '人车分流' }] })
  const { responsibilities } = await city.run(partyOffice, issueResponsibilitiesCommand, {
    topicId,
    fromName: '文峰街道党工委',
    issuedOn: '2026-11-10',
    rows: [{ origin: 'suggestion:1', task: '划线', ...asIssued }],
  })
  responsibilityId = responsibilities[0]!.id
})

type Change = Partial<typeof asIssued> & { leadName?: string; changedOn?: string }

function change(to: Change, reason = '雨季不能施工', actor = partyOffice, expected?: number) {
  const request = { topicId: city.topicId, responsibilityId, ...asIssued, ...to, reason }
  return city.run(actor, changeResponsibilityCommand, request, expected)
}

function report(actor: typeof housing, state: 'done' | 'under_way' | 'cannot' | 'not_ours') {
  const nextOn = state === 'under_way' ? '2026-12-01' : undefined
  return city.run(actor, reportProgressCommand, { responsibilityId, state, text: '说明', nextOn })
}

async function rowNow() {
  return (await resultsOfRound(store.database.db, city.roundId)).responsibilities[0]!
}

const eventsNow = () => chainEvents(store.database.db, city.topicId)
const own = (body: string) => responsibilitiesOfBodies(store.database.db, [body], today)

describe('another deadline', () => {
  test('applies from then on, while the old one stays with the reason and the list stays as it went out', async () => {
    expect(await own('housing')).toMatchObject([{ overdue: true }])
    const before = await eventsNow()
    await change({ dueOn: '2026-12-20' })
    await change({ dueOn: '2027-01-15' }, '改用冷涂料，再等一个月')
    const row = await rowNow()
    expect(row).toMatchObject({ dueOn: '2027-01-15', leadName: '街道城建办', person: '副主任' })
    expect(row.changes).toMatchObject([
      { due: { from: '2026-11-20', to: '2026-12-20' }, lead: null, reason: '雨季不能施工', changedOn: today },
      { due: { from: '2026-12-20', to: '2027-01-15' }, helpers: null, person: null },
    ])
    expect(await own('housing')).toMatchObject([{ overdue: false, dueOn: '2027-01-15', changes: [{}, {}] }])
    const facts = await resultFacts(store.database.db, city.roundId)
    expect(facts.responsibilities).toMatchObject([{ dueOn: '2027-01-15', state: 'issued' }])
    const events = await eventsNow()
    expect(events.slice(before.length)).toMatchObject([
      { kind: 'responsibility.changed', data: { number: '1.1', due: { to: '2026-12-20' } } },
      { kind: 'responsibility.changed' },
    ])
    expect(JSON.stringify(events)).not.toMatch(/雨季|副主任/)
    const reasons = await rowReasonsOfTopic(store.database.db, city.topicId)
    expect(reasons.get(String(events.at(-1)!.data.changeId))).toBe('改用冷涂料，再等一个月')
    const frozen = await frozenRowsOf(store.database.db, city.roundId, 'responsibilities')
    expect(frozen).toMatchObject([{ number: '1.1', dueOn: '2026-11-20' }])
    const list = (await resultsOfRound(store.database.db, city.roundId)).lists.responsibilities.issued
    expect(listDigest(frozen!)).toBe(list!.digest)
  })

  test('leaves standing what the body said while the work goes on', async () => {
    await report(housing, 'under_way')
    await change({ dueOn: '2026-12-20' })
    expect(await rowNow()).toMatchObject({
      state: { is: 'under_way', nextOn: '2026-12-01' },
      reports: [{ text: '说明' }],
    })
  })

  test('opens a row anew whose body had said that it cannot', async () => {
    await report(housing, 'cannot')
    await change({ dueOn: '2027-06-30' })
    expect(await rowNow()).toMatchObject({
      state: { is: 'issued' },
      reports: [],
      earlierReports: [{ state: 'cannot' }],
    })
    await report(housing, 'done')
    expect(await rowNow()).toMatchObject({ state: { is: 'done' }, reports: [{ state: 'done' }] })
  })
})

describe('another body', () => {
  test('has the row from then on and answers afresh; the former one no longer may', async () => {
    await report(housing, 'not_ours')
    await change({ leadBodyId: 'police', leadName: '旧名称', helpers: [] }, '属交通管理')
    const row = await rowNow()
    expect(row).toMatchObject({
      leadName: '派出所',
      helpers: [],
      state: { is: 'issued' },
      earlierReports: [{ state: 'not_ours' }],
      changes: [
        {
          due: null,
          lead: { from: '街道城建办', to: '派出所' },
          helpers: { from: ['派出所', '社区'], to: [] },
        },
      ],
    })
    expect(await own('housing')).toEqual([])
    expect(await own('police')).toMatchObject([{ number: '1.1', state: { is: 'issued' } }])
    expect(await reasonsOf(report(housing, 'done'))).toMatchObject([{ code: 'results.laid-on-another' }])
    await report(police, 'done')
    expect((await rowNow()).state).toMatchObject({ is: 'done' })
    const stored = await store.database.db.selectFrom('responsibility').select('state').execute()
    expect(stored).toEqual([{ state: 'done' }])
  })

  test('may be one that no register has, and must be there', async () => {
    const attempt = change({ leadBodyId: 'nobody' })
    expect(await reasonsOf(attempt)).toEqual([{ code: 'results.body-unknown', field: 'leadBodyId' }])
    const nobody = change({ leadBodyId: undefined })
    expect(await reasonsOf(nobody)).toEqual([{ code: 'results.lead-missing', field: 'leadBodyId' }])
    await change({ leadBodyId: undefined, leadName: '供电公司' })
    expect(await rowNow()).toMatchObject({ leadName: '供电公司', leadBodyId: null })
  })
})

describe('is refused', () => {
  test('to everyone but the Party committee’s office', async () => {
    for (const actor of [convener, housing]) {
      const attempt = change({ dueOn: '2026-12-20' }, '想晚一点', actor)
      expect(await reasonsOf(attempt)).toEqual([{ code: 'access.not-yours' }])
    }
    expect((await rowNow()).changes).toEqual([])
  })

  test('without a reason, with nothing different, with a day gone by, with the deadline taken away', async () => {
    expect(await reasonsOf(change({ dueOn: '2026-12-20' }, ' '))).toEqual([
      { code: 'field.required', field: 'reason' },
    ])
    expect(await reasonsOf(change({}))).toMatchObject([{ code: 'results.nothing-changed', field: 'dueOn' }])
    expect(await reasonsOf(change({ dueOn: '2026-11-21', changedOn: '2026-12-01' }))).toEqual([
      { code: 'results.due-before-today', field: 'dueOn' },
      { code: 'results.day-ahead', field: 'changedOn' },
    ])
    expect(await reasonsOf(change({ dueOn: undefined }))).toEqual([
      { code: 'results.due-taken-away', field: 'dueOn' },
    ])
    expect(await reasonsOf(change({ dueOn: '2026-13-40' }))).toMatchObject([{ field: 'dueOn' }])
    expect((await rowNow()).changes).toEqual([])
  })

  test('of a row that is void, or done', async () => {
    await report(housing, 'done')
    const values = { number: '1.1' }
    expect(await reasonsOf(change({ dueOn: '2026-12-20' }))).toEqual([{ code: 'results.row-done', values }])
    await city.run(partyOffice, voidResponsibilityCommand, {
      topicId: city.topicId,
      responsibilityId,
      reason: '重复',
    })
    expect(await reasonsOf(change({ dueOn: '2026-12-20' }))).toEqual([{ code: 'results.row-void', values }])
  })

  test.each([
    ['cannot' as const, false],
    ['under_way' as const, true],
  ])('once people were told its end, not while they were told it goes on: %s', async (result, goesOn) => {
    const { topicId } = city
    await city.run(convener, prepareFeedbackCommand, {
      topicId,
      rows: [{ number: '1.1', result, text: '说给大家' }],
    })
    await city.run(convener, deliverFeedbackCommand, { topicId, channels: ['board'], issuedOn: today })
    if (goesOn) expect(await change({ dueOn: '2026-12-20' })).toMatchObject({ number: '1.1' })
    else
      expect(await reasonsOf(change({ dueOn: '2026-12-20' }))).toMatchObject([{ code: 'results.row-told' }])
  })

  test('when the round is closed', async () => {
    await store.database.db.updateTable('round').set({ outcome: 'not_solved', closed_on: today }).execute()
    expect(await reasonsOf(change({ dueOn: '2026-12-20' }))).toMatchObject([
      { code: expect.stringMatching(/closed/) },
    ])
  })

  test('when somebody changed it meanwhile: the second reads what the first did', async () => {
    const seen = (await eventsNow()).length
    await change({ dueOn: '2026-12-20' }, '雨季不能施工', partyOffice, seen)
    const second = await change({ dueOn: '2026-12-31' }, '另一个理由', partyOffice, seen).catch(
      (error: unknown) => error,
    )
    expect(second).toMatchObject({
      kind: 'conflict',
      changes: [{ kind: 'responsibility.changed', data: { due: { from: '2026-11-20', to: '2026-12-20' } } }],
    })
    expect((await rowNow()).changes).toHaveLength(1)
  })
})

test('an old record takes what its source tells: past days, a row that is done, an unknown day', async () => {
  await store.database.db.updateTable('topic').set({ afterwards: true }).execute()
  await report(housing, 'done')
  await change({ dueOn: '2026-11-15' })
  expect(await rowNow()).toMatchObject({ dueOn: '2026-11-15', changes: [{ changedOn: null }] })
})

test('the database itself refuses a change that changes nothing, and one without a reason', async () => {
  const { changeId } = await change({ dueOn: '2026-12-20' })
  const { db } = store.database
  const row = db.updateTable('responsibility_change').where('id', '=', changeId)
  await expect(row.set({ due_to: '2026-11-20' }).execute()).rejects.toThrow(/responsibility_change_changes/)
  await expect(row.set({ reason: '' }).execute()).rejects.toThrow(/reason/)
})

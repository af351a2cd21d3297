import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, test } from 'vitest'
import { useTestDatabase } from '../../../../tests/support/test-database.ts'
import type { RuleError } from '../../../base/reason.ts'
import type { Actor } from '../../../platform/commands/actor.ts'
import { type ChangedMeanwhile, runCommand } from '../../../platform/commands/run-command.ts'
import { chainEvents, chainLength } from '../../../platform/events/journal.ts'
import { emptyForm } from '../../../ui/index.ts'
import { methodsLibrary } from '../../methods/index.ts'
import { correctResearchCommand, researchForms } from '../../research/index.ts'
import { checkTasks } from './check-tasks.ts'
import { type CourseCity, courseCity, now, refusal } from './testing/course-city.ts'
import { html, pageAt, text } from './testing/course-pages.tsx'

const store = useTestDatabase()
const methods = methodsLibrary({
  'methods/nantong-three-lists.yaml': readFileSync('methods/nantong-three-lists.yaml', 'utf8'),
})
const visitor: Actor = { kind: 'visitor' }

let city: CourseCity
let topicId: string
let researchId: string

const asRecorded = { kind: 'visit', place: '小区东门', happenedOn: '2026-06-20', findings: '桶太少' }

beforeEach(async () => {
  city = await courseCity(store.database, methods)
  topicId = await city.draft()
  const recorded = await city.act('research.record', {
    roundIds: [await city.roundOf(topicId)],
    ...asRecorded,
  })
  researchId = recorded.researchId!
})

const convener = () => city.staff('convener')

function correct(to: object, actor = convener()) {
  return city.act('research.correct', { topicId, researchId, ...asRecorded, ...to }, actor)
}

/** A Party body approves the topic: from then on everyone can read it. */
async function publish() {
  await city.act('topics.submit', { topicId })
  await city.act('topics.approve', { topicId, bodyName: '某镇党委', decidedOn: '2026-06-20' })
}

async function page(path: string, actor: Actor) {
  return text(await pageAt(path).show(city.asks(actor, { topicId })))
}

async function problem(words = '夏天有气味') {
  const roundId = await city.roundOf(topicId)
  await city.act('problems.list', { roundId, items: [{ category: '设施', text: words }] })
  const { db } = store.database
  return (
    await db.selectFrom('problem_item').select('id').orderBy('number', 'desc').executeTakeFirstOrThrow()
  ).id
}

describe('research that was mistyped', () => {
  test('is corrected without a word while nobody else has read it; what it said before stays in the history', async () => {
    await correct({ happenedOn: '2026-06-19', findings: '桶太少，位置也偏' })
    const staff = await page('/staff/topics/:topicId', convener())
    expect(staff).toContain('桶太少，位置也偏')
    const history = await page('/staff/topics/:topicId/history', convener())
    expect(history).toContain(
      '更正商前调研（实地走访）：日期由 2026年6月20日 改为 2026年6月19日；看到、听到的',
    )
    expect(history).toMatch(/看到、听到的 桶太少 桶太少，位置也偏/)
    const events = await chainEvents(store.database.db, topicId)
    expect(events.at(-1)).toMatchObject({
      kind: 'research.corrected',
      data: { changes: { happenedOn: { from: '2026-06-20', to: '2026-06-19' }, findings: true } },
    })
    expect(JSON.stringify(events)).not.toContain('桶太少')
    await publish()
    const open = await page('/topics/:topicId', visitor)
    expect(open).toContain('桶太少，位置也偏')
    expect(open).not.toContain('6月22日更正')
  })

  test('asks for the reason once it is public, and then says so to everyone, without the former words', async () => {
    await publish()
    const refused = await correct({ place: '小区西门' }).catch((error: RuleError) => error.reasons)
    expect(refused).toMatchObject([{ code: 'corrections.reason-missing', field: 'reason' }])
    await correct({ place: '小区西门', reason: '地点写错了' })
    const open = await page('/topics/:topicId', visitor)
    expect(open).toMatch(/小区西门 .*6月22日更正。理由：地点写错了/)
    expect(open).not.toContain('小区东门')
    expect(await page('/staff/topics/:topicId', convener())).toMatch(/地点 小区东门 小区西门/)
  })

  test('is refused with the sentence at its field: a day ahead, nothing left, nothing changed', async () => {
    const codes = (to: object) =>
      correct(to).then(
        () => [],
        (error: RuleError) => error.reasons.map(({ code, field }) => `${code} ${field ?? ''}`.trim()),
      )
    expect(await codes({ happenedOn: '2027-01-01' })).toEqual(['research.date-ahead happenedOn'])
    const nothing = { place: undefined, happenedOn: undefined, findings: undefined }
    expect(await codes(nothing)).toEqual(['research.nothing-told findings'])
    expect(await codes({})).toEqual(['corrections.nothing-changed'])
  })

  test('by two at once is corrected by the first; the second is told what changed', async () => {
    const expected = await chainLength(store.database.db, topicId)
    await correct({ place: '小区西门' })
    const request = { topicId, researchId, ...asRecorded, place: '小区北门' }
    const call = { actor: convener(), now, channel: 'page' as const, expected }
    const refused = await runCommand(city.engine, correctResearchCommand, call, request).catch(
      (error: ChangedMeanwhile) => error,
    )
    expect(refused).toMatchObject({ kind: 'conflict', changes: [{ kind: 'research.corrected' }] })
    expect(await page('/staff/topics/:topicId', convener())).not.toContain('小区北门')
  })

  test('belongs to every topic that it serves: each learns of it, and who has no right to one corrects none', async () => {
    const other = await city.draft({ title: '停车位怎么划' })
    const roundIds = [await city.roundOf(topicId), await city.roundOf(other)]
    const shared = await city.act('research.record', { roundIds, ...asRecorded })
    const request = { topicId, researchId: shared.researchId, ...asRecorded, place: '西门' }
    expect(await refusal(city.act('research.correct', request, city.staff('party_office')))).toEqual([
      'access.not-yours',
    ])
    await city.act('research.correct', request, convener())
    for (const id of [topicId, other]) {
      const events = await chainEvents(store.database.db, id)
      expect(events.at(-1)?.kind).toBe('research.corrected')
    }
    const foreign = await city.draft({ title: '路灯怎么装' })
    expect(await refusal(city.act('research.correct', { ...request, topicId: foreign }))).toEqual([
      'corrections.no-such-entry',
    ])
  })
})

describe('research recorded by mistake', () => {
  test('is struck out with all that was written down of it before one’s eyes', async () => {
    const asked = city.asks(convener(), { topicId, researchId })
    const form = researchForms.find((one) => one.path.endsWith('/research/:researchId/void'))!
    expect(text(await form.show(asked, emptyForm()))).toMatch(/实地走访 小区东门 6月20日 桶太少/)
  })

  test('counts no more once it is void: the topic counts as not looked into, staff read it struck, nobody else', async () => {
    await publish()
    expect(await city.reached(topicId)).toHaveProperty('researched')
    await city.act('research.void', { topicId, researchId, reason: '记在别的议题上了' }, convener())
    expect(await city.reached(topicId)).not.toHaveProperty('researched')
    const plan = { topicId, start: 'now', subEvents: [{ form: 'meeting', heldOn: '2026-06-21' }] }
    expect(await refusal(city.act('sessions.plan', plan))).toContain('rule.research.recorded.unmet')
    const staff = html(await pageAt('/staff/topics/:topicId').show(city.asks(convener(), { topicId })))
    expect(staff).toMatch(/<del>小区东门 · 6月20日 · 桶太少<\/del>.*理由：记在别的议题上了/s)
    expect(staff).not.toContain(`${researchId}/correct`)
    expect(await page('/topics/:topicId', visitor)).not.toContain('桶太少')
    expect(await page('/staff/topics/:topicId/history', convener())).toContain(
      '作废商前调研：实地走访 理由：记在别的议题上了',
    )
    expect(await refusal(correct({ place: '西门' }))).toContain('corrections.already-void')
    expect(await checkTasks(store.database, now)).toEqual([])
  })
})

describe('a problem item', () => {
  test('is corrected under its number, with what it said before below it for staff', async () => {
    const problemId = await problem('夏天有气昧')
    await city.act(
      'problems.correct',
      { topicId, problemId, category: '环境', text: '夏天有气味' },
      convener(),
    )
    const staff = await page('/staff/topics/:topicId', convener())
    expect(staff).toMatch(/类别 设施 环境 文字 夏天有气昧 夏天有气味/)
    expect(await page('/staff/topics/:topicId/history', convener())).toContain('更正第 1 条问题：类别；文字')
  })

  test('that a responsibility stems from is not voided but corrected with a reason; the way to the row is shown', async () => {
    const problemId = await problem()
    const { db } = store.database
    await db
      .insertInto('responsibility')
      .values({
        id: 'r1',
        round_id: await city.roundOf(topicId),
        area_id: city.town.areaId,
        number: '问1.1',
        suggestion_id: null,
        problem_item_id: problemId,
        commitment_id: null,
        concern_id: null,
        task: '夏天早晚各清一次',
        lead_name: '镇城管办',
        lead_body_id: null,
        helpers: [],
        person: null,
        due_on: null,
        money: null,
        state: 'issued',
        voided_on: null,
        void_reason: null,
      })
      .execute()
    const voiding = () => city.act('problems.void', { topicId, problemId, reason: '重复' }, convener())
    const refused = await voiding().catch((error: RuleError) => error.reasons)
    expect(refused).toMatchObject([
      {
        code: 'corrections.in-use',
        values: { responsibilities: '问1.1' },
        ways: [
          { kind: 'look', href: `/staff/topics/${topicId}#lists` },
          { kind: 'correct', href: `/staff/topics/${topicId}/problems/${problemId}/correct` },
        ],
      },
    ])
    const correction = { topicId, problemId, category: '设施', text: '夏天气味大' }
    expect(await refusal(city.act('problems.correct', correction, convener()))).toEqual([
      'corrections.reason-missing',
    ])
    await city.act('problems.correct', { ...correction, reason: '写得不清楚' }, convener())
    await db.updateTable('responsibility').set({ voided_on: '2026-06-22', void_reason: '并入' }).execute()
    await voiding()
    const open = await page('/staff/topics/:topicId', convener())
    expect(open).toMatch(/夏天气味大 6月22日作废。理由：重复/)
    // Nor do people read it below the void row that came from it.
    await publish()
    const everyone = await page('/topics/:topicId', visitor)
    expect(everyone).toContain('来自问题清单 这条问题 6月22日作废。')
    expect(everyone).not.toContain('夏天气味大')
  })
})

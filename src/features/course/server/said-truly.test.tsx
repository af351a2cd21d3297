import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, test } from 'vitest'
import { useTestDatabase } from '../../../../tests/support/test-database.ts'
import type { Actor } from '../../../platform/commands/actor.ts'
import type { Lang } from '../../../ui/index.ts'
import { methodsLibrary } from '../../methods/index.ts'
import { courseForms } from './pages.tsx'
import { type CourseCity, courseCity, prepare, talkOver } from './testing/course-city.ts'
import { html, pageAt, text } from './testing/course-pages.tsx'

const store = useTestDatabase()
const methods = methodsLibrary({
  'methods/nantong-three-lists.yaml': readFileSync('methods/nantong-three-lists.yaml', 'utf8'),
})

let city: CourseCity
beforeEach(async () => {
  city = await courseCity(store.database, methods)
})

const visitor: Actor = { kind: 'visitor' }

async function page(path: string, actor: Actor, topicId = '', lang: Lang = 'zh-CN') {
  return text(await pageAt(path).show(city.asks(actor, { topicId })), lang)
}

test('a place without a document of its own is told of a default, in both languages, never of another city', async () => {
  const topicId = await city.approved()
  await city.act('participants.set', {
    topicId,
    rows: [{ category: '政协委员', group: 'cppcc', headCount: 3 }],
  })
  const convener = city.staff('convener')
  const chinese = await page('/staff/topics/:topicId', convener, topicId)
  expect(chinese).toContain('依据：平台默认')
  expect(chinese).not.toMatch(/our default|淮办发/)
  expect(await page('/staff/topics/:topicId', convener, topicId, 'en')).toContain('Source: our default')
})

describe('a rule that was passed over', () => {
  test('says why in the history, in the record and to everyone, and nobody waits for it any more', async () => {
    const topicId = await city.approved()
    const pass = { topicId, rule: 'topic.noticed', kind: 'override', reason: '汛期抢险，先议后补' }
    await city.act('rules.pass', pass, city.staff('party_office'))
    const said = '已略过“公示或告知议题”：汛期抢险，先议后补 某镇党委办公室主任 6月22日'
    const staff = await page('/staff/topics/:topicId', city.staff('convener'), topicId)
    expect(staff.split(said)).toHaveLength(3)
    const line = '说明理由后略过：公示或告知议题 理由：汛期抢险，先议后补'
    expect(staff).toContain(line)
    expect(await page('/staff/topics/:topicId/history', city.staff('convener'), topicId)).toContain(line)
    const open = await page('/topics/:topicId', visitor, topicId)
    expect(open).toContain(said)
    for (const one of [staff, open, await page('/topics', visitor)]) {
      expect(one).toContain('待调研')
      expect(one).not.toContain('待公示')
    }
  })

  test('is told beside the arithmetic it passed over, with post and time, and is open to whoever did it', async () => {
    const topicId = await city.approved()
    const rows = [{ category: '政协委员', group: 'cppcc', headCount: 3 }]
    await city.act('participants.set', { topicId, rows })
    const before = await page('/staff/topics/:topicId', city.staff('convener'), topicId)
    expect(before).toContain('这是提醒，不影响往下办')
    // Nobody has come yet, so nobody is missed.
    expect(before).not.toContain('—')
    const pass = { topicId, rule: 'participants.composition', kind: 'override', reason: '青壮年多在外地' }
    await city.act('rules.pass', pass, city.staff('party_office'))
    const address = '/staff/topics/:topicId'
    const answer = await pageAt(address).show(city.asks(city.staff('convener'), { topicId }))
    const line = '已略过“群众代表的比例”：青壮年多在外地 某镇党委办公室主任 6月22日 星期一 09:00'
    expect(text(answer).split(line)).toHaveLength(4)
    expect(text(answer)).not.toContain('这是提醒')
    expect(html(answer)).toMatch(
      /<details class="section section-2 section-folded" open[^>]*><summary[^>]*><h2>略过的规则/,
    )
  })

  test('does not publish a number that its reason names', async () => {
    const topicId = await city.approved()
    const reason = '业主要求，电话13800001111'
    await city.act('rules.pass', { topicId, rule: 'topic.noticed', kind: 'override', reason })
    const open = await page('/topics/:topicId', visitor, topicId)
    expect(open).toContain('已略过“公示或告知议题”：业主要求')
    expect(open).not.toContain('13800001111')
  })
})

test('where there is nothing to pass over, no form asks for a reason', async () => {
  const topicId = await city.approved()
  const [passForm] = courseForms
  const office = city.staff('party_office')
  const passPage = async (rule: string) => {
    const asked = city.asks(office, { topicId, rule })
    return html(await passForm!.show(asked, { values: {}, errors: {}, summary: [] }))
  }
  expect(await passPage('research.recorded')).toContain('<textarea')
  const met = await passPage('topic.approved')
  expect(met).toContain('这条规则已经满足，不用略过。')
  expect(await passPage('participants.listed')).toContain('这条规则必须办，不能略过')
  const pass = { topicId, rule: 'research.recorded', kind: 'override', reason: '汛期抢险' }
  await city.act('rules.pass', pass, office)
  const passed = await passPage('research.recorded')
  expect(passed).toContain('这条规则已经略过。')
  expect(passed).toContain('汛期抢险')
  for (const one of [met, passed, await passPage('participants.listed')]) {
    expect(one).not.toContain('<textarea')
    expect(one).toContain(`href="/staff/topics/${topicId}"`)
  }
})

test('while a session is open everyone reads that it is going on', async () => {
  const topicId = await city.approved()
  for (const rule of ['topic.noticed', 'research.recorded']) {
    await city.act('rules.pass', { topicId, rule, kind: 'override', reason: '汛期抢险' })
  }
  await city.act('participants.set', {
    topicId,
    rows: [{ category: '村民代表', group: 'masses', headCount: 8 }],
  })
  await city.act('sessions.plan', {
    topicId,
    start: 'now',
    subEvents: [{ form: 'meeting', place: '议事室' }],
  })
  const open = await page('/topics/:topicId', visitor, topicId)
  expect(open).toContain('正在协商')
  expect(open).toContain('协商正在进行。')
  expect(await page('/topics', visitor)).toContain('正在协商 ')
  const staff = await page('/staff/topics/:topicId', city.staff('convener'), topicId)
  expect(staff).toContain('协商活动正在进行，还没有记下结果。')
  expect(staff).not.toContain('还没有举办协商活动')
})

describe('a topic that was sent back', () => {
  test('shows why beside what to do: change it first, then submit again, both by the room', async () => {
    const topicId = await city.draft()
    await city.act('topics.submit', { topicId })
    const reasons = '请先问过东门的住户'
    await city.act('topics.return', { topicId, bodyName: '某镇党委', decidedOn: '2026-06-22', reasons })
    expect(text(await pageAt('/staff').show(city.asks(city.staff('convener'))))).toContain(
      '“垃圾投放点怎么设”被退回，改好再报送',
    )
    const answer = await pageAt('/staff/topics/:topicId').show(city.asks(city.staff('convener'), { topicId }))
    expect(text(answer)).toMatch(/下一步 修改议题 .*请先问过东门的住户 某镇党委退回的理由 修改议题 再报送/)
    expect(text(answer)).toContain('可由召集人或政协工作机构处理')
    expect(text(answer)).not.toContain('可由党（工）委办公室')
    expect(html(answer)).toMatch(
      new RegExp(`<a class="button button-primary" href="/staff/topics/${topicId}/edit"`),
    )
  })
})

describe('a draft', () => {
  test('can be changed from beside its submission, and leads to nothing that is too early', async () => {
    const topicId = await city.draft()
    const answer = await pageAt('/staff/topics/:topicId').show(city.asks(city.staff('convener'), { topicId }))
    const page = html(answer)
    expect(page).toMatch(
      new RegExp(`<a class="button button-primary" href="/staff/topics/${topicId}/submit"`),
    )
    expect(page).toMatch(
      new RegExp(`<a class="button button-secondary" href="/staff/topics/${topicId}/edit"`),
    )
    expect(text(answer)).toContain('还没有报政协组织备案')
    expect(page).not.toContain(`href="/staff/topics/${topicId}/file"`)
    const party = await pageAt('/staff/topics/:topicId').show(
      city.asks(city.staff('party_office'), { topicId }),
    )
    expect(html(party)).not.toContain('/pass/topic.filed')
  })
})

describe('a session set for a later day', () => {
  test('is not pressed for before that day, and still may begin', async () => {
    const topicId = await city.approved()
    await prepare(city, topicId)
    const plan = (heldOn: string) =>
      city.act('sessions.plan', { topicId, subEvents: [{ form: 'meeting', heldOn }] })
    const shown = async () =>
      pageAt('/staff/topics/:topicId').show(city.asks(city.staff('convener'), { topicId }))
    await plan('2026-06-25')
    expect(text(await shown())).toContain('下一步 开始协商 定在6月25日，到那天再开始。')
    expect(html(await shown())).toMatch(/button-secondary" href="[^"]*\/open-session"/)
    expect(text(await pageAt('/staff').show(city.asks(city.staff('convener'))))).toMatch(
      /6月25日 .*开始“垃圾投放点怎么设”的协商活动/,
    )
    await plan('2026-06-22')
    expect(html(await shown())).toMatch(/button-primary" href="[^"]*\/open-session"/)
  })

  test('once it is called off everyone reads that and why, and the history keeps the reason', async () => {
    const topicId = await city.approved()
    await prepare(city, topicId)
    await city.act('sessions.plan', { topicId, subEvents: [{ form: 'meeting', heldOn: '2026-06-25' }] })
    await city.act('sessions.replan', { topicId, subEvents: [{ form: 'meeting', heldOn: '2026-06-28' }] })
    await city.act('sessions.cancel', { topicId, reason: '台风天，大家出门不便' })
    const open = await page('/topics/:topicId', visitor, topicId)
    expect(open).toContain('原定的协商活动已取消，理由见下。')
    expect(open).toContain('为什么取消 台风天，大家出门不便')
    expect(open).not.toContain('协商活动 1 场')
    const history = await page('/staff/topics/:topicId/history', city.staff('convener'), topicId)
    expect(history).toContain('改了协商活动的时间地点，定在2026年6月28日')
    expect(history).toMatch(/取消一场协商活动 理由：台风天，大家出门不便/)
    const staff = await page('/staff/topics/:topicId', city.staff('convener'), topicId)
    expect(staff).toContain('下一步 安排协商活动')
  })
})

describe('what waits for me', () => {
  test('quotes what was said, and puts receipts and residents before what has no day', async () => {
    const topicId = await city.approved()
    await talkOver(city, topicId)
    await city.act('concerns.raise', {
      roomId: city.roomId,
      words: '小区北门的路灯坏了三个月。晚上老人不敢出门。',
    })
    const list = await page('/staff', city.staff('convener'))
    expect(list).toMatch(
      /分流新线索：“小区北门的路灯坏了三个月”.*“垃圾投放点怎么设”有 2 件事要办 .*写协商建议/,
    )
    expect(list).not.toContain('老人')
    const filing = { topicId, bodyName: '某区政协', filedOn: '2026-06-21' }
    await city.act('topics.file', filing)
    const office = await page('/staff', city.staff('cppcc_office', city.county))
    expect(office).toMatch(/签收“垃圾投放点怎么设”的备案.*分流新线索：.*写“垃圾投放点怎么设”的协商建议/)
  })

  test('the next page of the list is called what it is', async () => {
    for (let n = 0; n < 26; n++) await city.draft({ title: `第${n}件事` })
    const list = await page('/staff', city.staff('convener'))
    expect(list).toContain('后面的')
    expect(list).not.toContain('较早的')
  })
})

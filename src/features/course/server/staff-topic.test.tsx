import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, test } from 'vitest'
import { useTestDatabase } from '../../../../tests/support/test-database.ts'
import type { Actor } from '../../../platform/commands/actor.ts'
import { chainLength } from '../../../platform/events/journal.ts'
import type { Lang } from '../../../ui/index.ts'
import { methodsLibrary } from '../../methods/index.ts'
import { type CourseCity, carryOut, courseCity, refusal, talkOver } from './testing/course-city.ts'
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

async function topicPage(topicId: string, actor: Actor, lang: Lang = 'zh-CN'): Promise<string> {
  return text(await pageAt('/staff/topics/:topicId').show(city.asks(actor, { topicId })), lang)
}

async function topicHtml(topicId: string, actor: Actor): Promise<string> {
  return html(await pageAt('/staff/topics/:topicId').show(city.asks(actor, { topicId })))
}

describe('the topic page of staff', () => {
  test('names the one next action, whose it is, and gives the button to who may', async () => {
    const topicId = await city.draft()
    await city.act('topics.submit', { topicId })
    const convener = await topicPage(topicId, city.staff('convener'))
    expect(convener).toContain('下一步 审定 由党（工）委办公室按党（工）委会议的决定办理。')
    expect(convener).toContain('议题已提交，还没有审定。')
    expect(convener).not.toContain('可由党（工）委办公室按党（工）委会议的决定处理')
    expect(await topicHtml(topicId, city.staff('convener'))).not.toContain(
      `/staff/topics/${topicId}/approve"`,
    )
    const office = await topicHtml(topicId, city.staff('party_office'))
    expect(office).toMatch(
      new RegExp(`<a class="button button-primary" href="/staff/topics/${topicId}/approve"`),
    )
  })

  test('leads to the record of a session, from its step and from the session, once it has begun', async () => {
    const topicId = await city.approved()
    const toRecord = '/minutes?topic='
    await city.act('sessions.plan', { topicId, subEvents: [{ form: 'meeting' }] })
    expect(await topicHtml(topicId, city.staff('member'))).not.toContain(toRecord)
    const heldId = await city.approved()
    await talkOver(city, heldId)
    const held = await topicHtml(heldId, city.staff('member'))
    expect(held.match(/\/minutes\?topic=/g)).toHaveLength(2)
    const [steps] = held.split('id="sessions"')
    expect(steps).toContain(`/minutes?topic=${heldId}`)
    // Who reads the topic for a body alone may not open its sessions, and is not led there.
    const body = { organisationId: city.town.id, kind: 'department', name: '镇城管办' }
    const leadBodyId = (await city.act('bodies.create', body)).bodyId!
    await city.act('suggestions.draft', { topicId: heldId, rows: [{ text: '在东门增设投放点' }] })
    await city.act('suggestions.submit', { topicId: heldId, toName: '某镇党委', issuedOn: '2026-06-21' })
    await city.act('responsibilities.issue', {
      ...{ topicId: heldId, fromName: '某镇党委', issuedOn: '2026-06-21' },
      rows: [{ origin: 'suggestion:1', task: '增设投放点', leadBodyId, dueOn: '2026-07-10' }],
    })
    const handlers = await topicHtml(heldId, city.staff('handler', city.town, leadBodyId))
    expect(handlers).toContain('增设投放点')
    expect(handlers).not.toContain('href="/staff/sessions/')
  })

  test('shows the steps with what is missing, and the obstacles of what cannot be done yet', async () => {
    const topicId = await city.approved()
    await city.act('sessions.plan', { topicId, subEvents: [{ form: 'meeting' }] })
    const page = await topicPage(topicId, city.staff('cppcc_office'))
    expect(page).toContain('确定议题 已完成')
    expect(page).toContain('不调研不协商：至少要有 1 次调研，现在记了 0 次。')
    expect(page).toContain('先完成：议题公示和告知、商前调研、确定协商人员')
    expect(page).toMatch(/现在还不能办的事（\d）.*开始协商.*议题还没有公示/)
    // Composition opens to its arithmetic and source.
    expect(page).toContain('还没有协商人员，算不出群众代表的比例。')
    expect(page).toContain('依据：五一社区案例')
    expect(await topicHtml(topicId, city.staff('cppcc_office'))).toContain(
      `/staff/topics/${topicId}/pass/research.recorded`,
    )
    expect(await topicHtml(topicId, city.staff('convener'))).not.toContain('/pass/')
    // Who has no right to pass over it reads who has.
    expect(await topicPage(topicId, city.staff('convener'))).toContain(
      '由政协工作机构或党（工）委办公室说明理由后可继续',
    )
    expect(await topicPage(topicId, city.staff('cppcc_office'))).not.toContain('党（工）委办公室说明理由')
  })

  test('shows what was passed over with its reason', async () => {
    const topicId = await city.approved()
    const pass = { topicId, rule: 'research.recorded', kind: 'override', reason: '汛期抢险，先议后补' }
    await city.act('rules.pass', pass, city.staff('party_office'))
    const page = await topicPage(topicId, city.staff('convener'))
    expect(page).toContain('商前调研 已略过 已略过“商前调研”：汛期抢险，先议后补 某镇党委办公室主任')
    expect(page).toContain('说明理由后略过：商前调研')
  })

  test('is closed to other places and speaks English too', async () => {
    const topicId = await city.approved()
    const elsewhere = city.staff('convener', { ...city.county, path: `${city.county.path}other/` })
    expect(await refusal(topicPage(topicId, elsewhere))).toEqual(['access.not-yours'])
    const english = await topicPage(topicId, city.staff('convener'), 'en')
    expect(english).toContain('No research, no session: at least 1 asked for, 0 recorded.')
  })
})

test('only those who are asked to evaluate are led there', async () => {
  const topicId = await city.approved()
  await talkOver(city, topicId)
  await carryOut(city, topicId)
  await city.act('evaluations.open', {
    topicId,
    groups: [{ group: 'members', description: '参与协商的委员', count: 3 }],
  })
  expect(await topicPage(topicId, city.staff('member'))).toContain('参加评议')
  expect(await topicPage(topicId, city.staff('convener'))).not.toContain('参加评议')
})

describe('a whole life', () => {
  test('every page has something true to say at every stage', async () => {
    const topicId = await city.approved()
    const room = city.staff('cppcc_office')
    const party = city.staff('party_office')
    await talkOver(city, topicId)
    expect(await city.waitingFor(room)).toEqual(['file', 'suggestions'])
    const early = await topicPage(topicId, room)
    expect(early).toContain('下一步 写协商建议')
    expect(early).toContain('还没有：三个清单、评议')
    // Many things can be done: each stands under the part of the way it belongs to.
    expect(early).toMatch(
      /其他可以办的事（\d+） 议题 报备案 公示或告知 商前 记商前调研 .* 协商活动 安排协商活动 /,
    )
    const talked = text(await pageAt('/topics/:topicId').show(city.asks(visitor, { topicId })))
    expect(talked).toContain('还没有：三个清单、评议')
    await carryOut(city, topicId)
    expect(await city.waitingFor(room)).toEqual(['evaluations', 'file'])
    await city.act('evaluations.open', {
      topicId,
      groups: [{ group: 'masses', description: '村民', count: 30 }],
    })
    const judged = text(await pageAt('/topics/:topicId').show(city.asks(visitor, { topicId })))
    expect(judged).toContain('正在请大家评判。')
    expect(judged).toContain('我来评判')
    await city.act('evaluations.tally', { topicId, group: 'masses', rows: [{ value: '满意', count: 20 }] })
    await city.act('evaluations.close', { topicId, groups: ['masses'] })
    expect(await city.waitingFor(party)).toEqual(['close'])
    expect(await topicPage(topicId, party)).toContain('下一步 办结 可以由您来办。')
    await city.act('rounds.close', { topicId, outcome: 'solved' })
    expect(await city.waitingFor(party)).toEqual([])
    const page = await topicPage(topicId, party)
    expect(page).toContain('已办结：已解决。')
    expect(page).toContain('共 9 步，已完成 9 步')
    const entries = await chainLength(store.database.db, topicId)
    expect(page).toContain(`经过 ${entries} 条`)
    const open = text(await pageAt('/topics/:topicId').show(city.asks(visitor, { topicId })))
    expect(open).toContain('在东门增设投放点')
    expect(open).toContain('东门投放点已建成')
    expect(open).toMatch(/本页依据 \d+ 条环环相扣的记录/)
    expect(open).toMatch(/6月20日 党组织审定.*6月21日 协商议事.*问题解决.*办结/)
    const home = text(await pageAt('/').show(city.asks(visitor)))
    expect(home).toContain('垃圾投放点怎么设 东门投放点已建成')
    const history = text(await pageAt('/staff/topics/:topicId/history').show(city.asks(party, { topicId })))
    expect(history).toMatch(/\d+ 条记录环环相扣，校验无误。/)
    expect(history).toMatch(/从最早的看起.*办结：已解决.*审定议题.*草拟议题/)
    const asked = { ...city.asks(party, { topicId }), query: { order: 'oldest' } }
    const oldest = text(await pageAt('/staff/topics/:topicId/history').show(asked))
    expect(oldest).toMatch(/从最新的看起.*草拟议题.*审定议题.*办结：已解决/)
  })

  test('a row that came to nothing needs its cause; a second round starts with a fresh way', async () => {
    const topicId = await city.approved()
    await talkOver(city, topicId)
    await carryOut(city, topicId, 'cannot')
    await city.act('evaluations.open', {
      topicId,
      groups: [{ group: 'masses', description: '村民', count: 30 }],
    })
    await city.act('evaluations.tally', { topicId, group: 'masses', rows: [{ value: '不满意', count: 20 }] })
    await city.act('evaluations.close', { topicId, groups: ['masses'] })
    const party = city.staff('party_office')
    expect(await city.waitingFor(party)).toEqual(['cause'])
    expect(await topicPage(topicId, party)).toContain('有 1 条没有办成（1.1），还没有分析原因。')
    expect(await refusal(city.act('rounds.close', { topicId, outcome: 'not_solved' }))).toContain(
      'rule.cause.analysed.unmet',
    )
    expect(await topicHtml(topicId, party)).not.toContain(`/staff/topics/${topicId}/again`)
    await city.act('causes.analyse', { topicId, text: '地块权属没有理清' })
    expect(await topicHtml(topicId, party)).toContain(
      `<a class="button button-secondary" href="/staff/topics/${topicId}/again"`,
    )
    await city.act('rounds.talk-again', {
      topicId,
      reason: '地块权属已理清，再商量一次',
      approval: { bodyName: '某镇党委', decidedOn: '2026-06-22' },
    })
    expect(await city.waitingFor(city.staff('convener'))).toEqual([
      'file',
      'notice',
      'participants',
      'research',
    ])
    expect(await topicPage(topicId, party)).toContain('第 2 轮')
    const open = text(await pageAt('/topics/:topicId').show(city.asks(visitor, { topicId })))
    expect(open).toContain('再协商的原因：地块权属已理清，再商量一次')
    expect(open).toMatch(/6月22日[^提]*再次协商/)
    expect(open).toContain('第 1 轮 正在看第 2 轮')
    expect(open).toContain('评议（第 1 轮）')
    const rows = await store.database.db
      .selectFrom('milestone')
      .select('milestone')
      .where('milestone', '=', 'closed')
      .execute()
    expect(rows).toHaveLength(1)
  })

  test('a handler sees the own row with its deadline and its button', async () => {
    const { bodyId } = await city.act('bodies.create', {
      organisationId: city.town.id,
      kind: 'department',
      name: '镇城管办',
    })
    const topicId = await city.approved()
    await talkOver(city, topicId)
    await city.act('suggestions.draft', { topicId, rows: [{ text: '在东门增设投放点' }] })
    await city.act('suggestions.submit', { topicId, toName: '某镇党委', issuedOn: '2026-06-05' })
    await city.act('responsibilities.issue', {
      topicId,
      fromName: '某镇党委',
      issuedOn: '2026-06-06',
      rows: [
        {
          origin: 'suggestion:1',
          task: '增设投放点',
          leadName: '镇城管办',
          leadBodyId: bodyId,
          dueOn: '2026-06-10',
        },
      ],
    })
    const handler = city.staff('handler', city.town, bodyId!)
    const mine = await pageAt('/staff').show(city.asks(handler))
    expect(text(mine)).toContain('报办理情况：1.1 增设投放点')
    expect(text(mine)).toContain('已逾期')
    expect(html(mine)).toContain(`/staff/topics/${topicId}/progress/`)
    expect(await topicPage(topicId, handler)).toContain('下一步 报办理情况 可以由您来办。')
    const open = text(await pageAt('/topics/:topicId').show(city.asks(visitor, { topicId })))
    expect(open).toContain('镇城管办应在6月10日前答复，还没有答复，1 项中 0 项已有结果。')
    const responsibilityId = /\/progress\/(\w+)/.exec(html(mine))![1]!
    const report = { responsibilityId, state: 'under_way', nextOn: '2026-07-01', text: '已定制' }
    await city.act('progress.report', report, handler)
    const begun = text(await pageAt('/topics/:topicId').show(city.asks(visitor, { topicId })))
    expect(begun).toContain('镇城管办正在办理，期限6月10日已经过了，1 项中 0 项已有结果。')
    expect(begun).not.toContain('还没有答复')
    expect(await city.waitingFor(city.staff('handler', city.town, 'other-body'))).toEqual([])
    // A later day of another row does not hide that one is late.
    const later = { origin: 'suggestion:1', task: '按时清运', leadName: '社区居委会', dueOn: '2026-07-10' }
    await city.act('responsibilities.add', { topicId, ...later })
    const both = text(await pageAt('/topics/:topicId').show(city.asks(visitor, { topicId })))
    expect(both).toContain(
      '镇城管办、社区居委会正在办理，最迟7月10日前答复，其中有的已逾期，2 项中 0 项已有结果。',
    )
  })
})

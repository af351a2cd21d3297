import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, test } from 'vitest'
import { useTestDatabase } from '../../../../tests/support/test-database.ts'
import type { Actor } from '../../../platform/commands/actor.ts'
import { encodeCursor } from '../../../platform/database/keyset.ts'
import type { PageAnswer } from '../../../platform/http/page.ts'
import { methodsLibrary } from '../../methods/index.ts'
import { courseForms, hasTasks } from '../index.ts'
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

describe('first pages and lists', () => {
  test('an auditor is led to the journal, others to their tasks', async () => {
    const first = (role: string) => pageAt('/staff').show(city.asks(city.staff(role)))
    expect(await first('auditor')).toEqual({ redirect: '/staff/journal' })
    expect(text(await first('convener'))).toContain('没有要您处理的事')
    // Where nothing waits yet, the page says what may be begun, to those who may.
    for (const way of ['/staff/concerns/new', '/staff/topics/new']) {
      expect(html(await first('convener'))).toContain(`href="${way}"`)
      expect(html(await first('party_office'))).not.toContain(`href="${way}"`)
    }
    const menu = ['auditor', 'administrator', 'convener', 'handler'].map((role) =>
      hasTasks(city.staff(role, city.town, role === 'handler' ? 'b' : null)),
    )
    expect(menu).toEqual([false, false, true, true])
  })

  test('a member reads on the first page which sessions of their area are coming up', async () => {
    const topicId = await city.approved({ title: '停车位怎么分' })
    const first = (role: string, at = city.town) => pageAt('/staff').show(city.asks(city.staff(role, at)))
    expect(text(await first('member'))).not.toContain('将要举行')
    const subEvents = [{ form: 'meeting', place: '议事室', heldOn: '2030-06-21' }]
    await city.act('sessions.plan', { topicId, title: '停车协商会', subEvents })
    expect(text(await first('member'))).toMatch(/将要举行和正在举行的协商活动.*停车协商会.*6月21日.*待召开/)
    expect(html(await first('member'))).toMatch(/href="\/staff\/sessions\/[^"]+">停车协商会/)
    expect(text(await first('convener'))).not.toContain('停车协商会')
  })

  test('all that a topic asks for stands in one row with a button each, and a row of a list on its own', async () => {
    const topicId = await city.approved({ title: '停车位怎么分' })
    const list = async (role: string) => pageAt('/staff').show(city.asks(city.staff(role)))
    expect(text(await list('convener'))).toContain('“停车位怎么分”有 4 件事要办')
    const hrefs = [...html(await list('convener')).matchAll(/href="(\/staff\/topics\/[^"]*)"/g)].map(
      ([, to]) => to,
    )
    expect(hrefs).toEqual(
      ['file', 'notice', 'research', 'participants'].map((act) => `/staff/topics/${topicId}/${act}`),
    )
    await talkOver(city, topicId)
    await city.act('suggestions.draft', { topicId, rows: [{ text: '重画车位' }] })
    await city.act('suggestions.submit', { topicId, toName: '某镇党委', issuedOn: '2026-06-21' })
    await city.act('responsibilities.issue', {
      topicId,
      fromName: '某镇党委',
      issuedOn: '2026-06-21',
      rows: [{ origin: 'suggestion:1', task: '重画车位', leadName: '镇城管办', dueOn: '2026-07-10' }],
    })
    const office = text(await list('party_office'))
    expect(office).toMatch(/7月10日 .*报办理情况：1\.1 重画车位/)
    expect(office).not.toContain('件事要办')
  })

  test('a filing to be acknowledged names the place it comes from', async () => {
    const topicId = await city.approved({ title: '停车位怎么分' })
    await city.act('topics.file', { topicId, bodyName: '某区政协', filedOn: '2026-06-21' })
    const list = text(await pageAt('/staff').show(city.asks(city.staff('cppcc_office', city.county))))
    expect(list).toMatch(/签收“停车位怎么分”的备案.*某镇 ·/)
    expect(list).not.toContain('某区 ·')
  })

  test('the list of staff can be narrowed by status, room and words', async () => {
    await city.approved({ title: '停车位怎么分' })
    await city.draft({ title: '路灯怎么修' })
    const list = (query: Record<string, string>) =>
      pageAt('/staff/topics')
        .show(city.asks(city.staff('convener'), {}, query))
        .then((answer) => text(answer))
    expect(await list({})).toMatch(/路灯怎么修.*停车位怎么分/)
    expect(await list({ status: 'approved' })).not.toContain('路灯怎么修')
    expect(await list({ q: '停车位' })).not.toContain('路灯怎么修')
    expect(await list({ room: 'elsewhere' })).toContain('没有符合条件的议题')
    const handler = city.staff('handler', city.town, 'b')
    expect(await pageAt('/staff/topics').show(city.asks(handler))).toEqual({
      redirect: '/staff/responsibilities',
    })
  })

  test('the public sees public topics only, and exercises are marked', async () => {
    const open = await city.approved({ title: '停车位怎么分', practice: true })
    const hidden = await city.draft({ title: '路灯怎么修' })
    const list = text(await pageAt('/topics').show(city.asks(visitor)))
    expect(list).toContain('停车位怎么分')
    expect(list).toContain('演练')
    expect(list).not.toContain('路灯怎么修')
    const one = (topicId: string) => pageAt('/topics/:topicId').show(city.asks(visitor, { topicId }))
    expect(text(await one(open))).toContain('这是演练用的议题，不是真事。')
    expect(await refusal(one(hidden))).toEqual(['course.not-public'])
    const room = text(await pageAt('/rooms/:roomId').show(city.asks(visitor, { roomId: city.roomId })))
    expect(room).toContain('停车位怎么分')
    expect(room).not.toContain('路灯怎么修')
    expect(text(await pageAt('/rooms').show(city.asks(visitor, {}, { q: '某镇' })))).toContain(
      '某镇协商议事室',
    )
    expect(text(await pageAt('/rooms').show(city.asks(visitor, {}, { q: '%' })))).toContain(
      '没有找到这个名字的议事室',
    )
  })

  test('every list says where a topic really stands', async () => {
    const topicId = await city.approved()
    const lists = async () => {
      const pages = [
        pageAt('/topics').show(city.asks(visitor)),
        pageAt('/rooms/:roomId').show(city.asks(visitor, { roomId: city.roomId })),
        pageAt('/staff/topics').show(city.asks(city.staff('convener'))),
        pageAt('/topics/:topicId').show(city.asks(visitor, { topicId })),
      ]
      return (await Promise.all(pages)).map((page) => text(page))
    }
    for (const page of await lists()) expect(page).toContain('待公示')
    await talkOver(city, topicId)
    for (const page of await lists()) expect(page).toContain('已协商')
    await carryOut(city, topicId)
    for (const page of await lists()) expect(page).toContain('已反馈')
    const groups = [{ group: 'masses', description: '村民', count: 30 }]
    await city.act('evaluations.open', { topicId, groups })
    for (const page of await lists()) expect(page).toContain('正在评议')
  })

  test('the home page keeps apart what is talked over and what came of it, real matters first', async () => {
    await city.approved({ title: '真事' })
    await city.approved({ title: '演习', practice: true })
    const old = await city.draft({ title: '旧事', afterwards: true })
    await city.act('rules.pass', {
      topicId: old,
      rule: 'topic.approved',
      kind: 'not_in_source',
      reason: '案例没有写',
    })
    const done = await city.approved({ title: '成事', background: '东门没有投放点。垃圾堆在路边。' })
    await talkOver(city, done)
    await carryOut(city, done)
    const told = await city.approved({ title: '只是反馈' })
    await talkOver(city, told)
    const pass = { topicId: done, rule: 'evaluated.by', kind: 'override', reason: '全体村民已在会上表态' }
    await city.act('rules.pass', pass)
    await city.act('rounds.close', { topicId: done, outcome: 'solved', closedOn: '2026-06-22' })
    const home = text(await pageAt('/').show(city.asks(visitor)))
    const [talked, outcomes] = home.slice(home.indexOf('正在商量')).split('最近办成的事')
    expect(talked).toMatch(/真事.*演习/)
    expect(talked).not.toMatch(/旧事|成事/)
    expect(outcomes).toMatch(/已解决 成事 东门没有投放点 东门投放点已建成 某镇协商议事室 6月22日/)
    expect(outcomes).not.toMatch(/旧事|只是反馈/)
    expect(outcomes).toMatch(/1 件 反馈了结果 其中 2026 年 1 件/)
  })

  test('every figure of the home page opens the rows it counts', async () => {
    const open = await city.approved({ title: '垃圾投放点' })
    await talkOver(city, open)
    const exercise = await city.approved({ title: '演习', practice: true })
    await talkOver(city, exercise)
    const old = await city.draft({ title: '不公开的旧事', afterwards: true })
    const pass = { topicId: old, kind: 'not_in_source', reason: '案例没有写' }
    for (const rule of ['topic.approved', 'topic.noticed', 'research.recorded', 'participants.listed'])
      await city.act('rules.pass', { ...pass, rule })
    await city.act('sessions.plan', {
      topicId: old,
      title: '旧会',
      subEvents: [{ form: 'meeting' }],
      start: 'held',
    })
    await store.database.db.updateTable('topic').set({ is_public: false }).where('id', '=', old).execute()
    const home = await pageAt('/').show(city.asks(visitor))
    const links = [...html(home).matchAll(/href="\/figures\/(\w+)(?:\?year=(\d+))?"/g)]
    expect(links).toHaveLength(8)
    expect(text(home)).toMatch(/2 件 坐下来商量过 其中 2026 年 1 件/)
    for (const [, name, year] of links) {
      const page = await pageAt('/figures/:name').show(
        city.asks(visitor, { name: name! }, year ? { year } : {}),
      )
      const count = Number(/共 (\d+) 件/.exec(text(page))![1])
      expect(html(page).match(/<th scope="row"/g) ?? []).toHaveLength(count)
    }
    const rows = text(await pageAt('/figures/:name').show(city.asks(visitor, { name: 'deliberated' })))
    expect(rows).toMatch(/垃圾投放点 某镇协商议事室 6月\d+日 没有公开的议题 — 来源未载/)
    expect(rows).not.toMatch(/演习|旧事/)
    expect(await refusal(pageAt('/figures/:name').show(city.asks(visitor, { name: 'raised' })))).toEqual([
      'common.not-found',
    ])
  })

  test('all figures stand on one page by year, what each counts beside it, and each number opens its rows', async () => {
    const old = await city.approved({ title: '旧事', afterwards: true })
    await store.database.db.updateTable('milestone').set({ reached_on: '2024-05-01' }).execute()
    await city.approved({ title: '不知哪天的事', afterwards: true })
    await store.database.db
      .updateTable('milestone')
      .set({ reached_on: null })
      .where('reached_on', '<>', '2024-05-01')
      .execute()
    await talkOver(city, await city.approved({ title: '今年的事' }))
    await city.approved({ title: '演习', practice: true })
    const home = html(await pageAt('/').show(city.asks(visitor)))
    expect(home).toContain('href="/figures"')
    const page = await pageAt('/figures').show(city.asks(visitor))
    expect(text(page)).toContain('补录的也算，算在事情做到的那一年')
    expect(text(page)).toMatch(/审定立项 党（工）委审定同意协商的议题 3 1 1 1 /)
    expect(text(page)).toMatch(/坐下来商量过 至少举办过一场协商活动的议题 1 1 0 0 /)
    for (const [, name, year, n] of html(page).matchAll(/href="\/figures\/(\w+)(?:\?year=(\w+))?">(\d+)</g)) {
      const rows = await pageAt('/figures/:name').show(
        city.asks(visitor, { name: name! }, year ? { year } : {}),
      )
      expect(html(rows).match(/<th scope="row"/g) ?? [], `${name} ${year}`).toHaveLength(Number(n))
    }
    expect(html(page)).toContain('href="/figures/approved?year=2024"')
    expect(html(page)).toContain('href="/figures/approved?year=unknown"')
    expect(old).not.toBe('')
  })

  test('the rows of a figure go on behind the last of a page, each once', async () => {
    for (let n = 0; n < 27; n++) await talkOver(city, await city.approved({ title: `第${n}件` }))
    const titles = (page: PageAnswer) => [...html(page).matchAll(/>(第\d+件)</g)].map(([, title]) => title)
    const figure = (query = {}) =>
      pageAt('/figures/:name').show(city.asks(visitor, { name: 'deliberated' }, query))
    const first = await figure()
    const at = /href="\/figures\/deliberated\?at=([^"]+)"/.exec(html(first))![1]!
    const second = await figure({ at: decodeURIComponent(at) })
    expect(titles(first)).toHaveLength(25)
    expect(new Set([...titles(first), ...titles(second)]).size).toBe(27)
    expect(html(second)).not.toContain('at=')
    // While somebody goes through the pages one more is talked over: the next page counts it and says so.
    await talkOver(city, await city.approved({ title: '又一件' }))
    const third = await figure({ at: decodeURIComponent(at) })
    expect(text(first)).toMatch(/历年共 27 件.*每打开一页，都按打开时的情况数/)
    expect(text(third)).toContain('历年共 28 件')
    expect(text(await figure({ year: '2019' }))).toMatch(/2019 年共 0 件。/)
    expect(text(await figure({ year: '2019' }))).not.toContain('每打开一页')
    // An address behind the last row shows the first page.
    expect(titles(await figure({ at: encodeCursor(['1950-01-01', '0']) }))).toHaveLength(24)
  })

  test('a page kept for readers is made anew when something changed, and not before', async () => {
    const topicId = await city.approved()
    const versions = () =>
      Promise.all([
        pageAt('/').version!(city.asks(visitor)),
        pageAt('/topics').version!(city.asks(visitor)),
        pageAt('/topics/:topicId').version!(city.asks(visitor, { topicId })),
        pageAt('/rooms/:roomId').version!(city.asks(visitor, { roomId: city.roomId })),
      ])
    const first = await versions()
    expect(await versions()).toEqual(first)
    await city.act('participants.set', {
      topicId,
      rows: [{ category: '村民代表', group: 'masses', headCount: 8 }],
    })
    const second = await versions()
    for (const [index, version] of second.entries()) expect(version).not.toBe(first[index])
    // A topic that is not public counts in the figures and stands in no list.
    const figures = () => pageAt('/figures').version!(city.asks(visitor))
    const [counted, listed] = [await figures(), await versions()]
    await city.draft({ afterwards: true, raisedOn: '2020-05-01' })
    expect(await figures()).not.toBe(counted)
    expect((await versions()).slice(1, 3)).toEqual(listed.slice(1, 3))
    const draft = city.asks(visitor, { topicId: await city.draft() })
    expect(await pageAt('/topics/:topicId').version!(draft)).toBeNull()
  })
})

describe('the form that passes over a rule', () => {
  test('says what the rule says, and asks why', async () => {
    const topicId = await city.approved()
    const form = courseForms.find((one) => one.path.endsWith('/pass/:rule'))!
    const request = city.asks(city.staff('party_office'), { topicId, rule: 'research.recorded' })
    const page = text(await form.show(request, { values: {}, errors: {}, summary: [] }))
    expect(page).toContain('略过：商前调研')
    expect(page).toContain('不调研不协商：至少要有 1 次调研，现在记了 0 次。 依据：五一社区案例')
    expect(await form.fixed!(request)).toEqual({ topicId, rule: 'research.recorded' })
    const convener = city.asks(city.staff('convener'), { topicId, rule: 'research.recorded' })
    expect(
      await refusal(Promise.resolve(form.show(convener, { values: {}, errors: {}, summary: [] }))),
    ).toEqual(['access.not-yours'])
  })
})

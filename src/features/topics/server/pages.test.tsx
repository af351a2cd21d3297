import type { VNode } from 'preact'
import { beforeEach, describe, expect, test } from 'vitest'
import { useTestDatabase } from '../../../../tests/support/test-database.ts'
import type { Actor } from '../../../platform/commands/actor.ts'
import type { AnyFormPage, FormState, Page, PageAnswer, PageRequest } from '../../../platform/http/page.ts'
import { type PageContext, PageProvider, renderPage } from '../../../ui/index.ts'
import { reasonsOf } from '../testing/reasons-of.ts'
import {
  buildTopicCity,
  convener,
  countyOffice,
  now,
  partyOffice,
  system,
  type TopicCity,
  today,
} from '../testing/topic-city.ts'
import { TopicPart } from '../web/topic-part.tsx'
import { approveTopicCommand } from './approve-topic.ts'
import { draftTopicCommand } from './draft-topic.ts'
import { fileTopicCommand } from './file-topic.ts'
import { issueNoticeCommand } from './issue-notice.ts'
import { topicForms, topicPages } from './pages.tsx'
import { returnTopicCommand } from './return-topic.ts'
import { submitTopicCommand } from './submit-topic.ts'
import { takeUpWithoutRecord } from './take-up-without-record.ts'
import { topicView } from './topic-view-store.ts'

const store = useTestDatabase()
let city: TopicCity
let topicId: string

const context: PageContext = {
  lang: 'zh-CN',
  theme: 'auto',
  size: 'standard',
  path: '/',
  now,
  csrf: 'token',
  siteName: '示范市',
  demo: false,
  helpPhone: null,
  viewer: null,
  flash: null,
  assets: { css: '', js: '' },
}

beforeEach(async () => {
  city = await buildTopicCity(store.database)
  const draft = { roomId: 'room', title: '小区东门停车难', background: '涉及 120 户' }
  ;({ topicId } = await city.run(convener, draftTopicCommand, draft))
})

function requestBy(actor: Actor, more: Partial<PageRequest> = {}): PageRequest {
  const ports = { ...city.engine.ports, publicAddress: 'https://hsl.example' }
  const rest = { now, ports, lang: 'zh-CN' as const, query: {}, cookies: {}, path: '/', csrf: 'token' }
  return { db: store.database.db, actor, params: { topicId }, ...rest, ...more }
}

function html(answer: PageAnswer | VNode): string {
  return renderPage(<PageProvider page={context}>{answer as VNode}</PageProvider>)
}

function formAt(path: string): AnyFormPage {
  return topicForms.find((form) => form.path === path)!
}

async function opened(path: string, request: PageRequest, state: Partial<FormState> = {}): Promise<string> {
  const form = formAt(path)
  const values = (await form.values?.(request)) ?? {}
  return html(await form.show(request, { values, errors: {}, summary: [], ...state }))
}

const staff = (verb: string) => `/staff/topics/:topicId/${verb}`
const decision = { bodyName: '文峰街道党工委', decidedOn: today }

async function approve() {
  await city.run(convener, submitTopicCommand, { topicId })
  await city.run(partyOffice, approveTopicCommand, { topicId, ...decision })
}

describe('the form of a new topic', () => {
  const path = '/staff/topics/new'

  test('asks for room and one sentence first', async () => {
    const page = await opened(path, requestBy(convener))
    expect(page).toContain('method="get"')
    expect(page).toContain('文峰街道 五一社区协商议事室')
    expect(page).not.toContain('name="background"')
  })

  test('shows what is there already, and keeps the sentence', async () => {
    const query = { roomId: 'room', title: '小区东门停车位不够' }
    const page = await opened(path, requestBy(convener, { query, params: {} }))
    expect(page).toContain('已有相似的议题')
    expect(page).toContain(`/staff/topics/${topicId}`)
    expect(page).toContain('value="小区东门停车位不够"')
    expect(page).toContain('name="background"')
  })

  test('offers only rooms of one’s own area', async () => {
    const elsewhere: Actor = { ...convener, kind: 'staff', grants: [] } as Actor
    expect(await opened(path, requestBy(elsewhere))).not.toContain('五一社区')
  })
})

describe('forms about a topic', () => {
  test('are closed to those who have no right', async () => {
    const form = formAt(staff('approve'))
    const shown = form.show(requestBy(convener), { values: {}, errors: {}, summary: [] })
    expect(await reasonsOf(Promise.resolve(shown))).toEqual([{ code: 'access.not-yours' }])
  })

  test('say why nothing can be done, and have no button then', async () => {
    const page = await opened(staff('approve'), requestBy(partyOffice))
    expect(page).toContain('议题还是草稿，现在没有待审定的事项。')
    expect(page).not.toContain('>审定</button>')
    expect(page).not.toContain('/return')
  })

  test('the approval offers the nearest Party body, takes a scan, and warns of numbers', async () => {
    const phone = { roomId: 'room', title: '停车', background: '电话 13812345678' }
    ;({ topicId } = await city.run(convener, draftTopicCommand, phone))
    await city.run(convener, submitTopicCommand, { topicId })
    const page = await opened(staff('approve'), requestBy(partyOffice))
    expect(page).toMatch(/停车.*电话 138\*\*\*\*5678/s)
    for (const way of ['return', 'decline']) expect(page).toContain(`/staff/topics/${topicId}/${way}`)
    expect(page).toContain('multipart/form-data')
    expect(page).toContain('type="file"')
    expect(page).toContain('value="文峰街道党工委"')
    expect(page).toContain('138****5678')
    expect(page).not.toContain('13812345678')
    expect(page).toContain('>审定</button>')
  })

  test('who submits sees what is submitted, what it lacks, and the way to change it', async () => {
    const page = await opened(staff('submit'), requestBy(convener))
    expect(page).toMatch(/小区东门停车难.*涉及 120 户/s)
    expect(page).toContain(`href="/staff/topics/${topicId}/edit"`)
    ;({ topicId } = await city.run(convener, draftTopicCommand, { roomId: 'room', title: '停车' }))
    expect(await opened(staff('submit'), requestBy(convener))).toContain('还没有写背景情况')
  })

  test('edit brings the wording back, and typed values win after a refusal', async () => {
    expect(await opened(staff('edit'), requestBy(convener))).toContain('涉及 120 户')
    const typed = { values: { title: '我写的' }, errors: { title: '太长了' } }
    const page = await opened(staff('edit'), requestBy(convener), typed)
    expect(page).toContain('value="我写的"')
    expect(page).toContain('太长了')
  })

  test('filing and its receipt name the CPPCC body above', async () => {
    await approve()
    expect(await opened(staff('file'), requestBy(convener))).toContain('value="滨江县政协"')
    await city.run(convener, fileTopicCommand, { topicId, bodyName: '滨江县政协', filedOn: today })
    expect(await opened(staff('acknowledge'), requestBy(countyOffice))).toContain('滨江县政协')
  })

  test.each(['submit', 'return', 'decline', 'notice'])('%s opens in both languages', async (verb) => {
    const actor = verb === 'return' || verb === 'decline' ? partyOffice : convener
    expect(await opened(staff(verb), requestBy(actor))).toContain('小区东门停车难')
    context.lang = 'en'
    expect(await opened(staff(verb), requestBy(actor, { lang: 'en' }))).toContain('<html lang="en"')
    context.lang = 'zh-CN'
  })
})

describe('a notice', () => {
  async function pageAt(path: string, noticeId: string): Promise<{ page: Page; request: PageRequest }> {
    const page = topicPages.find((one) => one.path === path)!
    return { page, request: requestBy({ kind: 'visitor' }, { params: { topicId, noticeId } }) }
  }

  test('can be read and printed by everyone, with the way to the topic as a code', async () => {
    await approve()
    const notice = { subject: 'topic' as const, text: '欢迎提意见。\n会期另告。', issuedBy: '五一社区' }
    const { noticeId } = await city.run(convener, issueNoticeCommand, {
      topicId,
      ...notice,
      channels: ['board'],
    })
    const said = await formAt(staff('notice')).done({ noticeId }, requestBy(convener))
    expect(said.flash).toMatchObject({ link: { href: `/topics/${topicId}/notices/${noticeId}/print` } })
    const screen = await pageAt('/topics/:topicId/notices/:noticeId', noticeId)
    const shown = html(await screen.page.show(screen.request))
    expect(shown).toContain('<p>会期另告。</p>')
    expect(shown).toContain('公示栏')
    expect(shown).toContain(`/topics/${topicId}/notices/${noticeId}/print`)
    expect(await screen.page.version!(screen.request)).toBe(noticeId)
    const paper = await pageAt('/topics/:topicId/notices/:noticeId/print', noticeId)
    const sheet = html(await paper.page.show(paper.request))
    expect(sheet).toContain(`https://hsl.example/topics/${topicId}`)
    expect(sheet).toMatch(/公示时间 \D*20\d\d年/)
    expect(sheet).toMatch(/<path d="M0 0h7v1h-7z/)
    expect(sheet).not.toContain('演练')
    await store.database.db.updateTable('topic').set({ practice: true }).execute()
    expect(html(await paper.page.show(paper.request))).toContain('演练用 · 不是正式文件')
  })

  test('of another topic is not found', async () => {
    const { page, request } = await pageAt('/topics/:topicId/notices/:noticeId', 'none')
    expect(await reasonsOf(Promise.resolve(page.show(request)))).toEqual([
      { code: 'topics.notice-not-found' },
    ])
    expect(await page.version!(request)).toBeNull()
  })
})

describe('the part of the topic page', () => {
  async function part(audience: 'staff' | 'public') {
    const view = await topicView(store.database.db, topicId)
    return html(
      <TopicPart view={view} audience={audience} topicId={topicId} datesAssumed={view.datesAssumed} />,
    )
  }

  test('tells staff every decision with its reasons, the public only the approval', async () => {
    await city.run(convener, submitTopicCommand, { topicId })
    await city.run(partyOffice, returnTopicCommand, { topicId, ...decision, reasons: '请写清户数' })
    await approve()
    expect(await part('staff')).toContain('请写清户数')
    const shown = await part('public')
    expect(shown).not.toContain('请写清户数')
    expect(shown).toContain('文峰街道党工委 书记')
    expect(shown).toContain('还没有备案')
  })

  test('says what the source of an old matter does not tell', async () => {
    const old = { roomId: 'room', title: '旧事', afterwards: true, datesAssumed: true }
    ;({ topicId } = await city.run(system, draftTopicCommand, old))
    await city.act((act) => takeUpWithoutRecord(act, topicId))
    const shown = await part('public')
    expect(shown.match(/来源未载/g)?.length).toBeGreaterThanOrEqual(5)
  })

  test('asks staff to look again at days that contradict each other', async () => {
    await approve()
    await city.run(convener, fileTopicCommand, { topicId, bodyName: '滨江县政协', filedOn: '2020-01-01' })
    expect(await part('staff')).toContain('备案日期早于审定日期')
    expect(await part('public')).not.toContain('备案日期早于审定日期')
  })
})

import type { VNode } from 'preact'
import { expect, test } from 'vitest'
import { useTestDatabase } from '../../../../tests/support/test-database.ts'
import type { Actor } from '../../../platform/commands/actor.ts'
import type { PageRequest } from '../../../platform/http/page.ts'
import type { Lang } from '../../../ui/index.ts'
import { setParticipantsCommand } from '../../participants/index.ts'
import type { PointOrigin } from '../contract/fed-points.ts'
import { meeting, openedSession } from '../testing/opened-session.ts'
import { htmlOf } from '../testing/page-around.tsx'
import { clerk, deskOf, noon, roundAtTable } from '../testing/round-at-table.ts'
import { attendSessionCommand } from './attend-session.ts'
import { cancelSessionCommand } from './cancel-session.ts'
import { concludeSessionCommand } from './conclude-session.ts'
import { correctOpinionCommand, voidOpinionCommand } from './correct-opinion.ts'
import { noteOpinionsCommand } from './note-opinions.ts'
import { opinionsOfRound } from './outcome-store.ts'
import { sessionsPages } from './pages.tsx'
import { planSessionCommand } from './plan-session.ts'
import { sessionsOfRound } from './sessions-of-round.ts'

const store = useTestDatabase()

type Asked = { actor?: Actor; lang?: Lang; topic?: string; origins?: PointOrigin[]; page?: string }

/** A page of a session as a reader gets it, the record where no other is asked for. */
async function read(sessionId: string, asked: Asked = {}) {
  const { actor = clerk, lang = 'zh-CN', topic, origins = [], page = '/minutes' } = asked
  const found = sessionsPages.find(({ path }) => path === `/staff/sessions/:sessionId${page}`)!
  const answer = await found.show({
    ...{ db: store.database.db, actor, lang, now: noon, params: { sessionId } },
    ...{ query: topic ? { topic } : {}, ports: { fedPoints: { settled: async () => origins } } },
  } as unknown as PageRequest)
  const html = htmlOf(answer as VNode, lang)
  return { html, text: html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ') }
}

const as = (role: 'member' | 'handler'): Actor => ({
  ...(clerk as Extract<Actor, { kind: 'staff' }>),
  grants: [{ role, path: '/city/street/', organisationId: 'street', areaId: 'area', bodyId: null }],
})

/** A session that is over, with words of every kind on record. */
async function heldSession() {
  const session = await openedSession(store.database)
  const { desk, topicId, roundId, places } = session
  await desk.run(attendSessionCommand, {
    topicId,
    rows: [
      { participantId: places[0]!.id, presentCount: 6 },
      { participantId: places[2]!.id, presentCount: 2 },
    ],
  })
  await desk.run(noteOpinionsCommand, {
    topicId,
    opinions: [
      { participantId: places[0]!.id, kind: 'problem', words: '大门太堵，打 13812345678 找我' },
      { participantId: places[1]!.id, words: '记错了人的一句' },
      { participantId: places[2]!.id, channel: 'written', words: '西们可以开' },
    ],
  })
  const [, struck, mistyped] = await opinionsOfRound(store.database.db, roundId)
  await desk.run(voidOpinionCommand, { topicId, opinionId: struck!.id, reason: '记错了人' })
  const { speaker, speakerGroup, channel, kind } = mistyped!
  await desk.run(correctOpinionCommand, {
    ...{ topicId, opinionId: mistyped!.id, speaker, speakerGroup, channel, kind },
    ...{ words: '西门可以开', reason: '错字' },
  })
  await desk.run(concludeSessionCommand, {
    topicId,
    consensus: [{ text: '人车分流' }, { text: '装矮灯' }],
    dissents: [
      { speakerGroup: 'masses', text: '绕路', explanation: '先试一个月', explainedBy: '社区书记' },
      { speakerGroup: 'stakeholder', text: '谁出钱' },
    ],
    commitments: [{ bodyName: '物业公司', text: '挪走花箱', dueOn: '2026-12-10' }],
  })
  return session
}

test('the record of a session is written from what is on record, without what was struck out', async () => {
  const { sessionId } = await heldSession()
  const { text } = await read(sessionId)
  expect(text).toContain('议题 小区封闭管理')
  expect(text).toContain('时间 2026年11月22日 星期日 15:00 地点 社区服务中心二楼')
  expect(text).toMatch(/群众代表 群众代表 8 6 .*合计 13 8/)
  expect(text).toContain('群众代表 （提出问题）：大门太堵，打 138****5678 找我')
  expect(text).toContain('社区干部 （村社干部、看法、书面）：西门可以开')
  expect(text).not.toMatch(/记错了人|西们/)
  expect(text).toContain('已作废的条目不列入')
  expect(text).toContain('绕路 答复：先试一个月（社区书记')
  expect(text).toContain('谁出钱 答复：还没有答复')
  expect(text).toContain('物业公司 ：挪走花箱（2026年12月10日前完成）')
  expect(text).toMatch(/打印日期 2026年11月22日 · 编号 20261122-/)
  expect(text).not.toMatch(/来源未载|演练|会上商定/)
  expect((await read(sessionId, { lang: 'en' })).text).not.toMatch(/共识|到场|议题/)
})

test('a point that came from a consultation online says so, with its figures once', async () => {
  const { sessionId, roundId } = await heldSession()
  const { consensus } = await sessionsOfRound(store.database.db, roundId)
  const origin = { consensusPointId: consensus[0]!.id, consultationTitle: '大门怎么走', number: 3 }
  const figures = '网络协商：赞成221、不赞成17'
  const told = async (recordedFigures: string) =>
    (await read(sessionId, { origins: [{ ...origin, figures, recordedFigures }] })).text
  expect(await told(figures)).toContain(
    '人车分流（来自网络协商“大门怎么走”第 3 条意见；网络协商：赞成221、不赞成17）',
  )
  expect(await told(figures)).toContain('装矮灯（会上商定）')
  expect(await told('人车分流')).toContain('人车分流（来自网络协商“大门怎么走”第 3 条意见）')
})

test('names stand in it for who keeps the table; nobody reads it who may not read the session', async () => {
  const { sessionId, topicId, desk, places } = await openedSession(store.database)
  const rows = places.map(({ id, category, headCount }) => ({ id, category, headCount }))
  await desk.run(setParticipantsCommand, { topicId, rows: [...rows, { category: '楼长', name: '某甲' }] })
  expect((await read(sessionId)).text).toContain('楼长 某甲')
  const { text } = await read(sessionId, { actor: as('member') })
  expect(text).toContain('楼长')
  expect(text).not.toContain('某甲')
  expect(text).toContain('这场协商还没有记结果')
  await expect(read(sessionId, { actor: as('handler') })).rejects.toMatchObject({ kind: 'forbidden' })
})

test('a session for several topics gives one record of all, or of the topic asked for', async () => {
  const [one, other] = [
    await roundAtTable(store.database, { title: '楼道堆物' }),
    await roundAtTable(store.database, { title: '广场舞' }),
  ]
  const desk = deskOf(store.database)
  const { sessionId } = await desk.run(planSessionCommand, {
    ...{ topicId: one.topicId, roundIds: [other.roundId], subEvents: [meeting], start: 'now' },
  })
  for (const [topicId, words] of [
    [one.topicId, '过道要通'],
    [other.topicId, '声音小些'],
  ] as const) {
    const opinions = [{ speaker: '居民代表', words }]
    await desk.run(noteOpinionsCommand, { topicId, sessionId, opinions })
  }
  const all = (await read(sessionId)).text
  expect(all).toMatch(/议题 1：楼道堆物 .*过道要通.*议题 2：广场舞 .*声音小些/)
  const asked = (await read(sessionId, { topic: other.topicId })).text
  expect(asked).toContain('声音小些')
  expect(asked).not.toContain('过道要通')
  expect(asked).toContain('同场还协商了 楼道堆物')
  await expect(read(sessionId, { topic: 'elsewhere' })).rejects.toMatchObject({ kind: 'not-found' })
})

test('only of the past is silence the silence of the source', async () => {
  for (const afterwards of [true, false]) {
    const { topicId } = await roundAtTable(store.database, { afterwards })
    const desk = deskOf(store.database)
    const { sessionId } = await desk.run(planSessionCommand, {
      ...{ topicId, subEvents: [{ form: 'meeting' as const }], start: 'now' as const },
    })
    await desk.run(concludeSessionCommand, {
      ...{ topicId, consensus: [{ text: '分流' }], ...(afterwards ? {} : { heldOn: '2026-11-22' }) },
    })
    const { text } = await read(sessionId)
    expect(text.includes('来源未载')).toBe(afterwards)
    expect(text.includes('没有记。')).toBe(!afterwards)
  }
})

test('the page of a session leads to its record once there is one', async () => {
  const { topicId } = await roundAtTable(store.database)
  const desk = deskOf(store.database)
  const { sessionId } = await desk.run(planSessionCommand, { topicId, subEvents: [meeting] })
  expect((await read(sessionId, { page: '' })).html).not.toContain('打印协商记录')
  await expect(read(sessionId)).rejects.toMatchObject({ reasons: [{ code: 'sessions.not-open' }] })
  await desk.run(cancelSessionCommand, { topicId, sessionId, reason: '台风' })
  await expect(read(sessionId)).rejects.toMatchObject({ reasons: [{ code: 'sessions.cancelled' }] })
  const held = await heldSession()
  for (const actor of [clerk, as('member')])
    expect((await read(held.sessionId, { page: '', actor })).html).toContain(
      `href="/staff/sessions/${held.sessionId}/minutes"`,
    )
})

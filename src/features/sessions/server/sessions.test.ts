import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { useTestDatabase } from '../../../../tests/support/test-database.ts'
import { lockChain } from '../../../platform/events/journal.ts'
import { presentComposition } from '../../methods/index.ts'
import { participantFacts, participantsOfRound, setParticipantsCommand } from '../../participants/index.ts'
import { deskOf, noon, roundAtTable } from '../testing/round-at-table.ts'
import { attendSessionCommand } from './attend-session.ts'
import { cancelSessionCommand } from './cancel-session.ts'
import { concludeSessionCommand } from './conclude-session.ts'
import { explainDissentCommand } from './explain-dissent.ts'
import { noteOpinionsCommand } from './note-opinions.ts'
import { openSessionCommand } from './open-session.ts'
import { planSessionCommand } from './plan-session.ts'
import { replanSessionCommand } from './replan-session.ts'
import { sessionPage } from './session-list-store.ts'
import { sessionFacts } from './session-store.ts'
import { sessionsOfRound } from './sessions-of-round.ts'

const store = useTestDatabase()
const meeting = {
  form: 'meeting' as const,
  place: '社区服务中心二楼',
  heldOn: '2026-11-22',
  startsAt: '15:00',
}

async function openedSession() {
  const round = await roundAtTable(store.database)
  const desk = deskOf(store.database)
  await desk.run(setParticipantsCommand, {
    topicId: round.topicId,
    rows: [
      { category: '群众代表', headCount: 8 },
      { category: '区政协委员', headCount: 3, reply: 'leave' },
      { category: '社区干部', headCount: 2 },
    ],
  })
  const { sessionId } = await desk.run(planSessionCommand, {
    topicId: round.topicId,
    subEvents: [meeting],
    start: 'now',
  })
  const { places } = await participantsOfRound(store.database.db, round.roundId)
  return { ...round, desk, sessionId, places }
}

test('what is noted while the round is being closed finds it closed', async () => {
  const { topicId, roundId, sessionId, desk, places } = await openedSession()
  const closing = Promise.withResolvers<void>()
  const closed = store.database.transaction(async (tx) => {
    await lockChain(tx, topicId)
    closing.resolve()
    await sleep(100)
    await tx.updateTable('round').set({ outcome: 'explained' }).where('id', '=', roundId).execute()
  })
  await closing.promise
  const opinions = [{ participantId: places[0]!.id, words: '路灯太暗' }]
  const late = [
    desk.run(noteOpinionsCommand, { topicId, sessionId, opinions }),
    desk.run(attendSessionCommand, { topicId, sessionId, allCame: true }),
  ]
  const refused = { reason: { kind: 'refused', reasons: [{ code: 'topics.round-closed' }] } }
  expect(await Promise.allSettled(late)).toMatchObject([refused, refused])
  await closed
})

test('without research the session does not open, and the method says why', async () => {
  const { topicId, roundId } = await roundAtTable(store.database)
  const desk = deskOf(store.database, [
    { code: 'rule.research.recorded.unmet', values: { count: 0, wanted: 1 } },
  ])
  const planned = await desk.run(planSessionCommand, { topicId, subEvents: [meeting] })
  expect(planned.state).toBe('planned')
  const refusal = {
    kind: 'refused',
    reasons: [{ code: 'rule.research.recorded.unmet', values: { count: 0, wanted: 1 } }],
  }
  await expect(desk.run(openSessionCommand, { topicId })).rejects.toMatchObject(refusal)
  const atOnce = desk.run(planSessionCommand, { topicId, subEvents: [meeting], start: 'now' })
  await expect(atOnce).rejects.toMatchObject(refusal)
  expect((await sessionFacts(store.database.db, roundId)).sessions).toMatchObject([{ state: 'planned' }])
})

test('a planned session is put off, called off with its reason, and begun before its day', async () => {
  const { topicId, roundId } = await roundAtTable(store.database)
  const desk = deskOf(store.database)
  const { sessionId } = await desk.run(planSessionCommand, { topicId, subEvents: [meeting] })
  const later = [{ ...meeting, heldOn: '2026-12-05', place: '村口' }, { form: 'written' as const }]
  await desk.run(replanSessionCommand, { topicId, sessionId, title: '改期的会', subEvents: later })
  const sessionOf = async (id: string) =>
    (await sessionsOfRound(store.database.db, roundId)).sessions.find((one) => one.id === id)!
  const moved = await sessionOf(sessionId)
  expect(moved.title).toBe('改期的会')
  expect(moved.subEvents.map(({ number, form, heldOn, place }) => [number, form, heldOn, place])).toEqual([
    [1, 'meeting', '2026-12-05', '村口'],
    [2, 'written', null, null],
  ])
  // The list goes by the new day.
  const { rows } = await sessionPage(store.database.db, [{ path: '/city/street/' }], {})
  expect(rows[0]).toMatchObject({ id: sessionId, day: '2026-12-05' })
  await desk.run(cancelSessionCommand, { topicId, sessionId, reason: '台风' })
  expect(await sessionOf(sessionId)).toMatchObject({ state: { kind: 'cancelled', note: '台风' } })
  const again = desk.run(replanSessionCommand, { topicId, sessionId, subEvents: later })
  await expect(again).rejects.toMatchObject({ reasons: [{ code: 'sessions.cancelled' }] })

  const early = [{ ...meeting, heldOn: '2026-12-05' }]
  const next = await desk.run(planSessionCommand, { topicId, subEvents: early })
  await desk.run(openSessionCommand, { topicId })
  expect((await sessionOf(next.sessionId)).subEvents[0]!.heldOn).toBe('2026-11-22')
  await expect(desk.run(cancelSessionCommand, { topicId, reason: '晚了' })).rejects.toMatchObject({
    reasons: [{ code: 'sessions.not-planned' }],
  })
  // What came of it names the day it really was.
  await desk.run(concludeSessionCommand, { topicId, heldOn: '2026-11-21', consensus: [{ text: '装灯' }] })
  expect((await sessionOf(next.sessionId)).subEvents[0]!.heldOn).toBe('2026-11-21')
  const kinds = (await desk.events(topicId)).map((event) => event.kind)
  expect(kinds).toContain('session.replanned')
  expect(kinds).toContain('session.cancelled')
})

test('a planned session opens once, and nothing is recorded before', async () => {
  const { topicId } = await roundAtTable(store.database)
  const desk = deskOf(store.database)
  await desk.run(planSessionCommand, { topicId, subEvents: [meeting] })
  const early = desk.run(noteOpinionsCommand, {
    topicId,
    opinions: [{ speaker: '居民代表', words: '先说一句' }],
  })
  await expect(early).rejects.toMatchObject({ reasons: [{ code: 'sessions.not-open' }] })
  await desk.run(openSessionCommand, { topicId })
  await expect(desk.run(openSessionCommand, { topicId })).rejects.toMatchObject({
    reasons: [{ code: 'sessions.not-planned' }],
  })
  expect((await desk.events(topicId)).map((event) => event.kind)).toEqual([
    'session.planned',
    'session.opened',
  ])
})

test('more of a kind than invited is told back, and nobody is two people', async () => {
  const { topicId, roundId, desk, places } = await openedSession()
  const came = (participantId: string, presentCount: number) => ({
    topicId,
    rows: [{ participantId, presentCount }],
  })
  expect(await desk.run(attendSessionCommand, came(places[0]!.id, 11))).toEqual({
    present: 11,
    more: [{ category: '群众代表', by: 3 }],
  })
  const rows = [{ category: '楼长', name: '某甲' }]
  await desk.run(setParticipantsCommand, {
    topicId,
    rows: [...places.map(({ id, category, headCount }) => ({ id, category, headCount })), ...rows],
  })
  const [named] = (await participantsOfRound(store.database.db, roundId)).places.filter(({ name }) => name)
  await expect(desk.run(attendSessionCommand, came(named!.id, 2))).rejects.toMatchObject({
    reasons: [{ code: 'sessions.name-is-one', field: 'rows.0.presentCount' }],
  })
})

test('who came may differ from who was invited, and who came uninvited gets a place', async () => {
  const { topicId, roundId, desk, places } = await openedSession()
  const answer = await desk.run(attendSessionCommand, {
    topicId,
    rows: [{ participantId: places[0]!.id, presentCount: 6 }, { participantId: places[1]!.id }],
    allCame: true,
    arrivals: [{ category: '居民代表', presentCount: 4 }],
  })
  expect(answer).toEqual({ present: 12, more: [] })
  const view = await participantsOfRound(store.database.db, roundId)
  expect(
    view.places.map((place) => [place.category, place.uninvited ? 0 : place.headCount, place.present]),
  ).toEqual([
    ['群众代表', 8, 6],
    ['区政协委员', 3, null],
    ['社区干部', 2, 2],
    ['居民代表', 0, 4],
  ])
  expect([view.invitedTotal, view.presentTotal]).toEqual([13, 12])
  const facts = await participantFacts(store.database.db, roundId)
  expect(presentComposition(facts.places, { counted: ['masses'], share: { of: 2, in: 3 } })).toMatchObject({
    total: 12,
    counted: 10,
    needed: 8,
    met: true,
  })
  const { sessions } = await sessionsOfRound(store.database.db, roundId)
  expect(sessions[0]!.subEvents[0]!.presence).toEqual([
    { category: '群众代表', group: 'masses', count: 6 },
    { category: '社区干部', group: 'grassroots_cadre', count: 2 },
    { category: '居民代表', group: 'masses', count: 4 },
  ])
})

test('a wrong count is corrected, and both stand in the history', async () => {
  const { topicId, roundId, desk, places } = await openedSession()
  for (const presentCount of [6, 7]) {
    await desk.run(attendSessionCommand, { topicId, rows: [{ participantId: places[0]!.id, presentCount }] })
  }
  expect((await participantsOfRound(store.database.db, roundId)).presentTotal).toBe(7)
  const told = (await desk.events(topicId)).filter((event) => event.kind === 'session.attended')
  expect(told.map((event) => event.data.present)).toEqual([6, 7])
  const off = desk.run(setParticipantsCommand, {
    topicId,
    rows: places.slice(1).map(({ id, category, headCount }) => ({ id, category, headCount })),
  })
  await expect(off).rejects.toMatchObject({ reasons: [{ code: 'participants.was-present' }] })
})

test('a session of several parts asks which one is meant', async () => {
  const { topicId } = await roundAtTable(store.database)
  const desk = deskOf(store.database)
  const subEvents = [meeting, { form: 'written' as const, means: '征求意见函' }]
  await desk.run(planSessionCommand, { topicId, subEvents, start: 'now' })
  const arrivals = [{ category: '居民代表', presentCount: 2 }]
  await expect(desk.run(attendSessionCommand, { topicId, arrivals })).rejects.toMatchObject({
    reasons: [{ code: 'sessions.which-sub-event', field: 'subEventId' }],
  })
})

test('two people noting at once both succeed, and every number is used once', async () => {
  const { topicId, roundId, desk, places } = await openedSession()
  const notes = Array.from({ length: 6 }, (_, index) =>
    desk.run(noteOpinionsCommand, {
      topicId,
      opinions: [
        { participantId: places[0]!.id, kind: 'problem', words: `大门早晚太堵 ${index}` },
        { speaker: '物业公司代表', channel: 'group_chat', words: `已联系施工 ${index}` },
      ],
    }),
  )
  const numbers = (await Promise.all(notes)).flatMap((note) => note.numbers)
  expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, index) => index + 1))
  const { opinions } = await sessionsOfRound(store.database.db, roundId)
  expect(opinions).toHaveLength(12)
  expect(opinions[0]).toMatchObject({
    speaker: '群众代表',
    speakerGroup: 'masses',
    channel: 'spoken',
    kind: 'problem',
  })
  expect(opinions[1]).toMatchObject({ speaker: '物业公司代表', speakerGroup: 'stakeholder', kind: 'remark' })
  const noted = (await desk.events(topicId)).filter((event) => event.kind === 'opinions.noted')
  expect(noted).toHaveLength(6)
  expect(JSON.stringify(noted.map((event) => event.data))).not.toContain('大门')
})

test('a promise within ten days counts from the day in Shanghai', async () => {
  const { topicId, roundId, desk } = await openedSession()
  // 17:30 on the 30th in Greenwich is half past one on the 1st in Shanghai.
  await desk.run(
    concludeSessionCommand,
    {
      topicId,
      heldOn: undefined,
      consensus: [{ text: '人车分流' }, { text: '机动车单循环' }],
      commitments: [{ bodyName: '物业公司', text: '整改完成所有问题', dueInDays: 10 }],
    },
    { now: new Date('2026-11-30T17:30:00Z') },
  )
  const { commitments, sessions } = await sessionsOfRound(store.database.db, roundId)
  // The meeting had its day; the promise runs from it and not from the day of writing.
  expect(sessions[0]!.state).toEqual({ kind: 'held', heldOn: '2026-11-22' })
  expect(commitments).toMatchObject([{ number: 1, dueOn: '2026-12-02' }])

  const other = await roundAtTable(store.database)
  await desk.run(planSessionCommand, { topicId: other.topicId, subEvents: [{ form: 'bench' }], start: 'now' })
  await desk.run(
    concludeSessionCommand,
    { topicId: other.topicId, commitments: [{ bodyName: '物业公司', text: '修好路灯', dueInDays: 10 }] },
    { now: new Date('2026-11-30T17:30:00Z') },
  )
  expect(await sessionsOfRound(store.database.db, other.roundId)).toMatchObject({
    sessions: [{ state: { kind: 'held', heldOn: '2026-12-01' } }],
    commitments: [{ dueOn: '2026-12-11' }],
  })
})

test('a dissent is explained once, by a post, and history holds neither text', async () => {
  const { topicId, roundId, desk } = await openedSession()
  await desk.run(concludeSessionCommand, {
    topicId,
    dissents: [{ speakerGroup: 'masses', text: '封西门老人看病要绕路' }],
  })
  const { dissents, sessions } = await sessionsOfRound(store.database.db, roundId)
  const [dissent] = dissents
  const heldOn = sessions[0]!.subEvents[0]!.heldOn!
  const request = {
    topicId,
    dissentId: dissent!.id,
    explanation: '西门留人行通道',
    explainedBy: '街道党工委副书记',
    accepted: 'accepted' as const,
  }
  await expect(
    desk.run(explainDissentCommand, { ...request, explainedOn: '2026-10-22' }),
  ).rejects.toMatchObject({
    reasons: [{ code: 'sessions.explained-before', field: 'explainedOn', values: { day: heldOn } }],
  })
  expect(await desk.run(explainDissentCommand, { ...request, explainedOn: heldOn })).toEqual({ number: 1 })
  expect(await sessionFacts(store.database.db, roundId)).toMatchObject({ dissents: 1, dissentsExplained: 1 })
  await expect(desk.run(explainDissentCommand, request)).rejects.toMatchObject({
    reasons: [{ code: 'dissents.already-explained' }],
  })
  const history = JSON.stringify((await desk.events(topicId)).map((event) => event.data))
  expect(history).not.toContain('老人')
  expect(history).not.toContain('人行通道')
})

test('a past matter is recorded in one go, its days unknown', async () => {
  const { topicId, roundId } = await roundAtTable(store.database, { afterwards: true })
  const desk = deskOf(store.database)
  const subEvents = [{ form: 'meeting' as const }, { form: 'online' as const, means: '视频、网络会场留言板' }]
  const { state } = await desk.run(planSessionCommand, { topicId, subEvents, start: 'held' })
  expect(state).toBe('held')
  await desk.run(concludeSessionCommand, { topicId, consensus: [{ text: '封闭管理很有必要' }] })
  expect(await sessionFacts(store.database.db, roundId)).toMatchObject({
    sessions: [{ state: 'held', heldOn: null, form: 'meeting' }],
    consensusPoints: 1,
  })
})

test('a matter of today that was held names its day', async () => {
  const { topicId } = await roundAtTable(store.database)
  const desk = deskOf(store.database)
  const plan = (heldOn?: string) =>
    desk.run(planSessionCommand, { topicId, subEvents: [{ form: 'meeting', heldOn }], start: 'held' })
  await expect(plan()).rejects.toMatchObject({ reasons: [{ code: 'sessions.day-needed' }] })
  await expect(plan('2026-11-23')).rejects.toMatchObject({ reasons: [{ code: 'sessions.day-ahead' }] })
  await expect(plan('2026-11-21')).resolves.toMatchObject({ state: 'held' })
})

test('one evening serves several topics, each with a result of its own', async () => {
  const host = await roundAtTable(store.database)
  const guest = await roundAtTable(store.database, { title: '车库智能化改造' })
  const desk = deskOf(store.database)
  await desk.run(planSessionCommand, {
    topicId: host.topicId,
    roundIds: [guest.roundId],
    subEvents: [meeting],
    start: 'now',
  })
  await desk.run(concludeSessionCommand, { topicId: host.topicId, consensus: [{ text: '人车分流' }] })
  await desk.run(concludeSessionCommand, { topicId: guest.topicId, consensus: [{ text: '先改东区' }] })
  expect((await sessionsOfRound(store.database.db, host.roundId)).consensus).toMatchObject([
    { text: '人车分流' },
  ])
  expect((await sessionsOfRound(store.database.db, guest.roundId)).consensus).toMatchObject([
    { text: '先改东区' },
  ])
  expect((await desk.events(guest.topicId)).map((event) => event.kind)).toEqual([
    'session.planned',
    'session.concluded',
    'session.concluded',
  ])
})

test('a closed round takes no more sessions', async () => {
  const { topicId, roundId } = await roundAtTable(store.database)
  await store.database.db
    .updateTable('round')
    .set({ outcome: 'solved', closed_on: '2026-11-20' })
    .where('id', '=', roundId)
    .execute()
  const act = deskOf(store.database).run(planSessionCommand, { topicId, subEvents: [meeting] }, { now: noon })
  await expect(act).rejects.toMatchObject({ reasons: [{ code: 'topics.round-closed' }] })
})

test('a session of today does not end with nothing on record, not even that nothing was agreed', async () => {
  const { topicId, desk } = await openedSession()
  await expect(desk.run(concludeSessionCommand, { topicId })).rejects.toMatchObject({
    reasons: [{ code: 'sessions.nothing-at-all', field: 'note' }],
  })
  await desk.run(concludeSessionCommand, { topicId, note: '没有谈拢，下个月再商量。' })
})

test('what was said is something on record', async () => {
  const { topicId, desk } = await openedSession()
  await desk.run(noteOpinionsCommand, { topicId, opinions: [{ speaker: '群众', words: '大门太堵' }] })
  await desk.run(concludeSessionCommand, { topicId })
})

import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { useTestDatabase } from '../../../../tests/support/test-database.ts'
import { lockChain } from '../../../platform/events/journal.ts'
import { meeting, openedSession } from '../testing/opened-session.ts'
import { deskOf, roundAtTable } from '../testing/round-at-table.ts'
import { attendSessionCommand } from './attend-session.ts'
import { concludeSessionCommand } from './conclude-session.ts'
import { explainDissentCommand } from './explain-dissent.ts'
import { noteOpinionsCommand } from './note-opinions.ts'
import { planSessionCommand } from './plan-session.ts'
import { sessionFacts } from './session-store.ts'
import { sessionsOfRound } from './sessions-of-round.ts'

const store = useTestDatabase()

test('what is noted while the round is being closed finds it closed', async () => {
  const { topicId, roundId, sessionId, desk, places } = await openedSession(store.database)
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

test('two people noting at once both succeed, and every number is used once', async () => {
  const { topicId, roundId, desk, places } = await openedSession(store.database)
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
  const { topicId, roundId, desk } = await openedSession(store.database)
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
  const { topicId, roundId, desk } = await openedSession(store.database)
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

test('a session of today does not end with nothing on record, not even that nothing was agreed', async () => {
  const { topicId, desk } = await openedSession(store.database)
  await expect(desk.run(concludeSessionCommand, { topicId })).rejects.toMatchObject({
    reasons: [{ code: 'sessions.nothing-at-all', field: 'note' }],
  })
  await desk.run(concludeSessionCommand, { topicId, note: '没有谈拢，下个月再商量。' })
})

test('what was said is something on record', async () => {
  const { topicId, desk } = await openedSession(store.database)
  await desk.run(noteOpinionsCommand, { topicId, opinions: [{ speaker: '群众', words: '大门太堵' }] })
  await desk.run(concludeSessionCommand, { topicId })
})

import { expect, test } from 'vitest'
import { useTestDatabase } from '../../../../tests/support/test-database.ts'
import { presentComposition } from '../../methods/index.ts'
import { participantFacts, participantsOfRound, setParticipantsCommand } from '../../participants/index.ts'
import { meeting, openedSession } from '../testing/opened-session.ts'
import { deskOf, roundAtTable } from '../testing/round-at-table.ts'
import { attendSessionCommand } from './attend-session.ts'
import { planSessionCommand } from './plan-session.ts'
import { sessionsOfRound } from './sessions-of-round.ts'

const store = useTestDatabase()

test('more of a kind than invited is told back, and nobody is two people', async () => {
  const { topicId, roundId, desk, places } = await openedSession(store.database)
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
  const { topicId, roundId, desk, places } = await openedSession(store.database)
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
  const { topicId, roundId, desk, places } = await openedSession(store.database)
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

import { expect, test } from 'vitest'
import { useTestDatabase } from '../../../../tests/support/test-database.ts'
import { invitedComposition, readingGroups, readings } from '../../methods/index.ts'
import { deskOf, roundAtTable } from '../../sessions/testing/round-at-table.ts'
import { participantFacts, participantsOfRound } from './participant-store.ts'
import { recordRepliesCommand } from './record-replies.ts'
import { setParticipantsCommand } from './set-participants.ts'

const store = useTestDatabase()

// The four cases as their source words them, with the table of the catalogue for each reading.
const cases = [
  {
    name: '五一社区',
    rows: [
      ['区政协委员', 3],
      ['街道相关部门负责人', 3],
      ['物业公司代表', 2],
      ['业委会代表', 6],
      ['社区干部', 2],
      ['群众代表', 8],
    ],
    total: 24,
    needed: 16,
    counted: { strict: 8, stakeholders: 16, grassroots: 18 },
    met: { strict: false, stakeholders: true, grassroots: true },
  },
  {
    name: '陈桥街道',
    rows: [
      ['区政协委员', 8],
      ['基层群众和有关方面代表人士', 12],
      ['利益相关方', 4],
      ['党政有关部门负责同志', 3],
    ],
    total: 27,
    needed: 18,
    counted: { strict: 12, stakeholders: 16, grassroots: 16 },
    met: { strict: false, stakeholders: false, grassroots: false },
  },
  {
    name: '花园村',
    rows: [
      ['区政协委员', 5],
      ['街道干部', 3],
      ['村干部', 3],
      ['群众代表', 6],
    ],
    total: 17,
    needed: 12,
    counted: { strict: 6, stakeholders: 6, grassroots: 9 },
    met: { strict: false, stakeholders: false, grassroots: false },
  },
  {
    name: '徐庄村',
    rows: [
      ['区政协委员', 3],
      ['村民代表', 5],
      ['企业主代表', 2],
      ['村干部代表', 2],
      ['区城管局主要负责人', 1],
      ['镇党委主要负责人', 1],
    ],
    total: 14,
    needed: 10,
    counted: { strict: 5, stakeholders: 7, grassroots: 9 },
    met: { strict: false, stakeholders: false, grassroots: false },
  },
] as const

test.each(cases)('$name gives exactly the numbers of its source under each reading', async (one) => {
  const { topicId, roundId } = await roundAtTable(store.database)
  const desk = deskOf(store.database)
  const rows = one.rows.map(([category, headCount]) => ({ category, headCount }))
  expect(await desk.run(setParticipantsCommand, { topicId, rows })).toEqual({ total: one.total })
  const { places } = await participantFacts(store.database.db, roundId)
  expect(places.map((place) => [place.category, place.invited])).toEqual(one.rows)
  for (const reading of readings) {
    const rule = { counted: readingGroups[reading], share: { of: 2, in: 3 } }
    expect(invitedComposition(places, rule), reading).toMatchObject({
      total: one.total,
      needed: one.needed,
      counted: one.counted[reading],
      met: one.met[reading],
    })
  }
})

test('a row that is left out is withdrawn with a trace and comes back on request', async () => {
  const { topicId, roundId } = await roundAtTable(store.database)
  const desk = deskOf(store.database)
  await desk.run(setParticipantsCommand, {
    topicId,
    rows: [
      { category: '群众代表', headCount: 8 },
      { category: '社工', headCount: 2 },
    ],
  })
  const before = (await participantsOfRound(store.database.db, roundId)).places
  const [masses, social] = before
  await desk.run(setParticipantsCommand, {
    topicId,
    rows: [{ id: masses!.id, category: '群众代表', headCount: 10 }],
  })
  const after = await participantsOfRound(store.database.db, roundId)
  expect(after.invitedTotal).toBe(10)
  expect(after.withdrawn).toMatchObject([{ id: social!.id, category: '社工', headCount: 2 }])
  expect((await desk.events(topicId)).at(-1)).toMatchObject({
    kind: 'participants.set',
    data: { total: 10, changed: [{ id: masses!.id, headCount: 10 }], withdrawn: [social!.id], added: [] },
  })
  await desk.run(setParticipantsCommand, {
    topicId,
    rows: before.map(({ id, category, headCount }) => ({ id, category, headCount })),
  })
  expect((await participantsOfRound(store.database.db, roundId)).withdrawn).toEqual([])
})

test('the group that was chosen is stored and counted, whatever the catalogue proposes', async () => {
  const { topicId, roundId } = await roundAtTable(store.database)
  const rows = [{ category: '党员代表', group: 'party_gov' as const, headCount: 2 }]
  await deskOf(store.database).run(setParticipantsCommand, { topicId, rows })
  expect((await participantFacts(store.database.db, roundId)).places).toMatchObject([{ group: 'party_gov' }])
})

test('an event names nobody', async () => {
  const { topicId } = await roundAtTable(store.database)
  const desk = deskOf(store.database)
  await desk.run(setParticipantsCommand, { topicId, rows: [{ category: '村民代表', name: '某位村民' }] })
  const [event] = await desk.events(topicId)
  expect(JSON.stringify(event!.data)).not.toContain('某位村民')
  expect(event!.data).toMatchObject({
    added: [{ headCount: 1, nameDigest: expect.stringMatching(/^[0-9a-f]{64}$/) }],
  })
})

test('who saw an older table is told, and nothing is overwritten', async () => {
  const { topicId } = await roundAtTable(store.database)
  const desk = deskOf(store.database)
  await desk.run(setParticipantsCommand, { topicId, rows: [{ category: '群众代表', headCount: 8 }] })
  const late = desk.run(
    setParticipantsCommand,
    { topicId, rows: [{ category: '社工', headCount: 1 }] },
    { expected: 0 },
  )
  await expect(late).rejects.toMatchObject({ kind: 'conflict' })
})

test('replies are written down one by one, and only what changed is told', async () => {
  const { topicId, roundId } = await roundAtTable(store.database)
  const desk = deskOf(store.database)
  await desk.run(setParticipantsCommand, {
    topicId,
    rows: [
      { category: '区政协委员', headCount: 3 },
      { category: '群众代表', headCount: 8 },
    ],
  })
  const { places } = await participantsOfRound(store.database.db, roundId)
  const replies = [
    { participantId: places[0]!.id, reply: 'leave' as const },
    { participantId: places[1]!.id },
  ]
  expect(await desk.run(recordRepliesCommand, { topicId, replies })).toEqual({ changed: 1 })
  expect((await participantsOfRound(store.database.db, roundId)).places.map((place) => place.reply)).toEqual([
    'leave',
    null,
  ])
})

test('a stranger to the street may not set its table', async () => {
  const { topicId } = await roundAtTable(store.database)
  const elsewhere = deskOf(store.database, [], {
    kind: 'staff',
    accountId: 'x',
    postLine: '',
    grants: [
      { role: 'cppcc_office', path: '/city/other/', organisationId: 'o', areaId: 'area', bodyId: null },
    ],
    mustChangePassword: false,
  })
  const act = elsewhere.run(setParticipantsCommand, {
    topicId,
    rows: [{ category: '群众代表', headCount: 1 }],
  })
  await expect(act).rejects.toMatchObject({ kind: 'forbidden' })
})

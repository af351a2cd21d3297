import { expect, test } from 'vitest'
import { conclusionObstacles, dueDay, heldDay } from './conclusion.ts'

const open = { kind: 'open', openedAt: null } as const
const nothing = { afterwards: false, entries: 0, bodies: new Map<string, string>(), days: [] }
const empty = { consensus: [], dissents: [], commitments: [] }

test('the day is as typed, else as known, else the last sub-event that has been, else today', () => {
  const session = {
    heldOn: null,
    subEvents: [{ heldOn: '2026-11-10' }, { heldOn: '2026-11-12' }, { heldOn: '2026-12-01' }],
  }
  expect(heldDay('2026-11-01', session, false, '2026-11-22')).toBe('2026-11-01')
  expect(heldDay(undefined, { ...session, heldOn: '2026-11-11' }, false, '2026-11-22')).toBe('2026-11-11')
  expect(heldDay(undefined, session, false, '2026-11-22')).toBe('2026-11-12')
  expect(heldDay(undefined, { heldOn: null, subEvents: [] }, false, '2026-11-22')).toBe('2026-11-22')
})

test('a matter recorded afterwards is given no day that its source does not tell', () => {
  expect(heldDay(undefined, { heldOn: null, subEvents: [{ heldOn: null }] }, true, '2026-11-22')).toBeNull()
})

test('days after the session run over the ends of months and years', () => {
  expect(dueDay({ dueInDays: 10 }, '2026-11-22')).toBe('2026-12-02')
  expect(dueDay({ dueInDays: 10 }, '2026-12-25')).toBe('2027-01-04')
  expect(dueDay({ dueInDays: 1 }, '2028-02-28')).toBe('2028-02-29')
  expect(dueDay({ dueOn: '2027-03-01' }, '2026-11-22')).toBe('2027-03-01')
  expect(dueDay({}, '2026-11-22')).toBeNull()
})

test('a deadline is one thing, and cannot be reckoned from an unknown day', () => {
  const both = { ...empty, commitments: [{ dueOn: '2027-01-01', dueInDays: 10 }] }
  expect(conclusionObstacles(both, open, nothing, '2026-11-22', '2026-11-22')).toEqual([
    { code: 'sessions.due-twice', field: 'commitments.0.dueInDays' },
  ])
  const reckoned = { ...empty, commitments: [{ dueInDays: 10 }] }
  expect(conclusionObstacles(reckoned, open, nothing, null, '2026-11-22')).toEqual([
    { code: 'sessions.due-needs-day', field: 'commitments.0.dueInDays' },
  ])
})

test('what is said in a session is explained in it or later, counted from the first of its days', () => {
  const explained = (explainedOn: string) => ({
    ...empty,
    dissents: [{ explanation: '留人行通道', explainedBy: '召集人', explainedOn }],
  })
  const told = (explainedOn: string, heldOn: string | null, days: (string | null)[]) =>
    conclusionObstacles(explained(explainedOn), open, { ...nothing, days }, heldOn, '2026-11-22')
  expect(told('2026-11-09', '2026-11-12', ['2026-11-10', '2026-11-12'])).toEqual([
    { code: 'sessions.explained-before', field: 'dissents.0.explainedOn', values: { day: '2026-11-10' } },
  ])
  expect(told('2026-11-10', '2026-11-12', ['2026-11-10', '2026-11-12'])).toEqual([])
  // The one part of a session that was put off is of the day on which it was held.
  expect(told('2026-11-10', '2026-11-12', ['2026-11-10'])).toHaveLength(1)
  expect(told('2020-01-01', null, [null])).toEqual([])
})

test('a day ahead and an explanation without its post are named together', () => {
  const sent = { ...empty, dissents: [{ explanation: '消防通道不能封' }] }
  expect(
    conclusionObstacles(sent, open, nothing, '2026-11-23', '2026-11-22').map(
      (one) => `${one.field} ${one.code}`,
    ),
  ).toEqual(['heldOn sessions.day-ahead', 'dissents.0.explainedBy sessions.explainer-needed'])
})

test('a session does not end with nothing on record: something agreed, differing, said or noted', () => {
  const told = [{ code: 'sessions.nothing-at-all', field: 'note' }]
  const day = '2026-11-22'
  expect(conclusionObstacles(empty, open, nothing, day, day)).toEqual(told)
  expect(conclusionObstacles({ ...empty, heldOn: day }, open, nothing, day, day)).toEqual(told)
  expect(conclusionObstacles({ ...empty, note: '没有谈拢' }, open, nothing, day, day)).toEqual([])
  expect(conclusionObstacles(empty, open, { ...nothing, entries: 1 }, day, day)).toEqual([])
  expect(conclusionObstacles(empty, open, { ...nothing, afterwards: true }, null, day)).toEqual([])
})

test('no deadline lies before the session, and the day itself may be one', () => {
  const due = (dueOn: string) => ({ ...empty, commitments: [{ dueOn }] })
  expect(conclusionObstacles(due('2026-11-21'), open, nothing, '2026-11-22', '2026-11-22')).toEqual([
    { code: 'sessions.due-before', field: 'commitments.0.dueOn' },
  ])
  expect(conclusionObstacles(due('2026-11-22'), open, nothing, '2026-11-22', '2026-11-22')).toEqual([])
  // Of an old matter the day may be unknown.
  expect(conclusionObstacles(due('2020-01-01'), open, nothing, null, '2026-11-22')).toEqual([])
})

test('a held session is not concluded again with nothing new', () => {
  const held = { kind: 'held', heldOn: '2026-11-20' } as const
  const said = { ...nothing, entries: 2 }
  const again = { ...empty, heldOn: '2026-11-20' }
  expect(conclusionObstacles(again, held, said, '2026-11-20', '2026-11-22')).toEqual([
    { code: 'sessions.nothing-to-conclude' },
  ])
  const moved = { ...empty, heldOn: '2026-11-19' }
  expect(conclusionObstacles(moved, held, said, '2026-11-19', '2026-11-22')).toEqual([])
  expect(conclusionObstacles(empty, held, said, '2026-11-20', '2026-11-22')).toEqual([
    { code: 'sessions.nothing-to-conclude' },
  ])
})

import { expect, test } from 'vitest'
import type { Actor } from '../../../platform/commands/actor.ts'
import { tallyObstacles } from './answer-obstacles.ts'
import { closeObstacles } from './close-obstacles.ts'
import { countsByValue, sumOf } from './counts.ts'
import { belongsTo } from './electorate.ts'
import { openObstacles } from './open-obstacles.ts'
import { dissatisfiedValues, judgementOf } from './satisfaction.ts'

const three = ['满意', '基本满意', '不满意']
const counts = (good: number, fair: number, bad: number, unknown = 0) => [
  { value: '满意', count: good },
  { value: '基本满意', count: fair },
  { value: '不满意', count: bad },
  { value: '不了解', count: unknown },
]

test.each([
  [['满意', '不满意'], ['不满意']],
  [three, ['不满意']],
  [[...three, '不了解'], ['不满意']],
  [
    ['满意', '基本满意', '不太满意', '不满意'],
    ['不太满意', '不满意'],
  ],
  [
    ['很满意', '满意', '一般', '不满意', '很不满意'],
    ['不满意', '很不满意'],
  ],
])('of %j the words of dissatisfaction are %j', (scale, low) => {
  expect(dissatisfiedValues(scale)).toEqual(low)
})

test('a majority is more than half of those who judged, in whole numbers; who does not know has not judged', () => {
  const scale = [...three, '不了解']
  expect(judgementOf(scale, counts(3, 2, 5))).toMatchObject({ judged: 10, dissatisfied: 5, most: false })
  expect(judgementOf(scale, counts(3, 2, 6))).toMatchObject({ judged: 11, dissatisfied: 6, most: true })
  expect(judgementOf(scale, counts(1, 0, 2, 100))).toMatchObject({ judged: 3, most: true })
  expect(judgementOf(scale, counts(0, 0, 0, 9))).toMatchObject({ judged: 0, most: false })
})

test('answers on paper and on the page add up by the words of the scale; nobody’s word counts 0', () => {
  const answers = [
    { value: '满意', channel: 'paper', count: '12' },
    { value: '满意', channel: 'page', count: 3 },
    { value: '不满意', channel: 'page', count: 1n },
  ]
  const rows = countsByValue(three, answers)
  expect(rows).toEqual([
    { value: '满意', count: 15, onPaper: 12 },
    { value: '基本满意', count: 0, onPaper: 0 },
    { value: '不满意', count: 1, onPaper: 0 },
  ])
  expect(sumOf(rows)).toBe(16)
})

test('a tally is checked word by word, and against the number of people who were asked', () => {
  const evaluation = {
    group: 'masses' as const,
    scale: three,
    closed: false,
    electorate: { description: '全体业主', count: 30, roles: [] },
    onPaper: 20,
  }
  const wrong = [
    { value: '满意', count: 8 },
    { value: '满意', count: 3 },
    { value: '还行', count: 1 },
  ]
  expect(tallyObstacles(evaluation, wrong)).toMatchObject([
    { code: 'evaluations.value-twice', field: 'rows.1.count' },
    { code: 'evaluations.value', field: 'rows.2.count' },
    { code: 'evaluations.more-than-asked', values: { before: 20, counted: 12, count: 30 } },
  ])
  expect(tallyObstacles(evaluation, [{ value: '满意', count: 10 }])).toEqual([])
  expect(tallyObstacles(evaluation, [{ value: '满意', count: 0 }])).toMatchObject([
    { code: 'evaluations.nothing-counted' },
  ])
})

test('dissatisfied residents keep a round from being closed as solved, until the cause is analysed', () => {
  const masses = { group: 'masses' as const, scale: three, counts: counts(2, 1, 7) }
  const members = { group: 'members' as const, scale: three, counts: counts(9, 0, 0) }
  const facts = { evaluations: [members, masses], causeAnalysed: false, afterwards: false }
  expect(closeObstacles(facts, { outcome: 'solved' })).toEqual([
    {
      code: 'evaluations.dissatisfied',
      field: 'outcome',
      values: { dissatisfied: 7, judged: 10, of: 1, in: 2 },
    },
  ])
  expect(closeObstacles({ ...facts, causeAnalysed: true }, { outcome: 'solved' })).toEqual([])
  expect(closeObstacles(facts, { outcome: 'not_solved', note: '还差车位' })).toEqual([])
  expect(closeObstacles(facts, { outcome: 'partly' })).toEqual([
    { code: 'evaluations.note-missing', field: 'note' },
  ])
  const unhappyMembers = { ...members, counts: counts(0, 0, 9) }
  expect(closeObstacles({ ...facts, evaluations: [unhappyMembers] }, { outcome: 'solved' })).toEqual([])
})

test('who is asked is said for each group; nobody judges for residents', () => {
  const asked = [
    { group: 'masses' as const },
    { group: 'masses' as const, description: '业主', roles: ['member' as const] },
  ]
  const facts = { opened: ['masses' as const], afterwards: false }
  expect(openObstacles(facts, { groups: asked }, '2026-11-22').map((one) => [one.code, one.field])).toEqual([
    ['evaluations.already-open', 'groups.0.group'],
    ['evaluations.who-missing', 'groups.0.description'],
    ['evaluations.already-open', 'groups.1.group'],
    ['evaluations.group-twice', 'groups.1.group'],
    ['evaluations.role-of-other', 'groups.1.roles'],
  ])
})

test('staff belong to an electorate by a stored role at the place, residents by their login', () => {
  const grant = { role: 'member', path: '/city/a/', organisationId: 'a', areaId: 'a', bodyId: null }
  const member: Actor = {
    kind: 'staff',
    accountId: 'm',
    postLine: '委员',
    grants: [grant],
    mustChangePassword: false,
  }
  const members = { description: null, count: null, roles: ['member' as const] }
  expect(belongsTo(member, members, '/city/a/b/')).toBe(true)
  expect(belongsTo(member, members, '/city/c/')).toBe(false)
  expect(belongsTo({ kind: 'resident', residentId: 'r' }, members, '/city/a/')).toBe(false)
  expect(belongsTo({ kind: 'visitor' }, { ...members, roles: ['resident'] }, '/city/a/')).toBe(false)
})

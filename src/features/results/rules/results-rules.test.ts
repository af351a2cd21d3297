import { expect, test } from 'vitest'
import { leastNumber } from './least-number.ts'
import { byNumber, nextNumber } from './numbering.ts'
import { progressObstacles } from './progress-obstacles.ts'
import { partyReceiver } from './receiver.ts'
import {
  addObstacles,
  issueObstacles,
  responsibilityHints,
  rowObstacles,
  splitNames,
} from './responsibility-obstacles.ts'
import { isOverdue, stateAfter } from './responsibility-state.ts'

const today = '2026-11-22'

test('rows are numbered under what they come from, and a number is never used twice', () => {
  expect(nextNumber({ kind: 'suggestion', number: 3 }, [])).toBe('3.1')
  expect(nextNumber({ kind: 'suggestion', number: 3 }, ['3.1', '3.2', '13.9', '问3.7'])).toBe('3.3')
  expect(nextNumber({ kind: 'suggestion', number: 1 }, ['11.4'])).toBe('1.1')
  expect(nextNumber({ kind: 'problem', number: 1 }, ['1.1'])).toBe('问1.1')
  expect(nextNumber({ kind: 'commitment', number: 2 }, ['诺2.9'])).toBe('诺2.10')
})

test('rows are ordered as people count: 2.1 before 10.1, then problem items, then commitments', () => {
  const numbers = ['诺1.1', '10.1', '问2.1', '2.10', '2.9', '问1.1']
  expect(numbers.sort(byNumber)).toEqual(['2.9', '2.10', '10.1', '问1.1', '问2.1', '诺1.1'])
})

test.each([
  ['40多个小区', 40],
  ['800余条', 800],
  ['1.2万余户', 12_000],
  ['8100多次', 8100],
  ['3亿', 300_000_000],
  ['３０个', 30],
  ['近6万名', null],
  ['约30条', null],
  ['30条左右', null],
  ['三十余户', null],
  ['苏信〔2020〕3号', null],
  ['第12期', null],
  ['3个社区18栋楼', null],
])('%s means at least %s', (text, least) => {
  expect(leastNumber(text)).toBe(least)
})

test('the state of a row is what its body said last', () => {
  const report = { text: '产权不清', nextOn: '2026-12-01', reportedOn: '2026-11-20' }
  expect(stateAfter(undefined)).toEqual({ is: 'issued' })
  expect(stateAfter({ ...report, state: 'under_way' })).toEqual({ is: 'under_way', nextOn: '2026-12-01' })
  expect(stateAfter({ ...report, state: 'done' })).toEqual({ is: 'done', on: '2026-11-20' })
  expect(stateAfter({ ...report, state: 'cannot' })).toEqual({ is: 'cannot', reason: '产权不清' })
})

test('a row is overdue only after its day, and not once the body has finished or said no', () => {
  const row = { dueOn: '2026-11-22', state: { is: 'issued' as const }, voided: null }
  expect(isOverdue(row, '2026-11-22')).toBe(false)
  expect(isOverdue(row, '2026-11-23')).toBe(true)
  expect(isOverdue({ ...row, state: { is: 'done', on: null } }, '2026-11-23')).toBe(false)
  expect(isOverdue({ ...row, voided: { on: today, reason: '重复' } }, '2026-11-23')).toBe(false)
  expect(isOverdue({ ...row, dueOn: null }, '2026-11-23')).toBe(false)
})

test('a body that cannot gives its reason; one under way says when the next word comes', () => {
  const row = { number: '1.1', voided: false, afterwards: false, imported: false }
  expect(progressObstacles(row, { state: 'cannot' }, today)).toEqual([
    { code: 'results.reason-missing', field: 'text' },
  ])
  expect(progressObstacles(row, { state: 'under_way', reportedOn: '2026-11-23' }, today)).toEqual([
    { code: 'results.day-ahead', field: 'reportedOn' },
    { code: 'results.next-day-missing', field: 'nextOn' },
  ])
  expect(progressObstacles({ ...row, afterwards: true }, { state: 'under_way' }, today)).toEqual([])
  expect(progressObstacles(row, { state: 'done', text: '装好了' }, today)).toEqual([])
  const silent = [{ code: 'results.done-missing', field: 'text' }]
  expect(progressObstacles(row, { state: 'done' }, today)).toEqual(silent)
  expect(progressObstacles(row, { state: 'done', text: ' ' }, today)).toEqual(silent)
  expect(progressObstacles({ ...row, imported: true }, { state: 'done' }, today)).toEqual(silent)
  const old = { ...row, afterwards: true, imported: true }
  expect(progressObstacles(old, { state: 'done' }, today)).toEqual([])
})

test('a row without a deadline is a hint with its number, never a stop; silent in old records', () => {
  const facts = { origins: new Map([['suggestion:1', { id: 'a', voided: false }]]), bodyNames: new Map() }
  const row = { origin: 'suggestion:1', leadName: '街道城建办' }
  expect(rowObstacles({ ...facts, afterwards: false }, row, today)).toEqual([])
  const rows = [
    { number: '1.1', dueOn: null, voided: null, overdue: false },
    { number: '1.2', dueOn: '2026-11-01', voided: null, overdue: true },
    { number: '2.1', dueOn: null, voided: { on: today }, overdue: false },
  ]
  expect(responsibilityHints(rows, false)).toEqual([
    { code: 'results.no-deadline', values: { numbers: '1.1' } },
    { code: 'results.overdue', values: { numbers: '1.2' } },
  ])
  expect(responsibilityHints(rows, true)).toEqual([{ code: 'results.overdue', values: { numbers: '1.2' } }])
})

test('a row needs an origin that is there and a lead body; old records may not know the body', () => {
  const origins = new Map([['suggestion:2', { id: 'b', voided: true }]])
  const facts = { origins, bodyNames: new Map(), afterwards: false }
  expect(rowObstacles(facts, { origin: 'suggestion:1' }, today, 'rows.0.')).toEqual([
    { code: 'results.unknown-origin', field: 'rows.0.origin', values: { number: 1 } },
    { code: 'results.lead-missing', field: 'rows.0.leadBodyId' },
  ])
  expect(rowObstacles({ ...facts, afterwards: true }, { origin: 'suggestion:2' }, today)).toEqual([
    { code: 'results.origin-void', field: 'origin', values: { number: 2 } },
  ])
})

test('a deadline is not before the day on which the row is given out, unless an old record says so', () => {
  const origins = new Map([['suggestion:1', { id: 'a', voided: false }]])
  const facts = { origins, bodyNames: new Map(), issued: false }
  const row = { origin: 'suggestion:1', leadName: '街道城建办', dueOn: '2026-11-09' }
  const list = { fromName: '街道党工委', issuedOn: '2026-11-10', rows: [row] }
  const passed = { code: 'results.due-passed', field: 'rows.0.dueOn' }
  expect(issueObstacles({ ...facts, afterwards: false }, list, '2026-11-12')).toEqual([passed])
  expect(issueObstacles({ ...facts, afterwards: true }, list, '2026-11-12')).toEqual([])
  const sameDay = { ...list, rows: [{ ...row, dueOn: '2026-11-10' }] }
  expect(issueObstacles({ ...facts, afterwards: false }, sameDay, '2026-11-12')).toEqual([])
  const promise = { ...list, rows: [{ ...row, origin: 'commitment:1' }] }
  const promised = { ...facts, origins: new Map([['commitment:1', { id: 'c', voided: false }]]) }
  expect(issueObstacles({ ...promised, afterwards: false }, promise, '2026-11-12')).toEqual([])
  const late = { ...facts, issued: true, delivered: false, afterwards: false }
  expect(addObstacles(late, row, '2026-11-12')).toEqual([{ ...passed, field: 'dueOn' }])
})

test('helping bodies typed in one line become names', () => {
  expect(splitNames(['城建办、派出所,物业公司', ' 社区 '])).toEqual(['城建办', '派出所', '物业公司', '社区'])
})

test('by the six steps the list goes to Party committee and government of the same level', () => {
  const bodies = [
    { name: '演练镇党委', kind: 'party_committee', organisationId: 'town' },
    { name: '演练镇人民政府', kind: 'government', organisationId: 'town' },
    { name: '演练县委', kind: 'party_committee', organisationId: 'county' },
  ]
  expect(partyReceiver(bodies, '同级党政组织')).toBe('演练镇党委、演练镇人民政府')
  expect(partyReceiver(bodies, '党（工）委')).toBe('演练镇党委')
  expect(partyReceiver(bodies.slice(2), '同级党政组织')).toBe('演练县委')
  expect(partyReceiver([], '党（工）委')).toBe('')
})

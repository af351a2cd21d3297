import { expect, test } from 'vitest'
import type { SessionPageView } from '../contract/minutes.ts'
import type { SessionView } from '../contract.ts'
import { htmlOf } from '../testing/page-around.tsx'
import { SessionPage } from './session-page.tsx'
import { AgendaSheet, NoticeSheet } from './session-sheets.tsx'
import { SessionsPart } from './sessions-part.tsx'

const session: SessionView = {
  id: 's1',
  title: '小区停车协商会',
  chair: null,
  state: { kind: 'cancelled', note: '台风天，有事打 13812345678' },
  note: '台风天，有事打 13812345678',
  subEvents: [
    {
      id: 'e1',
      number: 1,
      form: 'meeting',
      place: '社区二楼',
      means: null,
      heldOn: '2026-12-05',
      startsAt: '14:30',
      note: null,
      presence: [],
    },
  ],
}
const planned: SessionView = { ...session, state: { kind: 'planned' }, note: null }
const viewOf = (one: SessionView): SessionPageView => ({
  session: one,
  roomName: '五一社区协商议事室',
  organisationName: '五一社区',
  agenda: [{ roundId: 'r1', topicId: 't1', title: '小区停车', practice: false, afterwards: false }],
})
const pageOf = (one: SessionView) => htmlOf(<SessionPage view={viewOf(one)} mayNote mayRun />)
const sheetOf = (one: SessionView) => htmlOf(<NoticeSheet view={viewOf(one)} invited={[]} />)

test('nobody is invited any more to a session that was called off: its notice says that and why', () => {
  expect(pageOf(planned)).toContain('打印会议通知')
  expect(pageOf(session)).not.toContain('打印会议通知')
  expect(pageOf(session)).not.toContain('打印议程')
  expect(pageOf(session)).toContain('打印取消通知')
  expect(sheetOf(planned)).toContain('请准时参加')
  // Paper outlives the year.
  expect(sheetOf(planned)).toContain('2026年12月5日 星期六 14:30')
  expect(sheetOf(session)).not.toContain('请准时参加')
  expect(sheetOf(session)).toContain('已经取消')
  expect(sheetOf(session)).toContain('台风天')
  // What hangs on a wall names no number, in whichever width it was typed.
  const wide = { ...session, state: { kind: 'cancelled' as const, note: '打 １３８１２３４５６７８' } }
  expect(sheetOf(wide)).toContain('打 138****5678')
})

test('once a session is over nobody is told to come, or not to', () => {
  const on = (heldOn: string | null, one: SessionView) =>
    pageOf({ ...one, subEvents: [{ ...one.subEvents[0]!, heldOn }] })
  const held: SessionView = { ...planned, state: { kind: 'held', heldOn: '2026-11-20' } }
  for (const over of [on('2026-11-20', held), on('2026-11-21', planned), on('2026-11-21', session)])
    expect(over).not.toMatch(/打印(会议|取消)通知/)
  expect(on('2026-11-20', held)).toContain('打印议程')
  expect(on('2026-11-22', planned)).toContain('打印会议通知')
  expect(on(null, planned)).toContain('打印会议通知')
})

test('everyone reads why a session was called off, staff and public once each', () => {
  const view = { sessions: [session], consensus: [], opinions: [], dissents: [], commitments: [] }
  const html = htmlOf(<SessionsPart view={view} audience="public" topicId="t1" datesAssumed={false} />)
  expect(html).toContain('为什么取消')
  expect(html).toContain('台风天，有事打 138****5678')
  expect(pageOf(session).match(/台风天，有事打 13812345678/g)).toHaveLength(1)
})

test('no sheet of an exercise can be taken for an official paper', () => {
  const view = viewOf(planned)
  const exercise = { ...view, agenda: view.agenda.map((item) => ({ ...item, practice: true })) }
  for (const [official, practice] of [
    [<NoticeSheet view={view} invited={[]} />, <NoticeSheet view={exercise} invited={[]} />],
    [<AgendaSheet view={view} />, <AgendaSheet view={exercise} />],
  ] as const) {
    expect(htmlOf(official)).not.toContain('演练')
    expect(htmlOf(practice)).toContain('演练')
  }
})

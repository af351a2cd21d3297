import { expect, test } from 'vitest'
import type { SessionView } from '../contract.ts'
import { htmlOf } from '../testing/page-around.tsx'
import { noon } from '../testing/round-at-table.ts'
import { SessionPage } from './session-page.tsx'

const open: SessionView = {
  ...{ id: 's1', title: '小区停车协商会', chair: null, note: null },
  state: { kind: 'open', openedAt: noon },
  subEvents: [],
}
const meeting = { id: 'e1', number: 1, form: 'meeting' as const, place: null, means: null }

/** The page of a session whose parts are on those days, as of 22 November. */
function page(session: SessionView, days: (string | null)[], mayRun = true): string {
  const rest = { startsAt: null, note: null, presence: [] }
  const subEvents = days.map((heldOn, at) => ({ ...meeting, ...rest, id: `e${at}`, heldOn }))
  const agenda = [{ roundId: 'r1', topicId: 't1', title: '小区停车', practice: false, afterwards: false }]
  const view = { session: { ...session, subEvents }, roomName: '议事室', organisationName: '社区', agenda }
  return htmlOf(<SessionPage view={view} mayNote mayRun={mayRun} />)
}

test('a session that was opened days ago says that its outcome is missing, and who records it', () => {
  const late = page(open, ['2026-11-18', '2026-11-19'])
  expect(late).toContain('这场协商 11月19日开的，还没有记结果')
  expect(late).toContain('<a href="/staff/topics/t1/conclude?session=s1">记结果</a>')
  expect(page(open, ['2026-11-19'], false)).toContain('由召集人或政协工作人员记')
  const before = { ...open, state: { kind: 'open' as const, openedAt: new Date('2026-11-20T02:00:00Z') } }
  expect(page(before, [null])).toContain('这场协商 11月20日开的')
  // Nobody is late on the day itself, before the last part, or once it is recorded.
  for (const fine of [
    page(open, ['2026-11-22']),
    page(open, ['2026-11-19', '2026-11-23']),
    page(open, [null]),
    page({ ...open, state: { kind: 'held', heldOn: '2026-11-19' } }, ['2026-11-19']),
    page({ ...open, state: { kind: 'planned' } }, ['2026-11-19']),
  ])
    expect(fine).not.toContain('还没有记结果')
})

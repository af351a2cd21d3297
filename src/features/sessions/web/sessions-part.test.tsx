import { expect, test } from 'vitest'
import type { SessionsView } from '../contract.ts'
import { htmlOf } from '../testing/page-around.tsx'
import { SessionsPart } from './sessions-part.tsx'

const view: SessionsView = {
  sessions: [
    {
      id: 's1',
      title: '小区封闭管理协商会',
      chair: '街道政协工委主任',
      state: { kind: 'held', heldOn: null },
      note: null,
      subEvents: [
        {
          id: 'e1',
          number: 1,
          form: 'bench',
          place: '3 号楼下',
          means: null,
          heldOn: null,
          startsAt: null,
          note: null,
          presence: [
            { category: '群众代表', group: 'masses', count: 6 },
            { category: '区政协委员', group: 'cppcc', count: 3 },
          ],
        },
      ],
    },
  ],
  consensus: [{ id: 'c1', number: 1, text: '封闭管理很有必要', voided: null }],
  opinions: [
    {
      id: 'o1',
      number: 1,
      sessionId: 's1',
      speaker: '7 号楼住户代表',
      speakerGroup: 'masses',
      channel: 'group_chat',
      kind: 'problem',
      words: '大门早晚太堵,找我打 13812345678',
      voided: null,
    },
  ],
  dissents: [
    {
      id: 'd1',
      number: 1,
      speakerGroup: 'stakeholder',
      text: '封西门要绕路',
      explanation: '西门留人行通道',
      explainedBy: '街道党工委副书记',
      explainedOn: null,
      accepted: 'accepted',
      voided: null,
    },
  ],
  commitments: [
    {
      id: 'm1',
      number: 1,
      bodyName: '物业公司',
      bodyId: null,
      text: '整改',
      dueOn: '2026-12-02',
      voided: null,
    },
  ],
}
const shown = (audience: 'staff' | 'public', lang?: 'en') =>
  htmlOf(<SessionsPart view={view} audience={audience} topicId="t1" datesAssumed={false} />, lang)

test('the public reads a dissent and its explanation, never who or which side it came from', () => {
  const html = shown('public')
  expect(html).toContain('封西门要绕路')
  expect(html).toContain('西门留人行通道')
  expect(html).not.toContain('利益相关方')
  expect(shown('staff')).toContain('利益相关方')
})

test('the public reads from which side an opinion came, not from whom, and no telephone number', () => {
  const html = shown('public')
  expect(html).toContain('群众代表')
  expect(html).not.toContain('7 号楼住户代表')
  expect(html).not.toContain('13812345678')
  expect(html).toContain('138****5678')
  expect(shown('staff')).toContain('7 号楼住户代表')
})

test('what was agreed stands before all else, and a promise with its day', () => {
  const html = shown('public')
  expect(html.indexOf('封闭管理很有必要')).toBeLessThan(html.indexOf('小区封闭管理协商会'))
  expect(html.indexOf('封闭管理很有必要')).toBeLessThan(html.indexOf('大门早晚太堵'))
  expect(html).toContain('12月2日')
})

test('attendance is told by category with its sum, an unknown day as unknown', () => {
  const html = shown('public')
  expect(html).toContain('板凳会')
  expect(html).toContain('群众代表 6 人、区政协委员 3 人 · 共 9 人')
  expect(html).toContain('来源未载')
})

test('who came to a session of long ago is unknown to the source, and not left out by the office', () => {
  const attended = (heldOn: string | null) =>
    htmlOf(
      <SessionsPart
        view={{
          ...view,
          sessions: view.sessions.map((session) => ({
            ...session,
            subEvents: session.subEvents.map((one) => ({ ...one, heldOn, presence: [] })),
          })),
        }}
        audience="public"
        topicId="t1"
        datesAssumed={false}
      />,
    )
  expect(attended(null)).not.toContain('没有记')
  expect(attended('2026-11-20')).toContain('没有记')
})

test('a session ahead without a day is not called unknown to the source', () => {
  const planned: SessionsView = {
    ...view,
    sessions: view.sessions.map((session) => ({ ...session, state: { kind: 'planned' } })),
  }
  const html = htmlOf(<SessionsPart view={planned} audience="staff" topicId="t1" datesAssumed={false} />)
  expect(html).toContain('时间未定')
  expect(html).not.toContain('来源未载')
})

test('in English the words of the platform are English', () => {
  const html = shown('public', 'en')
  expect(html).toContain('Bench meeting')
  expect(html).toContain('Representatives of the masses 6 people')
})

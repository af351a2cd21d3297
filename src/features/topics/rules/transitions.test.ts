import { describe, expect, test } from 'vitest'
import { type TopicState, type TopicStatus, topicStatuses } from './topic-state.ts'
import {
  acknowledgeObstacles,
  approvalObstacles,
  draftObstacles,
  editObstacles,
  filingObstacles,
  type NoticeAsked,
  noticeObstacles,
  refusalObstacles,
  submitObstacles,
} from './transitions.ts'

const today = '2026-11-22'
const state: TopicState & { sourceNote: string | null } = {
  status: 'draft',
  afterwards: false,
  isPublic: false,
  title: '小区停车',
  background: null,
  sourceNote: null,
  roundNumber: 1,
  closed: false,
  filedOn: null,
  receivedOn: null,
}
const notice: NoticeAsked = {
  subject: 'topic',
  text: '公示',
  places: ['公示栏'],
  channels: [],
  shownFrom: today,
  issuedBy: '社区',
}

const acts = {
  edit: (topic: typeof state) => editObstacles(topic),
  submit: (topic: typeof state) => submitObstacles(topic, {}, today),
  refuse: (topic: typeof state) => refusalObstacles(topic, {}, today),
  approve: (topic: typeof state) => approvalObstacles(topic, {}, today),
  file: (topic: typeof state) => filingObstacles(topic, {}, today),
  notice: (topic: typeof state) => noticeObstacles(topic, notice),
}

const allowed: Record<TopicStatus, (keyof typeof acts)[]> = {
  draft: ['edit', 'submit'],
  submitted: ['refuse', 'approve'],
  returned: ['edit', 'submit'],
  declined: [],
  approved: ['file', 'notice'],
  closed: ['file', 'notice'],
}

describe('what may be done with a topic', () => {
  test.each(topicStatuses)('that is %s', (status) => {
    const possible = Object.entries(acts).filter(([, reasons]) => reasons({ ...state, status }).length === 0)
    expect(possible.map(([name]) => name)).toEqual(allowed[status])
  })

  test('a matter recorded afterwards is approved from wherever it waits', () => {
    const from = topicStatuses.filter(
      (status) => acts.approve({ ...state, afterwards: true, status }).length === 0,
    )
    expect(from).toEqual(['draft', 'submitted', 'returned'])
  })
})

test('days ahead are refused at their field; today and the past are not', () => {
  const ahead = '2026-11-23'
  const waiting = { ...state, status: 'submitted' as const }
  const filed = { ...state, filedOn: today }
  expect(draftObstacles({ roomEndedOn: null, raisedOn: ahead }, today)[0]?.field).toBe('raisedOn')
  expect(submitObstacles(state, { submittedOn: ahead }, today)[0]?.field).toBe('submittedOn')
  expect(refusalObstacles(waiting, { decidedOn: ahead }, today)[0]?.field).toBe('decidedOn')
  expect(approvalObstacles(waiting, { decidedOn: ahead }, today)[0]?.field).toBe('decidedOn')
  expect(acknowledgeObstacles(filed, { receivedOn: ahead }, today)[0]?.field).toBe('receivedOn')
  expect(approvalObstacles(waiting, { decidedOn: today }, today)).toEqual([])
  expect(approvalObstacles(waiting, { decidedOn: '1990-01-01' }, today)).toEqual([])
})

test('an approval on paper names the paper, or brings the scan; an old source may name neither', () => {
  const waiting = { ...state, status: 'submitted' as const }
  const untraceable = [{ code: 'topics.paper-untraceable', field: 'reference' }]
  expect(approvalObstacles(waiting, { mode: 'paper' }, today)).toEqual(untraceable)
  expect(approvalObstacles(waiting, { mode: 'paper', reference: '纪要 3 号' }, today)).toEqual([])
  expect(approvalObstacles(waiting, { mode: 'paper', scan: 'f1' }, today)).toEqual([])
  expect(approvalObstacles({ ...waiting, afterwards: true }, { mode: 'paper' }, today)).toEqual([])
})

test('a room may end tomorrow and still take a topic today', () => {
  expect(draftObstacles({ roomEndedOn: '2026-11-23' }, today)).toEqual([])
  expect(draftObstacles({ roomEndedOn: today }, today)).toEqual([
    { code: 'topics.room-ended', field: 'roomId' },
  ])
})

test('a notice of an internal topic answers for the topic’s own texts too', () => {
  const topic = { ...state, status: 'approved' as const, sourceNote: '电话 13812345678' }
  expect(noticeObstacles(topic, notice)).toEqual([
    { code: 'topics.personal-number', values: { what: 'sourceNote', number: '138****5678' } },
  ])
  expect(noticeObstacles({ ...topic, isPublic: true }, notice)).toEqual([])
})

import { expect, test } from 'vitest'
import { emptyForm } from '../../../ui/index.ts'
import { htmlOf } from '../../sessions/testing/page-around.tsx'
import type { ParticipantsView, PlaceView } from '../contract.ts'
import { ParticipantsPart } from './participants-part.tsx'
import { SetParticipantsPage } from './set-participants-page.tsx'
import { SignInSheet, signInLines } from './sign-in-sheet.tsx'

function place(over: Partial<PlaceView>): PlaceView {
  return {
    id: 'p',
    category: '村民代表',
    group: 'masses',
    name: null,
    headCount: 1,
    reply: null,
    uninvited: false,
    present: null,
    withdrawn: false,
    ...over,
  }
}

const view: ParticipantsView = {
  places: [
    place({ id: 'p1', name: '某位村民甲', present: 1 }),
    place({ id: 'p2', name: '某位村民乙', present: 0 }),
    place({ id: 'p3', category: '区政协委员', group: 'cppcc', headCount: 3, present: 2 }),
    place({ id: 'p4', category: '群众', headCount: 4, uninvited: true, present: 4 }),
  ],
  withdrawn: [],
  invitedTotal: 5,
  presentTotal: 7,
  composition: { counted: ['masses'], share: { of: 2, in: 3 }, source: '四.4' },
  compositionStops: false,
}

test('the public sees categories with counts and no name', () => {
  const html = htmlOf(<ParticipantsPart view={view} audience="public" topicId="t" datesAssumed={false} />)
  expect(html).not.toContain('某位村民')
  expect(html.match(/村民代表/g)).toHaveLength(1)
  expect(html).toContain('区政协委员')
  const staff = htmlOf(<ParticipantsPart view={view} audience="staff" topicId="t" datesAssumed={false} />)
  expect(staff).toContain('某位村民甲')
})

test('invited and present stand side by side, each with its arithmetic', () => {
  const html = htmlOf(<ParticipantsPart view={view} audience="staff" topicId="t" datesAssumed={false} />)
  expect(html).toContain('2 × 3 = 6 &lt; 5 × 2 = 10')
  expect(html).toContain('5 × 3 = 15 ≥ 7 × 2 = 14')
})

test('what is typed is counted before it is saved', () => {
  const form = emptyForm({
    'rows.0.category': '群众代表',
    'rows.0.headCount': '16',
    'rows.1.category': '区政协委员',
    'rows.1.headCount': '8',
    _again: 'count',
  })
  const html = htmlOf(<SetParticipantsPage topicId="t" topicTitle="封闭管理" view={view} form={form} />)
  expect(html).toContain('改动后请点“重新计算”')
  expect(html).toContain('16 × 3 = 48 ≥ 24 × 2 = 48')
  expect(html).toContain('24 人的 2/3，至少 16 人')
  expect(html).toContain('name="_again"')
})

test('the sheet has a line for every head that is expected and some to spare', () => {
  const lines = signInLines([...view.places, place({ id: 'p5', reply: 'leave', headCount: 9 })])
  expect(lines.map((line) => line.category || '-').join()).toBe(
    '村民代表,村民代表,区政协委员,区政协委员,区政协委员,-,-,-,-,-',
  )
  const sheetOf = (practice: boolean) =>
    htmlOf(<SignInSheet topicTitle="封闭管理" practice={practice} places={view.places} />)
  const sheet = sheetOf(false)
  expect(sheet).not.toContain('演练')
  expect(sheetOf(true)).toContain('演练用 · 不是正式文件')
  expect(sheet).toContain('签名')
  // On a phone it is wider than the screen: the keyboard scrolls it too.
  expect(sheet).toContain('<div class="table-frame" tabindex="0" role="region" aria-label="签到表">')
})

test('of an old matter no reply is waited for, and who came is said to be in no source', () => {
  const old = { ...view, places: view.places.map((one) => ({ ...one, present: null })), presentTotal: null }
  const part = (afterwards: boolean) =>
    htmlOf(
      <ParticipantsPart
        view={old}
        audience="staff"
        topicId="t"
        datesAssumed={false}
        afterwards={afterwards}
      />,
    )
  expect(part(false)).toContain('还没答复')
  expect(part(true)).not.toContain('还没答复')
  expect(part(true)).toContain('到场人数来源未载。')
})

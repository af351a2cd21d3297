import { readFileSync } from 'node:fs'
import { beforeEach, expect, test } from 'vitest'
import { useTestDatabase } from '../../../../tests/support/test-database.ts'
import { consultationsPages } from '../../consultations/index.ts'
import { methodsLibrary } from '../../methods/index.ts'
import { type CourseCity, courseCity } from './testing/course-city.ts'
import { html, pageAt, text } from './testing/course-pages.tsx'

const store = useTestDatabase()
const methods = methodsLibrary({
  'methods/nantong-three-lists.yaml': readFileSync('methods/nantong-three-lists.yaml', 'utf8'),
})
const lastDay = '2026-06-25'
const dayAfter = new Date('2026-06-25T16:00:00Z')
const lists = ['/', '/topics', '/rooms/:roomId']

let city: CourseCity
let topicId: string
beforeEach(async () => {
  city = await courseCity(store.database, methods)
  topicId = await city.approved({ title: '停车位怎么分' })
})

async function opened(title: string, more: Record<string, unknown> = {}): Promise<string> {
  const { consultationId } = await city.act('consultations.create', {
    topicId,
    title,
    question: '车位不够，先给谁？',
    openToDevices: true,
    openToPhones: true,
    takesStatements: true,
    resultsShown: 'while_open',
    ...more,
  })
  const statements = [{ text: '先给没有车位的老住户。', author: 'staff' }]
  await city.act('statements.seed', { consultationId, statements })
  await city.act('consultations.open', { consultationId })
  return consultationId!
}

const asked = (at = new Date('2026-06-22T02:00:00Z')) => ({
  ...city.asks({ kind: 'visitor' }, { topicId, roomId: city.roomId }),
  now: at,
})
const home = async (at?: Date) => html(await pageAt('/').show(asked(at)))
const versions = (at?: Date) =>
  Promise.all([...lists, '/topics/:topicId'].map((path) => pageAt(path).version!(asked(at))))

test('the first page leads in one step to what is asked online now, real matters before exercises', async () => {
  expect(await home()).not.toContain('网上正在问大家')
  const id = await opened('小区车位，先给谁', { closesOn: lastDay })
  const practice = await city.approved({ title: '演练：车位', practice: true })
  topicId = practice
  await opened('演练用的一场')
  const page = await home()
  expect(page).toContain(`href="/consultations/${id}/vote"`)
  expect(text(await pageAt('/').show(asked()))).toMatch(
    /网上正在问大家.*小区车位，先给谁.*6月25日.*演练用的一场/,
  )
  const list = consultationsPages.find((one) => one.path === '/consultations')!
  expect(text(await list.show(asked()))).toMatch(/演练用的一场.*小区车位，先给谁/)
})

test('who needs a link is led to how one takes part, and no more than three are named', async () => {
  const id = await opened('凭链接参加的', { openToDevices: false })
  expect(await home()).toContain(`href="/consultations/${id}"`)
  expect(await home()).not.toContain(`/consultations/${id}/vote`)
  expect(await home()).not.toContain('href="/consultations"')
  for (const title of ['一', '二', '三']) await opened(title)
  expect(await home()).not.toContain('凭链接参加的')
  expect(await home()).toContain('href="/consultations"')
})

test('every page that names it is made anew when it opens, when it is ended, and when its last day is over', async () => {
  const before = await versions()
  const id = await opened('小区车位，先给谁', { closesOn: lastDay })
  const open = await versions()
  for (const path of lists) expect(text(await pageAt(path).show(asked()))).toMatch(/表态/)
  const over = await versions(dayAfter)
  for (const path of lists) expect(text(await pageAt(path).show(asked(dayAfter)))).not.toMatch(/表态/)
  expect(text(await pageAt('/topics/:topicId').show(asked(dayAfter)))).not.toContain('开始表态')
  await city.act('consultations.close', { consultationId: id })
  const ended = await versions(dayAfter)
  for (const at of before.keys()) {
    expect(new Set([before[at], open[at], over[at], ended[at]]).size, lists[at] ?? 'topic').toBe(4)
  }
})

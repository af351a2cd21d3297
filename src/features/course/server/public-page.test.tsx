import { readFileSync } from 'node:fs'
import { beforeEach, expect, test } from 'vitest'
import { useTestDatabase } from '../../../../tests/support/test-database.ts'
import { methodsLibrary } from '../../methods/index.ts'
import { type CourseCity, carryOut, courseCity, talkOver } from './testing/course-city.ts'
import { html, pageAt, text } from './testing/course-pages.tsx'

const store = useTestDatabase()
const methods = methodsLibrary({
  'methods/nantong-three-lists.yaml': readFileSync('methods/nantong-three-lists.yaml', 'utf8'),
})

let city: CourseCity
beforeEach(async () => {
  city = await courseCity(store.database, methods)
})

const answer = (topicId: string) =>
  pageAt('/topics/:topicId').show(city.asks({ kind: 'visitor' }, { topicId }))

/** The parts of the record that stand open, by their heading. */
async function unfolded(topicId: string): Promise<string[]> {
  const parts = html(await answer(topicId)).matchAll(
    /<details class="section section-2 section-folded"( open)?[^>]*><summary[^>]*><h2>([^<]+)/g,
  )
  return [...parts].flatMap(([, open, title]) => (open ? [title!] : []))
}

test('everyone finds unfolded how far it has come, and with the lists there nothing but them', async () => {
  const topicId = await city.approved()
  expect(await unfolded(topicId)).toEqual(['议题'])
  await talkOver(city, topicId)
  expect(await unfolded(topicId)).toEqual(['协商活动'])
  await carryOut(city, topicId)
  expect(await unfolded(topicId)).toEqual([])
  const page = text(await answer(topicId))
  expect(page).toMatch(/三个清单.*东门投放点已建成.*一路走来/)
  expect(page).toMatch(/前面的 \d+ 步.*提出.*反馈结果/)
})

test('a long background is told by its first sentence, the whole of it on request', async () => {
  const more = '每天早上清运一次，中午就满了。'.repeat(12)
  const topicId = await city.approved({ background: `投放点只有两处。${more}` })
  const page = html(await answer(topicId))
  expect(page).toContain('<p>投放点只有两处。</p>')
  expect(page).toMatch(/<details class="details"><summary>背景情况全文<\/summary>.*中午就满了。/s)
  const short = await city.approved({ title: '路灯', background: '坏了三盏。' })
  expect(html(await answer(short))).not.toContain('背景情况全文')
})

test('what is asked of everyone now stands above what came of it', async () => {
  const topicId = await city.approved()
  await talkOver(city, topicId)
  await carryOut(city, topicId)
  expect(text(await answer(topicId))).not.toContain('现在请您参与')
  await city.act('evaluations.open', {
    topicId,
    groups: [{ group: 'masses', description: '东门一带的居民' }],
    openedOn: '2026-06-22',
  })
  expect(text(await answer(topicId))).toMatch(/现在请您参与.*我来评判.*三个清单/)
})
